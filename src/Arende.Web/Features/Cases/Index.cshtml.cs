using Arende.Application.Cases;
using Arende.Application.Workflows;
using System.Globalization;
using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>The cases that the viewer may see, filtered by an address that can be shared.</summary>
public sealed class IndexModel(ArendeDb db, DefinitionCatalogue definitions, CaseTypes types, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true, Name = "scope")]
    public string? Scope { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "officer")]
    public PersonId? Officer { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public SecretsListed Listed => SecretsListed.OfCases(Rows.Where(row => row.Access == AccessLevel.Secret).Select(row => row.Number));

    public ILookup<CaseId, OpenStep> Steps { get; private set; } = Array.Empty<OpenStep>().ToLookup(_ => default(CaseId));

    public int Count { get; private set; }

    /// <summary>Whose cases are asked for, when it is somebody's.</summary>
    public string? OfficerName { get; private set; }

    public string? Next { get; private set; }

    public SavedFilters Saved { get; private set; } = null!;

    /// <summary>Who writes cases sees their own first, a manager the unit's; a search goes through all.</summary>
    public CaseScope DefaultScope => SearchText.Length > 0 || Officer is not null ? CaseScope.All
        : Viewer.May(Right.BeGivenCase) ? CaseScope.Mine
        : Viewer.Has(Right.FollowSteps, Over.OwnUnit) ? CaseScope.Unit
        : CaseScope.All;

    public DateOnly Today => StockholmTime.Today(clock);

    public bool ReadsCases => VisibleTo.ReadsCases(Viewer);

    public bool MayRegister => types.For(Viewer).Count > 0;
    public bool RegistersIncoming => Viewer.May(Right.RegisterDocument);

    public string SearchText => SearchQuery.Of(Search).Text;

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var filter = Filter();
        (Rows, var more, Count) = await CaseList.Read(db, Viewer, filter, ct);
        if (Officer is { } officer) OfficerName = await db.People.Where(p => p.Id == officer).Select(p => p.Name).SingleOrDefaultAsync(ct);
        Steps = await OpenSteps.Of(db, definitions, [.. Rows.Select(row => row.Id)], ct);
        if (more) Next = AddressAfter(Rows[^1].Number);
        Saved = await SavedFilters.Of(db, Viewer, FilteredList.Cases, Request.Query, ct);
        return true;
    }

    private CaseFilter Filter() => new(
        AddressWord.Read<CaseScope>(Scope) ?? DefaultScope, AddressWord.Read<CaseState>(State), OnlyOpen: State != "all" && SearchText.Length == 0 && Officer is null,
        SearchText.Length == 0 ? null : SearchQuery.Of(Search, options.Value.CaseNumberFormat), Cursor(), Officer);

    private CaseNumber? Cursor()
    {
        if (After?.Split('.') is not [var register, var year, var serial]) return null;
        return int.TryParse(year, CultureInfo.InvariantCulture, out var y) && int.TryParse(serial, CultureInfo.InvariantCulture, out var s)
            ? new CaseNumber(register, y, s)
            : null;
    }

    private string AddressAfter(CaseNumber last)
    {
        var query = Request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
            Request.PathBase + Request.Path, query.Append(KeyValuePair.Create<string, string?>("after", $"{last.Register}.{last.Year}.{last.Serial}")));
    }
}
