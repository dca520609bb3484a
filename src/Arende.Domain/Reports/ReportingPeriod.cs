using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Domain.Reports;

/// <summary>Where a unit's reports of a period are.</summary>
public enum UnitReportStage { Awaited, Late, Reported, Frozen }

/// <summary>A period that is reported on: status reports are asked for when it opens and are due on <see cref="DueOn"/>.</summary>
public sealed class ReportingPeriod
{
    private const int DaysOfReminders = 28;
    private readonly List<UnitFreeze> freezes = [];

    public ReportingPeriodId Id { get; private init; }

    /// <summary>Whose calendar opened it, and whose assignments it asks for; null for one from before boards had calendars, which asked for all.</summary>
    public BodyId? BoardId { get; private init; }

    /// <summary>The calendar's key and the year, for instance "oct" and 2025. One period a board, key and year.</summary>
    public string Key { get; private init; } = "";
    public int Year { get; private init; }
    public string SwedishName { get; private init; } = "";
    public string EnglishName { get; private init; } = "";
    public PeriodKind Kind { get; private init; }
    public FeedsReport Feeds { get; private init; }
    public DateOnly EndsOn { get; private init; }
    public DateOnly DueOn { get; private set; }

    /// <summary>The committee's meeting from which the due day was counted back; null where none was planned, and the calendar's fixed day holds.</summary>
    public DateOnly? MeetingOn { get; private set; }

    /// <summary>Who misses a report is reminded each week until four weeks after the due day; then it is the controller's to freeze the rest.</summary>
    public DateOnly LastReminderOn => DueOn.AddDays(DaysOfReminders);
    public DateTimeOffset OpenedAt { get; private init; }
    public DateTimeOffset? CompiledAt { get; private set; }
    public PersonId? CompiledBy { get; private set; }

    /// <summary>The case that it was compiled into; null for what was compiled before periods ended in a case.</summary>
    public CaseId? CaseId { get; private set; }
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

    /// <param name="of">The calendar's line.</param>
    /// <param name="year">The year in which it ends.</param>
    /// <param name="dueOn">When reports are due.</param>
    /// <param name="meetingOn">The meeting from which that was counted.</param>
    /// <param name="openedAt">When it was opened.</param>
    public ReportingPeriod(RecurringPeriod of, int year, DateOnly dueOn, DateOnly? meetingOn, DateTimeOffset openedAt)
        : this(of.Key, year, of.SwedishName, of.EnglishName, of.In(year).EndsOn, dueOn, openedAt)
    {
        (BoardId, Kind, Feeds, MeetingOn) = (of.BoardId, of.Kind, of.Feeds, meetingOn);
    }

    /// <summary>A unit's reports are frozen as they stand; a unit that is late is frozen with what is missing, and blocks nobody.</summary>
    /// <param name="unit">Null for the assignments that have none.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why, where reports are missing.</param>
    /// <param name="isImplicit">By the compilation, and not by the unit's manager.</param>
    public void Freeze(UnitId? unit, PersonId by, DateTimeOffset at, string? reason = null, bool isImplicit = false)
    {
        if (!IsFrozen(unit)) freezes.Add(new UnitFreeze(Id, unit, by, at, reason, isImplicit));
    }

    public bool IsFrozen(UnitId? unit) => freezes.Any(freeze => freeze.UnitId == unit);

    /// <summary>The meeting from which the due day was counted was moved or cancelled, or there is one now.</summary>
    /// <param name="dueOn">When reports are due now.</param>
    /// <param name="meetingOn">The meeting from which that is counted; null where none is.</param>
    public void CountAnew(DateOnly dueOn, DateOnly? meetingOn)
    {
        BrokenRuleException.When(CompiledAt is not null, Rule.PeriodIsCompiled);
        (DueOn, MeetingOn) = (dueOn, meetingOn);
    }

    /// <summary>What is given after its last day is late.</summary>
    public bool IsPast(DateOnly today) => Urgencies.IsLate(DueOn, today);

    /// <summary>What is frozen is closed, however much is missing; where all is reported nothing is late.</summary>
    public UnitReportStage StageOf(bool isFrozen, int asked, int reported, DateOnly today) =>
        isFrozen ? UnitReportStage.Frozen
        : reported == asked ? UnitReportStage.Reported
        : IsPast(today) ? UnitReportStage.Late
        : UnitReportStage.Awaited;

    /// <summary>The last day for the municipality's own report that it is part of.</summary>
    public DateOnly? LawsDay => Feeds.LastDay(EndsOn);

    /// <summary>Its reports are compiled into a case, once.</summary>
    /// <param name="by">Who.</param>
    /// <param name="caseId">The case; null for a period of before, whose report the board got from elsewhere.</param>
    /// <param name="at">When.</param>
    public void Compile(PersonId by, CaseId? caseId, DateTimeOffset at)
    {
        BrokenRuleException.When(CompiledAt is not null, Rule.PeriodIsCompiled);
        (CompiledAt, CompiledBy, CaseId) = (at, by, caseId);
    }

    /// <summary>The compilation was a mistake: what it froze can be reported on again, and what managers froze stays frozen.</summary>
    /// <returns>The freezes that go.</returns>
    public IReadOnlyList<UnitFreeze> UndoCompile()
    {
        BrokenRuleException.When(CompiledAt is null || CaseId is null, Rule.PeriodIsNotCompiled);
        (CompiledAt, CompiledBy, CaseId) = (null, null, null);
        var implicits = freezes.Where(freeze => freeze.IsImplicit).ToList();
        freezes.RemoveAll(implicits.Contains);
        return implicits;
    }
}
