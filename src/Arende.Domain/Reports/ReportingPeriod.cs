using Arende.Domain.Assignments;

namespace Arende.Domain.Reports;

/// <summary>Where a unit's reports of a period are.</summary>
public enum UnitReportStage { Awaited, Late, Reported, Frozen }

/// <summary>A period that is reported on: status reports are asked for when it opens and are due on <see cref="DueOn"/>.</summary>
public sealed class ReportingPeriod
{
    private const int DaysOfReminders = 28;
    private readonly List<UnitFreeze> freezes = [];

    public ReportingPeriodId Id { get; private init; }

    /// <summary>The calendar's key and the year, for instance "oct" and 2025. One period a key and year.</summary>
    public string Key { get; private init; } = "";
    public int Year { get; private init; }
    public string SwedishName { get; private init; } = "";
    public string EnglishName { get; private init; } = "";
    public DateOnly EndsOn { get; private init; }
    public DateOnly DueOn { get; private init; }

    /// <summary>Who misses a report is reminded each week until four weeks after the due day; then it is the controller's to freeze the rest.</summary>
    public DateOnly LastReminderOn => DueOn.AddDays(DaysOfReminders);
    public DateTimeOffset OpenedAt { get; private init; }
    public DateTimeOffset? CompiledAt { get; private set; }
    public IReadOnlyCollection<UnitFreeze> Freezes => freezes;

    private ReportingPeriod() { }

    public ReportingPeriod(string key, int year, string swedishName, string englishName, DateOnly endsOn, DateOnly dueOn, DateTimeOffset openedAt)
    {
        Id = ReportingPeriodId.New();
        Key = key;
        Year = year;
        SwedishName = swedishName;
        EnglishName = englishName;
        EndsOn = endsOn;
        DueOn = dueOn;
        OpenedAt = openedAt;
    }

    /// <summary>A unit's reports are frozen as they stand; a unit that is late is frozen with what is missing, and blocks nobody.</summary>
    public void Freeze(People.UnitId? unit, People.PersonId by, DateTimeOffset at)
    {
        if (!IsFrozen(unit)) freezes.Add(new UnitFreeze(Id, unit, by, at));
    }

    public bool IsFrozen(People.UnitId? unit) => freezes.Any(freeze => freeze.UnitId == unit);

    /// <summary>What is given after its last day is late.</summary>
    public bool IsPast(DateOnly today) => Urgencies.IsLate(DueOn, today);

    /// <summary>What is frozen is closed, however much is missing; where all is reported nothing is late.</summary>
    public UnitReportStage StageOf(bool isFrozen, int asked, int reported, DateOnly today) =>
        isFrozen ? UnitReportStage.Frozen
        : reported == asked ? UnitReportStage.Reported
        : IsPast(today) ? UnitReportStage.Late
        : UnitReportStage.Awaited;

    public void Compile(DateTimeOffset at) => CompiledAt = at;
}
