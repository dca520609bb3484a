using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

// What was proposed at an item, and how it was decided.
public sealed partial class Meeting
{
    /// <summary>Enters one thing of an item's deliberation, during the meeting and after it, until its § is verified.</summary>
    public void Deliberate(CaseId caseId, DeliberationStep step, DateOnly today)
    {
        var item = Item(caseId);
        BrokenRuleException.When(HasVerified(item), Rule.MinutesAreVerified);
        BrokenRuleException.When(today < Date, Rule.TextBeforeMeeting);
        var there = AttendanceAt(caseId) ?? throw new BrokenRuleException(Rule.AttendanceIsMissing);
        var before = item.Deliberation ?? Deliberation.None;
        var after = (step is ReserveStep reserve && IsClosed ? reserve with { IsAfter = true } : step).Take(before, there);
        // What is said of the decision beside it doesn't change it.
        if (after.Questions != before.Questions && (item.Entered?.Outcome ?? item.Outcome) is { } outcome) after.MustAgreeWith(outcome);
        item.Deliberate(after);
        Version++;
    }
}
