using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Economy;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Economy;
using Arende.Domain.People;
using Arende.Import;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.Economy;

/// <summary>A period's money from a table: looked through, then saved when all of it is right, and else told row by row, with what was pasted.</summary>
public sealed class ImportModel(ArendeDb db, ImportEconomy import, TimeProvider clock) : ArendePage
{
    [BindProperty]
    public string? Board { get; set; }

    [BindProperty]
    public int? Year { get; set; }

    [BindProperty]
    public int? Month { get; set; }

    [BindProperty]
    public EconomyTableKind? Kind { get; set; }

    [BindProperty]
    public string? Table { get; set; }

    /// <summary>What was shown when the table was looked through, and its units with their versions: "board/2031/12/Budget id:3 id:0".</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What somebody has changed since then.</summary>
    public IReadOnlyList<Text> Changed { get; private set; } = [];

    /// <summary>Something else is to be saved than what was looked through: it is shown instead.</summary>
    public bool IsOther { get; private set; }

    /// <summary>Codes that would be of one kind here and of another elsewhere.</summary>
    public IReadOnlyList<OtherKind> OtherKinds { get; private set; } = [];

    public IReadOnlyList<BudgetFault> Faults { get; private set; } = [];

    /// <summary>What would be saved; null before it was looked through.</summary>
    public IReadOnlyList<EconomyPreview>? Preview { get; private set; }

    public IEnumerable<Choice> Boards => db.Bodies.Boards.Select(board => new Choice(board.Code, T.Decisions.Named(board)));

    public IEnumerable<Choice> Months => EconomyChoices.Months;

    public IEnumerable<Choice> Kinds => Enum.GetValues<EconomyTableKind>().Select(kind => new Choice(kind.ToString(), T.Economy.KindOf(kind), T.Economy.ColumnsOf(kind)));

    private EconomyTable Typed => new(db.Bodies.Boards.FirstOrDefault(body => body.Code == Board)?.Id, Year, Month, Kind ?? EconomyTableKind.Budget, Table ?? "") { Seen = WasSeen() };

    private SeenEconomy? WasSeen()
    {
        if ((Seen ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var of, .. var units]) return null;
        var seen = new Dictionary<UnitId, long>();
        foreach (var one in units)
            if (one.Split(':') is [var id, var version] && UnitId.TryParse(id, null, out var unit) && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) seen[unit] = number;
        return new SeenEconomy(of, seen);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        (Year, Month, Kind) = (StockholmTime.Today(clock).Year, UnitEconomy.WholeYear, EconomyTableKind.Budget);
        return Page();
    }

    /// <summary>Nothing is written.</summary>
    public async Task<IActionResult> OnPostTry(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var faults = await LookThrough(ct);
        return faults.Count > 0 ? Tell(faults) : Page();
    }

    private async Task<IReadOnlyList<BudgetFault>> LookThrough(CancellationToken ct)
    {
        var (units, faults) = await import.Preview(Viewer, Typed, ct);
        if (faults.Count > 0) return faults;
        (Preview, OtherKinds) = (units, await import.OtherKinds(Viewer, Typed, ct));
        Seen = string.Join(' ', units.Select(unit => string.Create(CultureInfo.InvariantCulture, $"{unit.UnitId}:{unit.Version}")).Prepend(Typed.Of));
        ModelState.Remove(nameof(Seen));
        return [];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var typed = Typed;
        if (!await import.IsAsSeen(Viewer, typed, ct)) return await ShowOther(ct);
        var faults = await import.Run(Viewer, typed, ct, FormKey);
        if (faults.Count > 0) return Tell(faults);
        TempData["Done"] = T.Economy.Imported.ToString();
        return Redirect(EconomyPage.Address(typed.Kind == EconomyTableKind.Budget ? "/economy" : "/economy/investments", (db.Bodies[typed.Board!.Value], Year!.Value, Month!.Value)));
    }

    private async Task<IActionResult> ShowOther(CancellationToken ct)
    {
        if (await LookThrough(ct) is { Count: > 0 } faults) return Tell(faults);
        IsOther = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.KeepEconomy)) return false;
        if (!LostRace) return true;
        // Whoever has seen what another wrote may save over it.
        Changed = [.. (await import.ChangedSince(Typed, ct)).Select(one => T.Economy.ChangedBy(one.Unit, one.By, Format.Current.Moment(one.At, StockholmTime.Today(clock))))];
        await LookThrough(ct);
        return true;
    }

    private PageResult Tell(IReadOnlyList<BudgetFault> faults)
    {
        Faults = faults;
        foreach (var fault in faults) ModelState.AddModelError(nameof(Table), T.Economy.AtRow(fault));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ChoiceIsMissing => nameof(Board),
        Rule.YearIsUnreasonable => nameof(Year),
        Rule.MonthIsUnreasonable => nameof(Month),
        Rule.TextIsTooLong => nameof(Table),
        _ => "",
    };
}
