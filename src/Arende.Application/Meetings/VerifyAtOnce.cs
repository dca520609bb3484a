using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Omedelbar justering: some §§ are verified before the rest of the minutes. While the meeting goes on they get their § now, after those of the items before
/// them, and what was entered of them takes effect; the other items stay as they are. All in one transaction.
/// </summary>
public sealed class VerifyAtOnce(ArendeDb db, VerifyMinutes verify, OutcomeEffects effects, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting, open or closed.</param>
    /// <param name="cases">Those of the §§.</param>
    /// <param name="verifiedOn">The day.</param>
    /// <param name="seen">The meeting's version when the form was shown; null without such a page.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="Domain.BrokenRuleException">They are verified, or lack their outcome, or what stands before them does; nobody was elected to verify; or the day can't be.</exception>
    /// <exception cref="NotFoundException">A case isn't on the agenda, or not for this viewer.</exception>
    /// <exception cref="LostRaceException">Somebody changed the meeting, or moved one of the cases.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, IReadOnlyList<CaseId> cases, DateOnly verifiedOn, long? seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<VerifyAtOnce>(viewer, key, new JsonObject
        {
            ["meeting"] = meetingId.ToString(), ["verifiedOn"] = verifiedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["cases"] = new JsonArray([.. cases.Select(id => JsonValue.Create(id.ToString()))]),
        });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            foreach (var id in cases) await db.Find(viewer, id, ct);
            await Races.RetryOnConflict(db, async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
                seen ??= meeting.Version;
                if (!meeting.IsVerified && meeting.Version != seen) throw new LostRaceException(Race.Instance);
                if (cases.Any(id => meeting.Agenda.All(item => item.CaseId != id))) throw new NotFoundException("agenda item");
                if (!meeting.IsClosed) await TakeEffect(viewer, meeting, cases, ct);
                await verify.Within(viewer, meeting, verifiedOn, cases, asked, ct);
                await transaction.CommitAsync(ct);
            }, () => db.Meetings.AnyAsync(m => m.Id == meetingId && m.VerifiedOn == null && m.Version == seen, ct));
        }, ct);
    }

    // Who closes a meeting of the body at the same moment waits for the series, so that no § is given twice; a refusal gives them back.
    private async Task TakeEffect(Viewer viewer, Meeting meeting, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        viewer.MustHave(Right.RecordOutcome);
        var today = StockholmTime.Today(clock);
        var paragraphs = await ParagraphSeries.Next(db, meeting, meeting.PlacesToNumber(cases, today), ct);
        var entered = meeting.TakeEffectAtOnce(cases, paragraphs, today, await BodyMembers.AreKept(db, meeting.BodyId, meeting.Date, ct));
        // What follows in the cases asks the database for what was decided.
        await db.SaveOrThrowConflict(ct);
        foreach (var item in entered) await effects.TakeEffect(viewer, meeting, item, ct);
    }
}
