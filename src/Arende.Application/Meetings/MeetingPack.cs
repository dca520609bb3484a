using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.MadeReports;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>A file of an item: an attachment of its report.</summary>
/// <param name="Number">As in "Bilaga 1".</param>
/// <param name="Title">As the report names it.</param>
/// <param name="Document">The document's number in the case; null where the attachment has no file for everybody.</param>
/// <param name="File">The very version that is attached.</param>
/// <param name="Made">Where it is a report that the product made: its number in the case, and what it says.</param>
public sealed record PackFile(int Number, string Title, int? Document, DocumentVersion? File, (int Number, ComposedDocument Document)? Made = null);

/// <summary>An item with what belongs to it.</summary>
/// <param name="Item">As it was called.</param>
/// <param name="Title">Null where it isn't open to everybody, or not to this reader.</param>
/// <param name="CaseId">Null for an item without a case, and where the case isn't the reader's.</param>
/// <param name="Report">The staff report; null where there is none for the reader.</param>
/// <param name="Files">Its attachments.</param>
/// <param name="Question">The words of a question in the council; null for every other item.</param>
public sealed record PackItem(SummonedItem Item, string? Title, CaseId? CaseId, ComposedDocument? Report, IReadOnlyList<PackFile> Files, string? Question = null);

/// <summary>
/// What somebody brings to a meeting: the latest summons, and of each item what is open to everybody and theirs to read. Nothing secret is in it, whoever opens it, since it is made to
/// be carried about. Who is disqualified at an item (KL 6:30) doesn't get it.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Body">Who meets.</param>
/// <param name="Date">When.</param>
/// <param name="Summons">The latest version.</param>
/// <param name="Document">The same as a document, with the titles that are this reader's to see today.</param>
/// <param name="Items">In its order.</param>
public sealed record MeetingPack(MeetingId MeetingId, Body Body, DateOnly Date, Summons Summons, ComposedDocument Document, IReadOnlyList<PackItem> Items)
{
    /// <summary>All of it as one document; the reports that the product made stand after their item's, and attachments that are files of their own are listed.</summary>
    public ComposedDocument Whole(ComposeDocuments compose) => compose.Pack(new PackToCompose(Document,
        [.. Items.Select(item => new PackedItem(item.Item.Number, item.Title, item.CaseId is null && item.Title is not null, item.Report, [.. item.Files.Select(file => new PackedAttachment(file.Number, file.Title, file.File?.FileName, file.Made?.Document))], item.Question))]));

    /// <returns>Null where no summons has been sent, and for who reads no cases.</returns>
    public static async Task<MeetingPack?> Of(ArendeDb db, ComposeDocuments compose, Viewer viewer, MeetingId id, CancellationToken ct)
    {
        if (!VisibleTo.ReadsCases(viewer)) return null;
        var meeting = await db.Meetings.AsNoTracking().Where(m => m.Id == id && m.CancelledBecause == null).Select(m => new { m.BodyId, m.Date, m.Standing }).SingleOrDefaultAsync(ct);
        var summons = await db.Summonses.AsNoTracking().Where(s => s.MeetingId == id).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        if (meeting is null || summons is null) return null;
        var earlier = await db.Summonses.AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == id && s.Number == summons.Number - 1, ct);
        var sentBy = await db.People.Where(p => p.Id == summons.SentBy).Select(p => p.Name).SingleAsync(ct);
        var called = summons.Items.Select(item => item.Item).ToList();
        var open = VisibleTo.Cases(db, viewer).Where(c => c.Access == AccessLevel.Open);
        var rows = await (
            from item in db.AgendaItems.AsNoTracking()
            where called.Contains(item.Id)
            join c in open on item.CaseId equals c.Id
            join officer in db.People on c.CaseOfficerId equals officer.Id
            select new { item.Id, IsLate = item.IsLate && item.MeetingId == id, item.ReportedUnder, CaseId = c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial), c.Title, c.Type, c.Report, c.BoardId, Officer = officer.Name }).ToDictionaryAsync(row => row.Id, ct);
        var cases = rows.Values.Select(row => row.CaseId).ToList();
        // What is marked secret in an open case stays where it is.
        var documents = (await VisibleTo.Documents(db, viewer).AsNoTracking().Where(d => cases.Contains(d.CaseId) && d.SecrecyProvision == null).Include(d => d.Versions).ToListAsync(ct))
            .ToLookup(d => d.CaseId);
        var reports = rows.Values.Any(row => row.Report.Attachments.Any(attachment => attachment.Made is not null))
            ? await MadeDocuments.Of(db, compose, rows.Values.DistinctBy(row => row.CaseId).ToDictionary(row => row.CaseId, row => row.Number), ct) : new Dictionary<(CaseId, int), ComposedDocument>();
        var standing = meeting.Standing.ToDictionary(one => one.Id);
        // What this meeting has decided keeps its title for who reads its minutes, also where the case is a draft again.
        var decided = !VisibleTo.ReadsMinutes(viewer) ? [] : await (
            from item in db.AgendaItems.AsNoTracking()
            where item.MeetingId == id && called.Contains(item.Id) && item.Outcome != null
            join c in db.Cases on item.CaseId equals c.Id
            where c.Access == AccessLevel.Open
            select new { item.Id, c.Title }).ToDictionaryAsync(one => one.Id, one => one.Title, ct);
        List<PackItem> items = [.. summons.Items.Select(item =>
        {
            if (!rows.TryGetValue(item.Item, out var row)) return standing.TryGetValue(item.Item, out var one) ? new PackItem(item, AgendaRules.TitleOf(one), null, null, [], one.Question?.Text)
                : new PackItem(item, decided.GetValueOrDefault(item.Item), null, null, []);
            var report = row.Report.IsEmpty && row.Report.Clauses.Count == 0 ? null : compose.StaffReport(row.Number, row.Title, row.Report, row.Officer, row.BoardId, row.Type);
            return new PackItem(item, row.Title, row.CaseId, report, [.. row.Report.Attachments.Select(attachment => FileOf(attachment, documents[row.CaseId], reports.GetValueOrDefault((row.CaseId, attachment.Made ?? 0))))]);
        })];
        var news = summons.NewsSince(earlier).ToDictionary(one => one.Item);
        var lines = items.ConvertAll(one => rows.GetValueOrDefault(one.Item.Item) is { } row
            ? new SummonsLine(one.Item.Number, one.Title, compose.NumberOf(row.Number), row.Officer, row.IsLate, IsReported(row.ReportedUnder), news.GetValueOrDefault(one.Item.Item))
            : new SummonsLine(one.Item.Number, one.Title, null, null, IsLate: false, IsReported: false, news.GetValueOrDefault(one.Item.Item)));
        var body = db.Bodies[meeting.BodyId];
        return new(id, body, meeting.Date, summons, compose.Summons(body, summons, sentBy, lines, [.. summons.GoneSince(earlier).Select(item => item.Number)]), items);

        bool IsReported(Guid? under) => under is { } one && standing.ContainsKey(one);
    }

    private static PackFile FileOf(Attachment attachment, IEnumerable<Document> documents, ComposedDocument? made)
    {
        if (attachment.Made is { } number && made is not null) return new(attachment.Number, attachment.Title, null, null, (number, made));
        var file = attachment.File is { } bound ? documents.FirstOrDefault(d => d.Number == bound.Document)?.Versions.FirstOrDefault(version => version.Number == bound.Version) : null;
        return new(attachment.Number, attachment.Title, file is null ? null : attachment.File!.Document, file);
    }
}
