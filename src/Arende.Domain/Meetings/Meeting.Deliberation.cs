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
    /// <param name="before">The clauses that the body has before it: kept with a question about them.</param>
    /// <param name="wasForced">A third of those present has forced the case to be put off at an earlier meeting: KL 5:50 lets them once.</param>
    public void Deliberate(CaseId caseId, DeliberationStep step, DateOnly today, IReadOnlyList<string>? before = null, bool wasForced = false)
    {
        var item = Item(caseId);
        BrokenRuleException.When(HasVerified(item), Rule.MinutesAreVerified);
        BrokenRuleException.When(today < Date, Rule.TextBeforeMeeting);
        var there = AttendanceAt(caseId) ?? throw new BrokenRuleException(Rule.AttendanceIsMissing);
        var was = item.Deliberation ?? Deliberation.None;
        var third = Function != BodyFunction.Council ? ThirdsRight.None : wasForced ? ThirdsRight.Used : ThirdsRight.MayForce;
        var after = step.At(IsClosed, third).Take(was, there);
        // What is said of the decision beside it doesn't change it.
        if (after.Questions != was.Questions && (item.Entered?.Outcome ?? item.Outcome) is { } outcome) after.MustAgreeWith(outcome, Function);
        // What is entered once the decision is in effect is put to nobody: the proposal may read otherwise by then.
        if (item.Outcome is null && before is not null && after.Questions.Count > was.Questions.Count && after.Questions[^1].Kind is QuestionKind.Main or QuestionKind.Counter) after = after with { Put = before };
        item.Deliberate(after);
        Version++;
    }
}
