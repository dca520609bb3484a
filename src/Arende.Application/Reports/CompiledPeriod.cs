using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Application.Reports;

/// <summary>An assignment in a compiled report.</summary>
/// <param name="Report">As it was frozen.</param>
/// <param name="Status">What is said of it, as it was corrected last; null where nothing was reported.</param>
/// <param name="Comment">What has happened.</param>
/// <param name="Forecast">The deadline that its owner thinks is needed.</param>
/// <param name="Unit">The unit that reported; null for none.</param>
/// <param name="NotBound">Why the case doesn't account for it; null where it does.</param>
public sealed record CompiledRow(FrozenReport Report, AssignmentStatus? Status, string? Comment, Deadline? Forecast, UnitId? Unit, NotBound? NotBound)
{
    /// <summary>The case accounts for it: the board's decision adopts what is proposed.</summary>
    public bool IsBound => NotBound is null;

    public bool IsDone => (Status ?? Report.InRegister) == AssignmentStatus.Done;

    /// <summary>Its owner says so or asks for another day, or a deadline has passed. What its owner says goes before the register's status.</summary>
    public bool IsDelayed => !IsDone && ((Status ?? Report.InRegister) == AssignmentStatus.Delayed || Forecast is not null || Report.WasLate);

    /// <summary>Nobody has said by when: it is neither on plan nor delayed.</summary>
    public bool IsWithoutDeadline => !IsDone && !IsDelayed && Report.Deadline is null;

    /// <summary>The body of the earlier decision that moved its deadline; null where none is known.</summary>
    public Body? MovedBy { get; init; }

    public bool ProposesDeadline => !IsDone && IsBound && Forecast is { } asked && asked.Latest != Report.Deadline?.Latest;
}

/// <summary>A unit in a compiled report.</summary>
/// <param name="Id">Null for the assignments that have none.</param>
/// <param name="Name">Null for those.</param>
/// <param name="Reason">Why it was frozen though reports were missing.</param>
public sealed record CompiledUnit(UnitId? Id, string? Name, string? Reason);

/// <summary>All that a period's report to the board is written of. Nothing of it is secret.</summary>
/// <param name="Period">The period.</param>
/// <param name="Board">Whose report it is.</param>
/// <param name="HasCommittee">A committee proposes what the board decides.</param>
/// <param name="Office">The unit that writes it.</param>
/// <param name="Rows">In the order of their numbers.</param>
/// <param name="Units">Those with rows, by name.</param>
/// <param name="TransferTo">The plan to which what isn't done is proposed to go; null for a report that transfers nothing.</param>
public sealed record CompiledPeriod(
    ReportingPeriod Period, Body Board, bool HasCommittee, string Office, IReadOnlyList<CompiledRow> Rows, IReadOnlyList<CompiledUnit> Units, int? TransferTo)
{
    /// <summary>The report's own documents are attached to it.</summary>
    public bool HasAttachments { get; init; }

    /// <summary>The register has the year's economy of the board; only an annual report's letter tells of it.</summary>
    public bool HasEconomy { get; init; }

    public bool Transfers => TransferTo is not null && Rows.Any(row => row is { IsBound: true, IsDone: false });
}

/// <summary>The report's words, which stand beside all others in Arende.Texts.</summary>
public interface ICompiledReportWords
{
    /// <summary>The case's title and its draft.</summary>
    (string Title, StaffReport Report) Write(CompiledPeriod period);
}
