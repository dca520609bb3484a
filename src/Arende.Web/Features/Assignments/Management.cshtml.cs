using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>One that is taken up at the management meeting, with what its owner said last.</summary>
public sealed record AssignmentToTakeUp(AssignmentRow Row, DateTimeOffset LastHeardAt, string? Comment, DateTimeOffset? ReportedAt);

/// <summary>The list for the management meeting (chefsmöte): unit by unit what is delayed, stale or nobody's, and why.</summary>
public sealed class ManagementModel(ArendeDb db, TimeProvider clock) : ArendePage, IListsSecrets
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true, Name = "whose")]
    public string? Whose { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    public AssignmentFilter Filter { get; private set; } = null!;

    public IReadOnlyList<AssignmentToTakeUp> Rows { get; private set; } = [];

    public bool HasMore { get; private set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public DateOnly Today => StockholmTime.Today(clock);

    public SecretsListed Listed => SecretsListed.OfAssignments(Rows.Where(one => one.Row.IsSecret).Select(one => one.Row.Id));

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Filter = AssignmentFilter.Read(Viewer, Whose, null, null, null, null).Narrowed(Unit, null, null, null, null);
        var found = (await AssignmentList.Chosen(db, Viewer, Filter, ct)).ToTakeUp(Today);
        var rows = await AssignmentList.Rows(db, found.OrderBy(a => a.DueOn ?? AssignmentCursor.NoDeadline).ThenBy(a => a.Id).Take(Most + 1)).ToListAsync(ct);
        HasMore = rows.Count > Most;
        var said = await Said(rows.Take(Most).Select(row => row.Id).ToList(), ct);
        Rows = [.. rows.Take(Most).Select(row => said[row.Id](row)).OrderBy(one => one.Row.Unit is null).ThenBy(one => one.Row.Unit, SwedishOrder.Comparer)];
        Units = await db.Units.OrderBy(u => u.Name).Select(u => new Choice(u.Id.ToString(), u.Name, null)).ToListAsync(ct);
        return true;
    }

    private async Task<Dictionary<AssignmentId, Func<AssignmentRow, AssignmentToTakeUp>>> Said(List<AssignmentId> ids, CancellationToken ct) =>
        (await db.Assignments.Where(a => ids.Contains(a.Id)).Select(a => new
        {
            a.Id, a.LastHeardAt,
            Last = db.StatusReports.Where(r => r.AssignmentId == a.Id && r.ReportedAt != null).OrderByDescending(r => r.ReportedAt).Select(r => new { r.Comment, r.ReportedAt }).FirstOrDefault(),
        }).ToListAsync(ct)).ToDictionary(one => one.Id, one => (Func<AssignmentRow, AssignmentToTakeUp>)(row => new(row, one.LastHeardAt, one.Last?.Comment, one.Last?.ReportedAt)));
}
