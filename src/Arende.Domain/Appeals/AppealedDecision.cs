using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Domain.Appeals;

/// <summary>What an appeal that is noted keeps of the decision that it is of: one of a meeting, or a delegate's that has minutes of its own. What can be appealed, before anybody has, is an AppealableDecision.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="AgendaItemId">The meeting's item; null for a delegate's decision with minutes of its own, of which a case has one.</param>
/// <param name="On">The day on which it was decided.</param>
/// <param name="Clauses">The numbers of the clauses that can be appealed.</param>
public sealed record AppealedDecision(CaseId CaseId, Guid? AgendaItemId, DateOnly On, IReadOnlyList<int> Clauses)
{
    public static AppealedDecision Of(AgendaItem item, DateOnly decidedOn) => new(item.CaseId, item.Id, decidedOn, [.. item.Decided().Select(clause => clause.Number)]);
}
