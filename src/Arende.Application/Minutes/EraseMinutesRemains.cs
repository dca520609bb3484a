using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.ComposedDocuments;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>
/// Erases by law what is left of making a meeting's minutes: what earlier versions say, the texts of what is verified, scans, the words that were masked, why somebody
/// declined to sign, what was put and asked at it, and what its announcement said it takes up. That there were versions, when and by whom stays, with their digests, which signatures name. The verified document itself is erased by
/// <see cref="EraseKept"/>; what isn't verified is its clerk's to write anew.
/// </summary>
public sealed class EraseMinutesRemains(ArendeDb db, IDocumentWords words, AuditTrail trail)
{
    /// <param name="id">The meeting.</param>
    /// <param name="basis">The provision or the decision, in words; stands in the versions instead of what they said.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many texts and scans were erased.</returns>
    /// <exception cref="NotFoundException">There is no such meeting.</exception>
    /// <exception cref="BrokenRuleException">No basis is given, or it is too long.</exception>
    public Task<int> Run(MeetingId id, string basis, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var by = ErasureBasis.Of(basis);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new NotFoundException("meeting");
        var erased = meeting.EraseTexts();
        foreach (var version in (await db.MinutesVersions.Where(one => one.MeetingId == id).ToListAsync(ct)).Where(version => !version.IsErased()))
        {
            version.Erase(words.Erased(ComposedDocument.Read(version.Content), by));
            erased++;
        }
        var titles = await Titles(meeting, ct);
        foreach (var published in await db.PublishedMinutes.Where(one => one.MeetingId == id).ToListAsync(ct))
            published.ForgetWords(titles.Where(one => MaskedDocument.Of(one.Title, published.Words, PublishMinutes.Mark) != MaskedDocument.Of(one.Title, [], PublishMinutes.Mark)).Select(one => one.Place));
        foreach (var announcement in await db.Announcements.Where(one => one.MeetingId == id).ToListAsync(ct)) erased += announcement.EraseItems();
        foreach (var signature in await db.MinutesSignatures.Where(one => one.MeetingId == id && one.Reason != null).ToListAsync(ct)) signature.ForgetReason();
        // The store's sweep removes a file that nothing names any more.
        erased += await db.ScannedMinutes.Where(one => one.MeetingId == id).ExecuteDeleteAsync(ct);
        await db.SaveOrThrowConflict(ct);
        await trail.Add(AuditChains.Erased, null, AuditKind.TextErased, [new JsonObject { ["subject"] = id.ToString(), ["texts"] = erased, ["basis"] = by }], ct);
        await transaction.CommitAsync(ct);
        return erased;
    }, () => Task.FromResult(true));

    // As the public agenda has them, also those that are not open now: they may become it.
    private async Task<List<(Guid Place, string Title)>> Titles(Meeting meeting, CancellationToken ct)
    {
        var cases = await (from item in db.AgendaItems where item.MeetingId == meeting.Id join c in db.Cases on item.CaseId equals c.Id select new { item.Id, c.Title }).ToListAsync(ct);
        return [.. cases.Select(one => (one.Id, one.Title)), .. meeting.Standing.Select(one => (one.Id, one.Title))];
    }
}
