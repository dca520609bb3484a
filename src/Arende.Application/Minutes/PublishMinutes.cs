using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>What a clerk chooses to show anybody of verified minutes.</summary>
/// <param name="Paragraphs">The §§.</param>
/// <param name="Words">That are taken out of the text, besides personal numbers.</param>
/// <param name="Until">The last day.</param>
public sealed record Publication(IReadOnlyList<int> Paragraphs, IReadOnlyList<string> Words, DateOnly Until);

/// <summary>
/// Publishes verified minutes as far as they may be (KL 8:10 p. 4): the chosen §§ of cases that are open to everybody, masked. The verified document stays as it is; what was
/// published before is taken down. Who published what is kept.
/// </summary>
public sealed class PublishMinutes(ArendeDb db, ComposeMinutes compose, ListedDecisions lists, KeepDocuments keep, JournalWriter journal, MinutesServices services)
{
    /// <summary>Stands in the place of what is taken out.</summary>
    public const string Mark = "[maskerat]";

    /// <exception cref="BrokenRuleException">They aren't verified, nothing is chosen, a § isn't open to everybody, or the day has passed.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, Publication what, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<PublishMinutes>(viewer, key, new JsonObject
        {
            ["meeting"] = meetingId.ToString(), ["paragraphs"] = new JsonArray([.. what.Paragraphs.Select(one => JsonValue.Create(one))]),
            ["words"] = new JsonArray([.. what.Words.Select(one => JsonValue.Create(one))]), ["until"] = what.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
        return services.Once(asked, async () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            var published = new PublishedMinutes(meeting, what.Paragraphs, what.Words, what.Until, services.Today, viewer.PersonId, services.Now);
            var document = await Masked(meeting, what, ct);
            // Of two that stand at once the second is refused by the database: the first goes in a statement of its own.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await TakeDown(viewer, meetingId, ct);
            await db.SaveOrThrowConflict(ct);
            db.PublishedMinutes.Add(published);
            var draft = new JournalDraft(JournalSubject.Of(meetingId), services.Now, viewer.PersonId);
            keep.AsPublished(published, document, draft);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
            await transaction.CommitAsync(ct);
        }, () => Task.FromResult(true), ct);
    }

    /// <summary>What would be published, or was chosen to be.</summary>
    public async Task<ComposedDocument> Masked(Meeting meeting, Publication what, CancellationToken ct)
    {
        var whole = await Whole(meeting, ct);
        var open = await Open(meeting, whole, ct);
        var places = meeting.Places.ToList();
        foreach (var paragraph in what.Paragraphs)
            if (!open.Contains(paragraph)) throw new BrokenRuleException(Rule.SectionIsNotOpen, paragraph.ToString(CultureInfo.InvariantCulture));
        var chosen = MinutesSections.Replace(whole, (at, section) => places[at].Paragraph is { } paragraph && what.Paragraphs.Contains(paragraph) ? section : null);
        return MaskedDocument.Of(chosen, what.Words, Mark);
    }

    /// <summary>Takes down what is published, at once.</summary>
    public Task Withdraw(Viewer viewer, MeetingId meetingId, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.VerifyMinutes);
        await TakeDown(viewer, meetingId, ct);
        await db.SaveOrThrowConflict(ct);
    }, () => Task.FromResult(true));

    /// <summary>The §§ that may be published: those of cases that are open to everybody now, and those without a case that tell no title of another.</summary>
    public async Task<IReadOnlySet<int>> Open(Meeting meeting, CancellationToken ct) => await Open(meeting, await Whole(meeting, ct), ct);

    private async Task<ComposedDocument> Whole(Meeting meeting, CancellationToken ct) => await db.LatestOf(meeting.Id.Value, ct) is { ErasedAt: null } kept ? kept.Document : (await compose.Of(meeting, ct)).Document;

    private async Task<IReadOnlySet<int>> Open(Meeting meeting, ComposedDocument whole, CancellationToken ct)
    {
        var cases = (await (
            from item in db.AgendaItems
            where item.MeetingId == meeting.Id
            join c in db.Cases on item.CaseId equals c.Id
            where c.Access == AccessLevel.Open
            select c.Id).ToListAsync(ct)).ToHashSet();
        var told = (await lists.ClosedTo(viewer: null, meeting.Standing, ct)).ToldIn(whole);
        return meeting.Places.Where(place => place.Item is { } item ? cases.Contains(item.CaseId) : !told.Contains(place.Id)).Select(place => place.Paragraph).OfType<int>().ToHashSet();
    }

    private async Task TakeDown(Viewer viewer, MeetingId meetingId, CancellationToken ct)
    {
        foreach (var standing in await db.PublishedMinutes.Where(one => one.MeetingId == meetingId && one.WithdrawnAt == null).ToListAsync(ct)) standing.Withdraw(viewer.PersonId, services.Now);
    }
}
