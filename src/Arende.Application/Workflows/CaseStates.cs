using Arende.Domain.Cases;
using Arende.Engine;

namespace Arende.Application.Workflows;

/// <summary>What a case is, read from what its workflow waits for: the names that definitions of cases use.</summary>
public static class CaseStates
{
    public const string WriteDraft = "WriteDraft";
    public const string CommitteeOutcome = "CommitteeOutcome";
    public const string BoardOutcome = "BoardOutcome";
    public const string MinutesVerified = "MinutesVerified";

    /// <summary>The new state, or null when the step says nothing of it.</summary>
    public static CaseState? After(Transition transition)
    {
        if (transition.Status == WorkflowStatus.Finished) return CaseState.Closed;
        foreach (var wait in transition.Waiting)
        {
            switch (wait)
            {
                case TaskWait { TaskName: WriteDraft }: return CaseState.Draft;
                case TaskWait { TaskName: "Review" or "SignDirector" or "SignFinance" or "RegistrarCheck" }: return CaseState.UnderReview;
                case Engine.EventWait { EventName: CommitteeOutcome or BoardOutcome }: return CaseState.ForMeeting;
                case Engine.EventWait { EventName: MinutesVerified }: return CaseState.Decided;
            }
        }
        return null;
    }
}
