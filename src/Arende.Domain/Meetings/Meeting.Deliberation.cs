using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

// What was proposed at an item, and how it was decided.
public sealed partial class Meeting
{
    /// <summary>Enters one thing of an item's deliberation, during the meeting and after it, until its § is verified.</summary>
    /// <param name="caseId">The item's case.</param>
    /// <param name="step">What is entered.</param>
    /// <param name="today">Today.</param>
    /// <param name="wasForced">A third of those present has forced the case to be put off at an earlier meeting: KL 5:50 lets them once.</param>
    public void Deliberate(CaseId caseId, DeliberationStep step, DateOnly today, bool wasForced = false)
    {
        var item = Item(caseId);
        BrokenRuleException.When(HasVerified(item), Rule.MinutesAreVerified);
        BrokenRuleException.When(today < Date, Rule.TextBeforeMeeting);
        var there = AttendanceAt(caseId) ?? throw new BrokenRuleException(Rule.AttendanceIsMissing);
        var before = item.Deliberation ?? Deliberation.None;
        var third = Function != BodyFunction.Council ? ThirdsRight.None : wasForced ? ThirdsRight.Used : ThirdsRight.MayForce;
        var after = step.At(IsClosed, third).Take(before, there);
        // What is said of the decision beside it doesn't change it.
        if (after.Questions != before.Questions && (item.Entered?.Outcome ?? item.Outcome) is { } outcome) after.MustAgreeWith(outcome, Function);
        item.Deliberate(after);
        Version++;
    }
}
