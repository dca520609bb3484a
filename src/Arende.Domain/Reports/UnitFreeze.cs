using Arende.Domain.People;

namespace Arende.Domain.Reports;

/// <summary>A unit's reports of a period are frozen. No unit means the assignments that have none.</summary>
public sealed class UnitFreeze
{
    public Guid Id { get; private init; } = OrderedGuid.New();
    public ReportingPeriodId PeriodId { get; private init; }
    public UnitId? UnitId { get; private init; }
    public PersonId FrozenBy { get; private init; }
    public DateTimeOffset FrozenAt { get; private init; }

    /// <summary>The report was compiled before anybody had frozen the unit: it goes with the compilation, if that is undone.</summary>
    public bool IsImplicit { get; private init; }

    /// <summary>Why it was frozen though reports were missing; null where none was.</summary>
    public string? Reason { get; private init; }

    private UnitFreeze() { }

    internal UnitFreeze(ReportingPeriodId periodId, UnitId? unitId, PersonId frozenBy, DateTimeOffset frozenAt, string? reason, bool isImplicit)
    {
        PeriodId = periodId;
        UnitId = unitId;
        FrozenBy = frozenBy;
        FrozenAt = frozenAt;
        Reason = reason;
        IsImplicit = isImplicit;
    }
}
