using Arende.Application.DelegatedDecisions;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Application.Distribution;

/// <summary>What a body decided of a case, for its recipients.</summary>
/// <param name="Number">As written.</param>
/// <param name="Title">The case's.</param>
/// <param name="CaseType">Its type's code: what is decided on has a word of its own (a motion).</param>
/// <param name="Item">The outcome with its clauses and reason.</param>
/// <param name="Meeting">Where it was decided.</param>
/// <param name="Body">Who decided.</param>
/// <param name="Tables">Those of the report that the clauses refer to.</param>
public sealed record DecisionToSend(string Number, string Title, string CaseType, AgendaItem Item, Meeting Meeting, Body Body, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>Who decided, where the meeting only noted what a delegate had decided: the clauses are in their voice.</summary>
    public DelegateDecision? Delegate { get; init; }
}

/// <summary>What a delegate decided of a case, for its recipients.</summary>
/// <param name="Number">As written.</param>
/// <param name="Title">The case's.</param>
/// <param name="Board">For which was decided.</param>
/// <param name="Decision">Who decided, when and what.</param>
/// <param name="Clauses">The draft's.</param>
/// <param name="Report">Where it was reported; null before that, and for one that isn't.</param>
/// <param name="Tables">Those of the report that the clauses refer to.</param>
public sealed record DelegatedToSend(string Number, string Title, Body Board, DelegateDecision Decision, IReadOnlyList<Clause> Clauses, DecisionReport? Report, IReadOnlyList<ReportTable> Tables);
