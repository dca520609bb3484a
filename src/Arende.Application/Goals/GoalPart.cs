using Arende.Domain.Goals;

namespace Arende.Application.Goals;

/// <summary>What can be counted of a year's goals, and shown as a list of exactly so many.</summary>
public enum GoalPart { All, Reached, PartlyReached, NotReached, NotJudged }

public static class GoalParts
{
    public static bool Holds(this GoalPart part, GoalOutcome? outcome) => part switch
    {
        GoalPart.All => true,
        GoalPart.Reached => outcome == GoalOutcome.Reached,
        GoalPart.PartlyReached => outcome == GoalOutcome.PartlyReached,
        GoalPart.NotReached => outcome == GoalOutcome.NotReached,
        GoalPart.NotJudged => outcome is null,
    };
}
