using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Assignments;

/// <summary>The assignments, the late first, filtered by an address that can be shared; and the same as a file.</summary>
[MakesFiles]
public sealed class IndexModel(ArendeDb db, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true, Name = "whose")]
    public string? Whose { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "owner")]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public AssignmentFilter Filter { get; private set; } = null!;

    public IReadOnlyList<AssignmentRow> Rows { get; private set; } = [];

    public SecretsListed Listed => Secrets(Rows);

    public IReadOnlyDictionary<CaseId, DecisionRef> DecisionsOf { get; private set; } = new Dictionary<CaseId, DecisionRef>();

    public int Count { get; private set; }

    /// <summary>Whose assignments are asked for, when it is somebody's.</summary>
    public string? OwnerName { get; private set; }

    public string? Next { get; private set; }

    public DateOnly Today => StockholmTime.Today(clock);

    public bool ReadsCases => VisibleTo.ReadsCases(Viewer);

    public bool MayRegister => Viewer.MayRegisterAssignment();

    public AssignmentScope DefaultScope => AssignmentFilter.DefaultFor(Viewer);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnGetExport(CancellationToken ct)
    {
        var filter = AssignmentFilter.Read(Viewer, Whose, Status, Owner, Search, after: null, options.Value.CaseNumberFormat);
        var rows = await AssignmentList.ReadAll(db, Viewer, filter, Today, ct).ToListAsync(ct);
        await AuditFilter.TellListed(HttpContext, Secrets(rows));
        Response.ContentType = Csv.ContentType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"{T.Assignments.FileName}-{Today:yyyy-MM-dd}.csv\"";
        await using var file = new StreamWriter(Response.Body, Csv.Encoding);
        await AssignmentExport.Write(file, rows, db, Viewer, Today, options.Value.CaseNumberFormat, ct);
        return new EmptyResult();
    }

    /// <summary>The decision behind the current deadline, in few words.</summary>
    public DecisionRef? DecisionOf(AssignmentRow row) =>
        row.DecidedIn is { } id ? DecisionsOf.GetValueOrDefault(id) : null;

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    /// <summary>This page's address with something of it changed; the paging goes.</summary>
    public string Address(string key, string value)
    {
        var query = Request.Query.Where(pair => pair.Key != key && pair.Key != "after" && pair.Key != "handler")
            .SelectMany(pair => pair.Value, (pair, given) => KeyValuePair.Create(pair.Key, given));
        return QueryHelpers.AddQueryString(Request.PathBase + Request.Path, query.Append(KeyValuePair.Create<string, string?>(key, value)));
    }

    private static SecretsListed Secrets(IEnumerable<AssignmentRow> rows) => SecretsListed.OfAssignments(rows.Where(row => row.IsSecret).Select(row => row.Id));

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Filter = AssignmentFilter.Read(Viewer, Whose, Status, Owner, Search, After, options.Value.CaseNumberFormat);
        if (Filter.Owner is { } owner) OwnerName = await db.People.Where(p => p.Id == owner).Select(p => p.Name).SingleOrDefaultAsync(ct);
        (Rows, var more, Count) = await AssignmentList.Read(db, Viewer, Filter, Today, ct);
        DecisionsOf = await Decisions.Of(db, Viewer, Rows.Select(row => row.DecidedIn), ct);
        if (more) Next = Address("after", AssignmentCursor.Of(Rows[^1].Status, Rows[^1].DueOn, Rows[^1].Id).ToString());
        return true;
    }
}
