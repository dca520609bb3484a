using Arende.Application.Access;
using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Plans;

/// <summary>The plans, the latest first, with how it went: some years at a time.</summary>
public sealed class IndexModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    public const int YearsAtATime = 5;

    /// <summary>Plans of earlier years than this; null for the latest.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public int? Before { get; set; }

    public int? Earlier { get; private set; }

    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];

    public bool ReadsReports => Viewer.May(Right.ReadReports);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var all = await PlanLines.Years(db, ct);
        var rest = all.Where(year => Before is not { } before || year < before).ToList();
        var years = rest.Take(YearsAtATime).ToList();
        Earlier = rest.Count > years.Count ? years[^1] : null;
        var groups = await PlanLines.Counts(db, Viewer, years, StockholmTime.Today(clock), ct);
        Plans = [.. groups.GroupBy(group => (group.Board, group.Year)).Select(plan => new PlanSummary(db.Bodies[plan.Key.Board], plan.Key.Year, new PlanCounts([.. plan])))
            .OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Board.Place)];
        return true;
    }
}

/// <summary>A plan in the list.</summary>
public sealed record PlanSummary(Body Board, int Year, PlanCounts Counts)
{
    public string Address => $"/plans/{Board.Code}/{Year}";
}

/// <summary>How many of a plan stand in which way.</summary>
public sealed record PlanCounts(IReadOnlyList<PlanGroup> Groups)
{
    public int Of(PlanPart part, AssignmentKind? kind = null) => Groups.Where(group => part.Holds(group.Standing, group.Outcome) && (kind is null || group.Kind == kind)).Sum(group => group.Count);
}
