using Arende.Application.Access;
using Arende.Application;
using Arende.Application.Audit;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Distribution;

/// <summary>The distribution queue, filtered by an address that can be shared.</summary>
[Needs(Right.SendDecisions)]
public sealed class IndexModel(TakeBackDecisions takeBack, SendHeldDecisions sendHeld, SendAgain sendAgain, ArendeDb db, IOptions<ArendeOptions> options) : ArendePage, IListsSecrets
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

    /// <summary>The rows that a button is about.</summary>
    [BindProperty]
    public List<DistributionRowId> Chosen { get; set; } = [];

    /// <summary>What the chosen rows were shown as.</summary>
    [BindProperty]
    public DistributionState Seen { get; set; }

    /// <summary>By chosen row, the attempt that was shown.</summary>
    [BindProperty]
    public List<int> Attempts { get; set; } = [];

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<DistributionLine> Rows { get; private set; } = [];
    public SecretsListed Listed => SecretsListed.OfCases(Rows.Where(row => row.IsSecret).Select(row => row.Number));
    public IReadOnlyList<(string Id, string Name)> Units { get; private set; } = [];
    public int Count { get; private set; }
    public string? Next { get; private set; }

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    /// <summary>Those on the page that go by themselves, and can be taken back.</summary>
    public IEnumerable<DistributionLine> Held => Rows.Where(row => row is { State: DistributionState.Held, SentWith: null });

    /// <summary>Those on the page that were taken back.</summary>
    public IEnumerable<DistributionLine> TakenBack => Rows.Where(row => row is { State: DistributionState.TakenBack, SentWith: null });

    /// <summary>Those on the page that came back.</summary>
    public IEnumerable<DistributionLine> Bounced => Rows.Where(row => row is { State: DistributionState.Bounced, MaySendAgain: true });

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct) => Told(T.Distribution.TookBack(await takeBack.Run(Viewer, Shown, ct)));

    public async Task<IActionResult> OnPostSendNowAsync(CancellationToken ct)
    {
        var sent = await sendHeld.Run(Viewer, Shown, Seen, ct);
        var (told, changed) = (T.Distribution.SentNow(sent), Shown.Distinct().Count() - sent);
        return Told(sent == 0 || changed == 0 ? told : new($"{told.Sv} {T.Distribution.NotSent(changed).Sv}", $"{told.En} {T.Distribution.NotSent(changed).En}"));
    }

    /// <summary>Those that came back, once each: what has been sent again meanwhile doesn't go twice.</summary>
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        var sent = 0;
        foreach (var (row, attempt) in Shown.Zip(Attempts))
        {
            try
            {
                await sendAgain.Run(Viewer, row, attempt, ct);
                sent++;
            }
            catch (LostRaceException)
            {
                // Somebody was first: it is on its way.
            }
            catch (BrokenRuleException refused) when (refused.Rule is Rule.DistributionRowIsSettled or Rule.RecipientMayNotRead)
            {
                // It stands in the list as what it is now.
            }
            db.ChangeTracker.Clear();
        }
        return Told(T.Distribution.SentNow(sent));
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var state = AddressWord.Read<DistributionState>(State);
        var filter = new DistributionFilter(state, State == OnlyOpen, Unit, Case, DistributionCursor.Read(After));
        (Rows, var more, Count) = await DistributionList.Read(db, Viewer, filter, ct);
        Units = [.. (await db.Units.AsNoTracking().OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(ct)).Select(unit => (unit.Id.ToString(), unit.Name))];
        if (more) Next = AddressAfter(new DistributionCursor(Rows[^1].Rank, Rows[^1].Id.Value));
        return true;
    }

    // No more than a page shows.
    private List<DistributionRowId> Shown => [.. Chosen.Take(DistributionList.PageSize)];

    private RedirectResult Told(Text done)
    {
        Done = done.ToString();
        return Redirect(QueryHelpers.AddQueryString(Request.PathBase + Request.Path, Request.Query.Where(pair => pair.Key != "handler").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))));
    }

    private string AddressAfter(DistributionCursor last)
    {
        var query = Request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return QueryHelpers.AddQueryString(Request.PathBase + Request.Path, query.Append(KeyValuePair.Create<string, string?>("after", last.ToString())));
    }
}
