using Arende.Application.Meetings;

namespace Arende.Texts.ComposedDocuments;

/// <summary>The words of the page of contents in a meeting's package; in Swedish, as the documents.</summary>
internal sealed class PackWords : IPackWords
{
    public string Contents => T.Summons.PackIndex.Sv;

    public string Report => T.Summons.PackPdf.Sv;

    public string Title(MeetingPack pack) => T.Summons.ToMeeting(pack.Body, pack.Summons.Date).Sv;

    public string ItemTitle(PackItem item) => T.Summons.ItemTitled(item.Item.Number, item.Title).Sv;

    public string Attachment(PackFile file) => $"{T.Documents.Attachment(file.Number).Sv}. {file.Title}{(file is { File: null, Made: null } ? $" ({T.Summons.NoFile.Sv})" : "")}";

    public string Lost(string name) => T.Summons.FileIsLost(name).Sv;
}
