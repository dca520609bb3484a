using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

/// <summary>A meeting of one body on one date, with its agenda. Its minutes are verified for the meeting as a whole.</summary>
public sealed class Meeting
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private readonly List<AgendaItem> agenda = [];

    public MeetingId Id { get; private init; }
    public BodyId BodyId { get; private init; }

    /// <summary>Its body's: which outcomes there are, and which of a case's steps waits for them.</summary>
    public BodyFunction Function { get; private init; }
    public DateOnly Date { get; private init; }
    public DateOnly? VerifiedOn { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyCollection<AgendaItem> Agenda => agenda;
    public bool IsVerified => VerifiedOn is not null;

    /// <summary>KL 5:69 by 6:35: the minutes are verified at the latest so many days after the meeting.</summary>
    public const int DaysToVerify = 14;

    /// <summary>The day isn't moved when it is a day off.</summary>
    public static DateOnly LastDayToVerify(DateOnly held) => held.AddDays(DaysToVerify);

    /// <summary>KL 8:12: the notice of verified minutes goes up at the latest the second day after verification; the next working day, where that is a day off (lag 1930:173, 2 §).</summary>
    public static DateOnly LastDayForNotice(DateOnly verified) => SwedishCalendar.RollForward(verified.AddDays(2));

    private Meeting() { }

    public Meeting(Body body, DateOnly date)
    {
        // A slip of the pen (20026, 0226): days are counted from it everywhere.
        BrokenRuleException.When(date.Year is < FirstYear or > LastYear, Rule.DateIsUnreasonable);
        Id = MeetingId.New();
        BodyId = body.Id;
        Function = body.Function;
        Date = date;
    }

    /// <param name="paragraph">The next § of the body and year.</param>
    public AgendaItem Add(CaseId caseId, int paragraph)
    {
        BrokenRuleException.When(IsVerified, Rule.MinutesAreVerified);
        BrokenRuleException.When(agenda.Any(item => item.CaseId == caseId), Rule.CaseIsOnAgendaAlready);
        var item = new AgendaItem(Id, caseId, paragraph);
        agenda.Add(item);
        Version++;
        return item;
    }

    public AgendaItem Item(CaseId caseId) => agenda.Single(item => item.CaseId == caseId);

    public void Record(CaseId caseId, Outcome outcome, string? reason, IReadOnlyList<Clause> clauses, DateOnly today)
    {
        BrokenRuleException.When(IsVerified, Rule.MinutesAreVerified);
        // Nobody has decided yet: the case would go on, and its assignments change, by a slip of the hand.
        BrokenRuleException.When(today < Date, Rule.OutcomeBeforeMeeting);
        BrokenRuleException.When(!OutcomeRules.Of(Function).Contains(outcome), Rule.OutcomeIsUnknown, outcome.ToString());
        BrokenRuleException.When(outcome.NeedsReason() && string.IsNullOrWhiteSpace(reason), Rule.ReasonIsMissing);
        // The case's own workflow says who was first; two clerks on two items don't disturb each other.
        Item(caseId).Conclude(outcome, reason, clauses);
    }

    /// <summary>KL 5:69 by 6:35: verified at the latest 14 days after the meeting. Later is warned of on the page, not refused.</summary>
    public void Verify(DateOnly on, DateOnly today)
    {
        BrokenRuleException.When(IsVerified, Rule.MinutesAreVerified);
        BrokenRuleException.When(agenda.Count == 0, Rule.MeetingHasNoItems);
        BrokenRuleException.When(agenda.Any(item => item.Outcome is null), Rule.AgendaItemsLackOutcome);
        BrokenRuleException.When(on < Date, Rule.VerifiedBeforeMeeting);
        // The notice can't go up before it: a slip of the pen would hold every case of the meeting until then.
        BrokenRuleException.When(on > today, Rule.VerifiedInFuture);
        VerifiedOn = on;
        Version++;
    }
}
