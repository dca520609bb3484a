using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
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
/// The minutes of a meeting are verified: every decided case goes on to notice and distribution, all in one transaction.
/// </summary>
public sealed class VerifyMinutes(ArendeDb db, WorkflowHost host, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <exception cref="BrokenRuleException">They are verified, an item lacks its outcome, or the day is before the meeting or has not come.</exception>
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
        meeting.Verify(verifiedOn, StockholmTime.Today(clock));
        if (Notice.IsOwedFor(meeting)) db.Notices.Add(new Notice(meeting, verifiedOn));
        var draft = new JournalDraft(JournalSubject.Of(meetingId), clock.GetUtcNow(), viewer.PersonId);
        draft.Completes(asked);
        await journal.Write(db, draft, ct);
        foreach (var item in meeting.InOrder) await Verify(viewer, meeting, item, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task Verify(Viewer viewer, Meeting meeting, AgendaItem item, CancellationToken ct)
    {
        var instanceId = await db.WorkflowInstances.Where(i => i.SubjectId == item.CaseId.Value)
            .Select(i => i.Id).SingleAsync(ct);
        var instance = await host.Load(instanceId, ct) ?? throw new NotFoundException("workflow");
        var draft = new TransitionDraft(instance.Subject, clock.GetUtcNow(), viewer.PersonId);
        var told = MeetingTold.Of(db.Bodies[meeting.BodyId], meeting, item);
        told["verifiedOn"] = Iso(meeting.VerifiedOn!.Value);
        draft.Tell(HistoryKind.MinutesVerified, told);
        if (item.Outcome!.Value.EndsTheMatter() && host.Awaited(instance, MinutesVerified.Kind, meeting.Function) is not null)
        {
            if (await host.Raise(instance, MinutesVerified.Kind, meeting.Function, null, draft, ct) != StimulusAnswer.Accepted)
                throw new LostRaceException(Race.Instance);
        }
        else
        {
            await journal.Write(db, draft, ct);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
