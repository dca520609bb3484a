using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.ComposedDocuments;
using Arende.Application.Distribution;
using Arende.Application.Journal;
using Arende.Application.Minutes;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// The minutes of a meeting are verified: every decided case in them goes on to notice and distribution, all in one transaction. Each verification has a
/// notice of its own (<see cref="VerifyAtOnce"/>).
/// </summary>
public sealed class VerifyMinutes(ArendeDb db, WorkflowHost host, KeepDocuments keep, ComposeMinutes compose, DecidedBeforeVerified decided, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <exception cref="BrokenRuleException">They are verified, an item lacks its outcome, nobody was elected to verify, or the day is before the meeting or has not come.</exception>
    /// <exception cref="LostRaceException">Somebody else verified them, or moved one of the cases.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, DateOnly verifiedOn, CancellationToken ct) =>
        RunAsSeen(viewer, meetingId, verifiedOn, seen: null, ct);

    /// <summary>With the meeting's version that the clerk was shown: a case that was put on the agenda and decided since is verified by nobody unseen.</summary>
    public Task RunAsSeen(Viewer viewer, MeetingId meetingId, DateOnly verifiedOn, long? seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<VerifyMinutes>(viewer, key, new JsonObject { ["meeting"] = meetingId.ToString(), ["verifiedOn"] = Iso(verifiedOn) });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            // Nobody has verified them: a timer, a consumer or another branch moved one of the cases, and the outcomes stand.
            await Races.RetryOnConflict(db, () => Verify(viewer, meetingId, verifiedOn, seen, asked, ct),
                () => db.Meetings.AnyAsync(m => m.Id == meetingId && m.VerifiedOn == null && (seen == null || m.Version == seen), ct));
        }, ct);
    }

    private async Task Verify(Viewer viewer, MeetingId meetingId, DateOnly verifiedOn, long? seen, Operation? asked, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        if (!meeting.IsVerified && seen is { } version && meeting.Version != version) throw new LostRaceException(Race.Instance);
        await Within(viewer, meeting, verifiedOn, only: null, asked, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>What verification brings about, whoever brought it: within the caller's transaction.</summary>
    /// <param name="viewer">The clerk, or the last who signed.</param>
    /// <param name="meeting">With its agenda, as the caller read it in the transaction.</param>
    /// <param name="verifiedOn">The day.</param>
    /// <param name="only">Some §§ at once; null for the minutes as a whole.</param>
    /// <param name="asked">What is completed by it.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task Within(Viewer viewer, Meeting meeting, DateOnly verifiedOn, IReadOnlyList<CaseId>? only, Operation? asked, CancellationToken ct)
    {
        var today = StockholmTime.Today(clock);
        await compose.Settle(meeting, only, ct);
        var items = only is null ? meeting.Verify(verifiedOn, today) : meeting.VerifyAtOnce([.. only], verifiedOn, today);
        var hasNotice = Notice.IsOwedFor(meeting, items);
        if (hasNotice) db.Notices.Add(only is null ? new Notice(meeting, verifiedOn) : Notice.OfAtOnce(meeting, items, verifiedOn));
        var draft = new JournalDraft(JournalSubject.Of(meeting.Id), clock.GetUtcNow(), viewer.PersonId);
        draft.Completes(asked);
        if (only is null) await keep.MinutesAsVerified(meeting, verifiedOn, draft, ct);
        // A list whose section is verified now; one that was verified at once is kept already.
        foreach (var standing in meeting.Standing.Where(one => one.Kind == StandingItemKind.ReportedDecisions && (only is null ? !meeting.ReportedUnder(one.Id).Any(item => item.IsVerifiedAtOnce && !items.Contains(item)) : items.Any(item => item.ReportedUnder == one.Id))))
            await keep.AsVerified(meeting, standing, draft, ct);
        await journal.Write(db, draft, ct);
        foreach (var item in items) await Verify(viewer, meeting, item, verifiedOn, hasNotice, ct);
    }

    private async Task Verify(Viewer viewer, Meeting meeting, AgendaItem item, DateOnly verifiedOn, bool hasNotice, CancellationToken ct)
    {
        var instanceId = await db.WorkflowInstances.Where(i => i.SubjectId == item.CaseId.Value)
            .Select(i => i.Id).SingleAsync(ct);
        var instance = await host.Load(instanceId, ct) ?? throw new NotFoundException("workflow");
        var draft = new TransitionDraft(instance.Subject, clock.GetUtcNow(), viewer.PersonId);
        draft.Tell(HistoryKind.MinutesVerified, Told(meeting, item, verifiedOn));
        await keep.AsVerified(meeting, item, draft, ct);
        await decided.LetGo(item, draft, ct);
        // A committee's proposal ends no matter, but what it has decided itself does.
        if ((item.Outcome!.Value.EndsTheMatter() || item.Decided().Any()) && host.Awaited(instance, MinutesVerified.Kind, meeting.Function) is not null)
        {
            var payload = new JsonObject { ["announced"] = hasNotice };
            if (await host.Raise(instance, MinutesVerified.Kind, meeting.Function, payload, draft, ct) != StimulusAnswer.Accepted)
                throw new LostRaceException(Race.Instance);
        }
        else
        {
            await journal.Write(db, draft, ct);
        }
    }

    private JsonObject Told(Meeting meeting, AgendaItem item, DateOnly verifiedOn)
    {
        var told = MeetingTold.Of(db.Bodies[meeting.BodyId], meeting, item);
        told["verifiedOn"] = Iso(verifiedOn);
        if (item.IsVerifiedAtOnce) told["atOnce"] = true;
        if (meeting.VerifiersOf(item).ToList() is { Count: > 0 } by) told["by"] = new JsonArray([.. by.Select(one => JsonValue.Create(one.Name))]);
        return told;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
