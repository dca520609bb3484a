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
public sealed record DecisionToSend(string Number, string Title, string CaseType, AgendaItem Item, Meeting Meeting, Body Body, IReadOnlyList<ReportTable> Tables);
