using Arende.Application.Access;
using Arende.Application;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Distribution;

/// <summary>The distribution queue, filtered by an address that can be shared.</summary>
[Needs(Right.SendDecisions)]
public sealed class IndexModel(ArendeDb db, IOptions<ArendeOptions> options) : ArendePage, IListsSecrets
{
    public const string OnlyOpen = "open";

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public UnitId? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId? Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<DistributionLine> Rows { get; private set; } = [];
    public SecretsListed Listed => SecretsListed.OfCases(Rows.Where(row => row.IsSecret).Select(row => row.Number));
    public IReadOnlyList<(string Id, string Name)> Units { get; private set; } = [];
    public int Count { get; private set; }
    public string? Next { get; private set; }

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var state = AddressWord.Read<DistributionState>(State);
        var filter = new DistributionFilter(state, State == OnlyOpen, Unit, Case, DistributionCursor.Read(After));
        (Rows, var more, Count) = await DistributionList.Read(db, Viewer, filter, ct);
        Units = [.. (await db.Units.AsNoTracking().OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(ct)).Select(unit => (unit.Id.ToString(), unit.Name))];
        if (more) Next = AddressAfter(new DistributionCursor(Rows[^1].Rank, Rows[^1].Id.Value));
        return true;
    }

    private string AddressAfter(DistributionCursor last)
    {
        var query = Request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return QueryHelpers.AddQueryString(Request.PathBase + Request.Path, query.Append(KeyValuePair.Create<string, string?>("after", last.ToString())));
    }
}
