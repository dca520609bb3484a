using Arende.Domain.Documents;
using Arende.Domain.People;

namespace Arende.Domain.Meetings;

/// <summary>The scan of minutes that were signed on paper, kept by its content. One that is attached later stands beside the earlier; none is taken away but by law.</summary>
public sealed class ScannedMinutes
{
    private ScannedMinutes() { }

    public ScannedMinutes(MeetingId meeting, DocumentFile file, PersonId by, DateTimeOffset at) =>
        (MeetingId, Name, Digest, Size, MediaType, By, At) = (meeting, file.Name, file.Digest, file.Size, file.MediaType, by, at);

    public Guid Id { get; private init; } = OrderedGuid.New();
    public MeetingId MeetingId { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>SHA-256 of the file, in the store of files.</summary>
    public string Digest { get; private init; } = "";
    public long Size { get; private init; }
    public string MediaType { get; private init; } = "";
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }
}
