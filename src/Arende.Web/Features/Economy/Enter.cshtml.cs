using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Economy;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Economy;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Economy;

/// <summary>A row of the form: a line, or an investment.</summary>
public sealed class EconomyRow
{
    public string? Side { get; set; }
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? OfWhich { get; set; }
    public string? Project { get; set; }
    public string? TotalBudget { get; set; }
    public string? Budget { get; set; }
    public string? Outcome { get; set; }
    public string? Forecast { get; set; }
    public string? State { get; set; }

    public TypedEconomyRow Typed => new(new Dictionary<BudgetField, string>
    {
        [BudgetField.Side] = Side ?? "", [BudgetField.Code] = Code ?? "", [BudgetField.Name] = Name ?? "", [BudgetField.OfWhich] = OfWhich ?? "", [BudgetField.Project] = Project ?? "",
        [BudgetField.TotalBudget] = TotalBudget ?? "", [BudgetField.Budget] = Budget ?? "", [BudgetField.Outcome] = Outcome ?? "", [BudgetField.Forecast] = Forecast ?? "", [BudgetField.State] = State ?? "",
    });

    public static EconomyRow Of(BudgetLine line) => With(new EconomyRow { Side = line.Side.ToString(), Code = line.Code, Name = line.Name, OfWhich = line.OfWhich }, line.Amounts);

    public static EconomyRow Of(Investment one) => With(new EconomyRow { Project = one.Project, TotalBudget = Plain(one.TotalBudget), State = one.State }, one.Amounts);

    private static EconomyRow With(EconomyRow row, BudgetAmounts amounts)
    {
        (row.Budget, row.Outcome, row.Forecast) = (Plain(amounts.Budget), Plain(amounts.Outcome), Plain(amounts.Forecast));
        return row;
    }

    private static string? Plain(long? tkr) => tkr?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A unit's money of a period, entered or corrected by hand: the unit and the period are chosen first, in the address.</summary>
[RequestFormLimits(ValueCountLimit = ArendePages.MostFields)]
public sealed class EnterModel(ArendeDb db, WriteEconomy write, TimeProvider clock) : ArendePage
{
    private const int EmptyLines = 3;
    private const int EmptyInvestments = 2;

    [BindProperty(SupportsGet = true, Name = "unit")]
    public UnitId? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "month")]
    public int? Month { get; set; }

    /// <summary>The version when the form was shown; 0 where there was none.</summary>
    [BindProperty]
    public long Seen { get; set; }

    [BindProperty]
    public List<EconomyRow> Lines { get; set; } = [];

    [BindProperty]
    public List<EconomyRow> Investments { get; set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    /// <summary>What is entered is the money of this unit; null before one is chosen.</summary>
    public string? UnitName { get; private set; }

    public bool IsChosen => UnitName is not null && Year is >= UnitEconomy.FirstYear and <= UnitEconomy.LastYear && Month is >= 1 and <= UnitEconomy.WholeYear;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Viewer.May(Right.KeepEconomy)) return NotFound();
        var written = await write.Run(Viewer, new TypedEconomy(Unit, Year, Month, Seen, [.. Lines.Select(row => row.Typed)], [.. Investments.Select(row => row.Typed)]), ct, FormKey);
        if (written.Id is { } id)
        {
            TempData["Done"] = T.Economy.Saved.ToString();
            return Redirect($"/economy/{id}");
        }
        Tell(nameof(Lines), written.LineFaults);
        Tell(nameof(Investments), written.InvestmentFaults);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Load(ct) ? Page() : NotFound();
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.KeepEconomy)) return false;
        var units = await db.Units.OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name, unit.BoardId }).ToListAsync(ct);
        Units = [.. units.Select(unit => new Choice(unit.Id.ToString(), unit.Name))];
        (Year, Month) = (Year ?? StockholmTime.Today(clock).Year, Month ?? UnitEconomy.WholeYear);
        var chosen = units.FirstOrDefault(unit => unit.Id == Unit);
        UnitName = chosen?.Name;
        if (!IsChosen) return true;
        var known = await db.UnitEconomies.AsNoTracking().SingleOrDefaultAsync(one => one.BoardId == chosen!.BoardId && one.UnitId == Unit && one.Year == Year && one.Month == Month, ct);
        // What was typed stays, with the version that is shown now.
        if (HttpMethods.IsGet(Request.Method))
        {
            Lines = [.. (known?.Lines ?? []).Select(EconomyRow.Of), .. Enumerable.Range(0, EmptyLines).Select(_ => new EconomyRow())];
            Investments = [.. (known?.Investments ?? []).Select(EconomyRow.Of), .. Enumerable.Range(0, EmptyInvestments).Select(_ => new EconomyRow())];
        }
        Seen = known?.Version ?? 0;
        return true;
    }

    private void Tell(string list, IReadOnlyList<BudgetFault> faults)
    {
        foreach (var fault in faults)
        {
            var row = T.Economy.Row(fault.Row + 1);
            ModelState.AddModelError($"{list}[{fault.Row}].{fault.Field}", new Text($"{row.Sv}: {T.Economy.Fault(fault).Sv}", $"{row.En}: {T.Economy.Fault(fault).En}"));
        }
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.UnitIsUnknown => nameof(Unit),
        Rule.YearIsUnreasonable => nameof(Year),
        Rule.MonthIsUnreasonable => nameof(Month),
        _ => "",
    };
}
