using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>A period of a board's calendar is added or changed.</summary>
[Needs(Right.KeepCalendar)]
public sealed class CalendarPeriodModel(ArendeDb db, ChangeCalendar change) : ArendePage
{
    public IEnumerable<Crumb> UpToReports => ReportCrumbs.Of(Viewer);

    public const string New = "new";

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The period's id, or <see cref="New"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Swedish { get; set; }

    [BindProperty]
    public string? English { get; set; }

    [BindProperty]
    public PeriodKind Kind { get; set; }

    [BindProperty]
    public FeedsReport Feeds { get; set; }

    [BindProperty]
    public string? PeriodEnd { get; set; }

    [BindProperty]
    public string? OpensOn { get; set; }

    [BindProperty]
    public string? DueOn { get; set; }

    /// <summary>As typed; empty where the fixed day holds.</summary>
    [BindProperty]
    public string? WorkingDays { get; set; }

    [BindProperty]
    public bool IsUsed { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [TempData]
    public string? Done { get; set; }

    public Body Board { get; private set; } = null!;

    public RecurringPeriod? Period { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        (Kind, IsUsed) = (PeriodKind.MonthlyReport, true);
        if (Period is { } period)
        {
            (Swedish, English, Kind, Feeds, PeriodEnd, OpensOn, DueOn, IsUsed, Version) =
                (period.SwedishName, period.EnglishName, period.Kind, period.Feeds, period.PeriodEnd, period.OpensOn, period.DueOn, period.IsUsed, period.Version);
            WorkingDays = period.WorkingDaysBefore?.ToString(CultureInfo.InvariantCulture);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        int? days = string.IsNullOrWhiteSpace(WorkingDays) ? null : int.TryParse(WorkingDays, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var facts = new RecurringFacts(Swedish ?? "", English ?? "", Kind, PeriodEnd ?? "", OpensOn ?? "", DueOn ?? "") { Feeds = Feeds, WorkingDaysBefore = days, IsUsed = Period is null || IsUsed };
        await change.Run(Viewer, new TypedPeriod(Board.Id, Period?.Id, KeyOf(facts), facts, Version), ct, FormKey);
        Done = T.Calendar.Saved(facts.Swedish).ToString();
        return Redirect("/reports/calendar");
    }

    // A period is known by its end: that is what tells two apart in a year.
    private static string KeyOf(RecurringFacts facts) => facts.PeriodEnd.Trim();

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (db.Bodies.Boards.FirstOrDefault(board => board.Code == Code) is not { } board) return false;
        Board = board;
        if (Id == New) return true;
        Period = Guid.TryParse(Id, out var id) ? await db.RecurringPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Id == id && period.BoardId == board.Id, ct) : null;
        return Period is not null;
    }

    protected override string FieldOf(BrokenRuleException broken) => broken.Rule switch
    {
        Rule.NameIsMissing or Rule.NameIsTooLong => nameof(Swedish),
        Rule.DayOfYearCannotBeRead => broken.Arguments[0],
        Rule.WorkingDaysAreUnreasonable => nameof(WorkingDays),
        Rule.PeriodKeyIsTaken => nameof(PeriodEnd),
        Rule.PeriodDaysAreUnreasonable => nameof(OpensOn),
        _ => "",
    };
}
