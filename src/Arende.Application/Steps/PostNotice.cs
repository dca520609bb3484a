using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// The notice of verified minutes goes up, and the appeal clock starts. KL 8:12: at the latest the second day after
/// verification; KL 13:5: it stays up throughout the appeal period. What the board only proposes to the council is preparatory and
/// can't be appealed (KL 13:2): it has no clock, and the case waits for the council.
/// </summary>
public sealed class PostNotice(ArendeDb db, DefinitionCatalogue definitions) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("postNotice", StepShape.Person) { AsksDate = true };

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var today = StockholmTime.DateAt(draft.Now);
        var postedOn = answer.Date ?? today;
        var id = new CaseId(draft.Subject.Id);
        BrokenRuleException.When(!await IsPossible(db, id, postedOn, today, ct), Rule.NoticeDateIsInvalid);

        if (!await StartsAppealClock(db, id, ct))
        {
            // A path without a wait for the council goes on with a clock for everything: a case that runs on it stays here.
            BrokenRuleException.When(!await definitions.HasStep(db, id.Value, AwaitCouncil.Kind, ct), Rule.PathDoesNotAwaitCouncil);
            draft.Tell(HistoryKind.NoticePosted, new JsonObject { ["postedOn"] = Iso(postedOn) });
            return;
        }
        var last = SwedishCalendar.LastAppealDay(postedOn);
        answer.Result["takeDownAt"] = StockholmTime.StartOfDay(SwedishCalendar.TakeDown(last)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        draft.Tell(HistoryKind.NoticePosted, new JsonObject { ["postedOn"] = Iso(postedOn), ["lastAppealDay"] = Iso(last) });
        draft.Publish(new NoticePosted(draft.Subject.Id, postedOn, last));
    }

    /// <summary>False for what was referred to the council.</summary>
    public static async Task<bool> StartsAppealClock(ArendeDb db, CaseId id, CancellationToken ct) =>
        (await DecidedItem.Of(db, id, ct))?.Outcome != Outcome.ReferToCouncil;

    /// <summary>A notice goes up from the day of verification, and not on a day that has not come.</summary>
    public static async Task<bool> IsPossible(ArendeDb db, CaseId id, DateOnly postedOn, DateOnly today, CancellationToken ct)
    {
        var verifiedOn = await VerifiedOn(db, id, ct);
        return postedOn <= today && !(postedOn < verifiedOn);
    }

    /// <summary>The last day for the notice of the case's decision (KL 8:12); null while its minutes aren't verified.</summary>
    public static async Task<DateOnly?> LastDay(ArendeDb db, CaseId id, CancellationToken ct) =>
        await VerifiedOn(db, id, ct) is { } verified ? Meeting.LastDayForNotice(verified) : null;

    // The minutes that hold the decision; the committee's may be verified later.
    private static async Task<DateOnly?> VerifiedOn(ArendeDb db, CaseId id, CancellationToken ct)
    {
        if (await DecidedItem.Of(db, id, ct) is not { } item) return null;
        return item.VerifiedAtOnceOn ?? await db.Meetings.Where(m => m.Id == item.MeetingId).Select(m => m.VerifiedOn).SingleOrDefaultAsync(ct);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
