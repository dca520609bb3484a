using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>How the open assignments stand, by unit, owner or board, and how they were reported period by period. Each number opens its rows.</summary>
public sealed class OverviewModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true, Name = "by")]
    public string? ByWord { get; set; }

    [BindProperty(SupportsGet = true, Name = "whose")]
    public string? Whose { get; set; }

    public OverviewBy By { get; private set; }

    public AssignmentScope Scope { get; private set; }

    public IReadOnlyList<OverviewRow> Rows { get; private set; } = [];

    public IReadOnlyList<PeriodTrend> Trend { get; private set; } = [];

    public IReadOnlyList<GoalOverview> Goals { get; private set; } = [];

    public IReadOnlyList<MoneyOverview> Money { get; private set; } = [];

    public bool ReadsReports => Viewer.May(Right.ReadReports);

    /// <summary>Their owners say that they are done, and no board has adopted that.</summary>
    public int Reported { get; private set; }

    public bool HasBoards => !db.Bodies.HasOneBoard;

    public DateOnly Today => StockholmTime.Today(clock);

    public int Sum(Func<OverviewRow, int> of) => Rows.Sum(of);

    /// <summary>The list with the rows that a number counts.</summary>
    public string List(AssignmentStage stage, OverviewRow? row = null)
    {
        var query = new Dictionary<string, string?> { ["whose"] = Scope.ToString().ToLowerInvariant(), ["status"] = stage.ToString().ToLowerInvariant() };
        if (row is not null) query[By == OverviewBy.Board ? "series" : By.ToString().ToLowerInvariant()] = row.Key;
        return QueryHelpers.AddQueryString("/assignments", query);
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        By = AddressWord.Read<OverviewBy>(ByWord) is { } asked && (asked != OverviewBy.Board || HasBoards) ? asked : OverviewBy.Unit;
        var filter = AssignmentFilter.Read(Viewer, Whose, null, null, null, null);
        Scope = filter.Scope;
        var chosen = await AssignmentList.Chosen(db, Viewer, filter, ct);
        Rows = await AssignmentOverview.Of(db, chosen, By, Today, ct);
        Reported = await chosen.AwaitingAdoption().CountAsync(ct);
        Trend = await PeriodTrend.Latest(db, chosen, ct);
        // Goals and money are the board's, whosever assignments are shown.
        if (!ReadsReports) return true;
        Goals = await GoalOverview.Latest(db, ct);
        Money = await MoneyOverview.Of(db, Today.Year - 1, ct);
        return true;
    }
}
