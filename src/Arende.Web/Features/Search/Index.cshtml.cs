using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Search;

/// <summary>One search through all that the viewer may see: cases, decisions, assignments and people.</summary>
public sealed class IndexModel(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public SearchQuery Query { get; private set; } = null!;

    public Hits<CaseHit> Cases { get; private set; } = new([], 0);

    public Hits<DecisionHit> Decisions { get; private set; } = new([], 0);

    public Hits<AssignmentHit> Assignments { get; private set; } = new([], 0);

    public Hits<PersonHit> People { get; private set; } = new([], 0);

    public SecretsListed Listed => new(
        [
            .. Cases.Shown.Where(hit => hit.Case.Access == AccessLevel.Secret).Select(hit => hit.Case.Number),
            .. Decisions.Shown.Where(hit => hit.IsSecret).Select(hit => hit.Number),
        ],
        Assignments.Shown.Where(hit => hit.IsSecret).Select(hit => hit.Id));

    public bool ReadsCases => VisibleTo.ReadsCases(Viewer);

    public DateOnly Today => StockholmTime.Today(clock);

    public bool IsNothing => Cases.Count + Decisions.Count + Assignments.Count + People.Count == 0;

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Query = SearchQuery.Of(Search, options.Value.CaseNumberFormat);
        if (Query.IsEmpty) return true;
        var reading = new SearchReading(db, Viewer, Query);
        Cases = await reading.Cases(ct);
        Decisions = await reading.Decisions(ct);
        Assignments = await reading.Assignments(ct);
        People = await reading.People(ct);
        return true;
    }
}
