using Arende.Domain.Cases;

namespace Arende.IntegrationTests.Support;

internal static class ClauseConfirmation
{
    /// <summary>The officer's yes to all that the clauses seem to do.</summary>
    public static IReadOnlyList<ClauseAnswer> Yes(this StaffReport report) =>
        [.. report.Clauses.Unanswered().Select(clause => new ClauseAnswer(clause.Mark(), clause.Effect, clause.PlanYear))];
}
