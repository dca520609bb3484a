using Arende.Application.ComposedDocuments;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Application.Minutes;

/// <summary>Why a version of minutes was kept. Stored by name.</summary>
public enum VersionCause
{
    /// <summary>Somebody kept what the meeting had made.</summary>
    Made,

    /// <summary>A part was edited by hand.</summary>
    Edited,

    /// <summary>Those who verify were asked to sign it.</summary>
    Sent,
}

/// <summary>The minutes of a meeting as they stood once: nothing of it is changed, but what the law has erased. A draft: what was verified is a <see cref="KeptDocument"/>.</summary>
public sealed class MinutesVersion
{
    private MinutesVersion() { }

    public MinutesVersion(MeetingMinutes minutes, int number, VersionCause cause, PersonId by, DateTimeOffset at)
    {
        (MeetingId, Number, Cause, By, At) = (minutes.Meeting.Id, number, cause, by, at);
        (Content, Digest, Cases) = (minutes.Document.Canonical(), minutes.Digest, [.. minutes.Cases.Select(id => id?.Value ?? Guid.Empty)]);
    }

    public Guid Id { get; private init; } = OrderedGuid.New();
    public MeetingId MeetingId { get; private init; }

    /// <summary>From 1, by meeting.</summary>
    public int Number { get; private init; }
    public VersionCause Cause { get; private init; }
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>The document's canonical text.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of its bytes, as they were when it was kept.</summary>
    public string Digest { get; private init; } = "";

    /// <summary>Whose the §§ are, in their order: who may not read one of them gets it without. Empty for an item without a case: of its list nobody gets the title of what is secret by now.</summary>
    public IReadOnlyList<Guid> Cases { get; private init; } = [];

    /// <summary>By law: it doesn't say any more what it said.</summary>
    public bool IsErased() => ComposedDocument.DigestOf(Content) != Digest;

    /// <param name="instead">What it says from now on: that it was erased.</param>
    public void Erase(ComposedDocument instead) => Content = instead.Canonical();
}
