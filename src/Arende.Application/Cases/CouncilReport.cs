using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Application.Cases;

/// <summary>What the council is told of in a list. The name is part of what its draft is found by.</summary>
public enum CouncilList
{
    /// <summary>Motions and medborgarförslag that nobody has answered (KL 5:35).</summary>
    Unanswered,

    /// <summary>Medborgarförslag that the board has decided (KL 6:34).</summary>
    DecidedByBoard,
}

/// <summary>A case in such a list, as the draft tells of it.</summary>
/// <param name="Number">As written.</param>
/// <param name="Title">Null for a case that not everybody may read, or not who begins the report.</param>
/// <param name="Kind">What its type is called.</param>
/// <param name="Since">The day of its registration; of what was decided, that of the decision.</param>
/// <param name="IsLate">It is older than a year.</param>
/// <param name="Stage">Where it stands; null for what was decided.</param>
/// <param name="Decided">What the board decided, under which §; null for what is unanswered.</param>
public sealed record CouncilReportRow(string Number, string? Title, string Kind, DateOnly Since, bool IsLate, string? Stage, (Body Board, int? Paragraph, Outcome Outcome)? Decided);

/// <summary>All that the report to the council is written of.</summary>
public sealed record CouncilReport(CouncilList List, Body Board, string Office, DateOnly On, int Year, IReadOnlyList<CouncilReportRow> Rows);

/// <summary>The report's words, which stand beside all others in Arende.Texts.</summary>
public interface ICouncilReportWords
{
    /// <summary>The case's title and its draft.</summary>
    (string Title, StaffReport Report) Write(CouncilReport report);
}
