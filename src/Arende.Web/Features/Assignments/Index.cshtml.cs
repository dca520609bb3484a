using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Assignments;

/// <summary>The assignments, the late first, filtered by an address that can be shared; and the same as a file.</summary>
[MakesFiles]
public sealed class IndexModel(ArendeDb db, CompiledForRoles compiled, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true, Name = "whose")]
    public string? Whose { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "owner")]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "series")]
    public string? Series { get; set; }

    [BindProperty(SupportsGet = true, Name = "goal")]
    public string? Goal { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

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

    /// <summary>How many of the open ones that are asked for are late, and so on.</summary>
    public AssignmentCounts Counts { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<string> Goals { get; private set; } = [];

    public SavedFilters Saved { get; private set; } = null!;

    public DateOnly Today => StockholmTime.Today(clock);

    /// <summary>Where there are several: each with its assignments' own series.</summary>
    public IReadOnlyList<Domain.Bodies.Body> Boards => db.Bodies.HasOneBoard ? [] : db.Bodies.Boards;

    public bool ReadsCases => VisibleTo.ReadsCases(Viewer);

    public bool MayRegister => Viewer.MayRegisterAssignment();

    public AssignmentScope DefaultScope => AssignmentFilter.DefaultFor(Viewer);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <param name="format">"xlsx", or CSV.</param>
    /// <param name="all">All that the viewer may see, whatever the page shows.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnGetExport(string? format, bool all, CancellationToken ct)
    {
        var filter = all ? new AssignmentFilter(AssignmentScope.All, AssignmentStage.All, false, null, null) : Asked(after: null);
        var rows = await AssignmentList.ReadAll(db, Viewer, filter, Today, ct).ToListAsync(ct);
        await AuditFilter.TellListed(HttpContext, Secrets(rows));
        return await RowFiles.Send(Response, format, FileName, T.Assignments.Title, file => AssignmentExport.Write(file, rows, db, Viewer, Today, options.Value.CaseNumberFormat, ct));
    }

    private string FileName => $"{T.Assignments.FileName}-{Today:yyyy-MM-dd}";

    private AssignmentFilter Asked(string? after) =>
        AssignmentFilter.Read(Viewer, Whose, Status, Owner, Search, after, options.Value.CaseNumberFormat).Narrowed(Unit, Goal, Kind, Sort, after, Series);

    /// <summary>The decision behind the current deadline, in few words.</summary>
    public DecisionRef? DecisionOf(AssignmentRow row) =>
        row.DecidedIn is { } id ? DecisionsOf.GetValueOrDefault(id) : null;

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    /// <summary>The decision behind the current deadline: as it was kept with it, else that of its case.</summary>
    public Text? DecidedBy(AssignmentRow row) =>
        row.Current?.By is { Paragraph: { } paragraph } by ? T.Assignments.ShortDecision(db.Bodies[by.Body], paragraph)
        : DecisionOf(row)?.At is { } at ? T.Assignments.ShortDecision(at.Body, at.Paragraph) : null;

    public DateOnly? DecidedOn(AssignmentRow row) => row.Current?.By?.On ?? DecisionOf(row)?.At?.Date;

    /// <summary>This page's address with something of it changed; the paging goes.</summary>
    public string Address(string key, string value)
    {
        var query = Request.Query.Where(pair => pair.Key != key && pair.Key is not ("after" or "handler" or "ids"))
            .SelectMany(pair => pair.Value, (pair, given) => KeyValuePair.Create(pair.Key, given));
        return QueryHelpers.AddQueryString(Request.PathBase + Request.Path, query.Append(KeyValuePair.Create<string, string?>(key, value)));
    }

    private static SecretsListed Secrets(IEnumerable<AssignmentRow> rows) => SecretsListed.OfAssignments(rows.Where(row => row.IsSecret).Select(row => row.Id));

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Filter = Asked(After);
        if (Filter.Owner is { } owner) OwnerName = await db.People.Where(p => p.Id == owner).Select(p => p.Name).SingleOrDefaultAsync(ct);
        (Rows, var more, Count) = await AssignmentList.Read(db, Viewer, Filter, Today, ct, compiled);
        DecisionsOf = await Decisions.Of(db, Viewer, Rows.Select(row => row.DecidedIn), ct);
        if (more) Next = Address("after", Filter.Sort == AssignmentSort.Deadline ? AssignmentCursor.Of(Rows[^1].Status, Rows[^1].DueOn, Rows[^1].Id).ToString() : $"{Filter.Skip + Rows.Count}");
        Counts = await AssignmentList.Counts(db, Viewer, Filter, Today, ct, compiled);
        Units = await db.Units.OrderBy(u => u.Name).Select(u => new Choice(u.Id.ToString(), u.Name, null)).ToListAsync(ct);
        Goals = await AssignmentChoices.Goals(db, Viewer, ct);
        Saved = await SavedFilters.Of(db, Viewer, FilteredList.Assignments, Request.Query, ct);
        return true;
    }
}
