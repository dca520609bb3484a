using System.Globalization;
using Arende.Domain;
using Arende.Domain.Economy;

namespace Arende.Import;

/// <summary>Reads one row of a budget or of investments from its cells as they were typed: the same for a table and a form.</summary>
public static class BudgetCells
{
    private const long Largest = 1_000_000_000_000;

    /// <returns>Null where something is wrong, which is added to the faults.</returns>
    public static BudgetLine? Line(int row, Func<BudgetField, string> cell, List<BudgetFault> faults)
    {
        var before = faults.Count;
        void Tell(BudgetField field, BudgetFaultKind kind, string? argument = null) => faults.Add(new BudgetFault(row, field, kind, argument ?? Excerpt.Of(cell(field), TextLimits.Name)));
        var (code, name, whole) = (CodeOf(cell(BudgetField.Code)), OneLine.Of(cell(BudgetField.Name)), CodeOf(cell(BudgetField.OfWhich)));
        var side = Side(cell(BudgetField.Side));
        if (side is null) Tell(BudgetField.Side, BudgetFaultKind.SideIsUnknown);
        if (code.Length == 0) Tell(BudgetField.Code, BudgetFaultKind.IsEmpty);
        // A text names it by "rad:" and the code.
        else if (code.Any(char.IsWhiteSpace)) Tell(BudgetField.Code, BudgetFaultKind.CodeHasBlank);
        if (name.Length == 0) Tell(BudgetField.Name, BudgetFaultKind.IsEmpty);
        foreach (var (field, text) in new[] { (BudgetField.Code, code), (BudgetField.Name, name) })
            if (text.Length > TextLimits.Name) Tell(field, BudgetFaultKind.TextIsTooLong, $"{TextLimits.Name}");
        var amounts = Amounts(cell, Tell);
        return faults.Count > before ? null : new BudgetLine(side!.Value, code, name, whole.Length == 0 ? null : whole, amounts);
    }

    /// <inheritdoc cref="Line"/>
    public static Investment? Investment(int row, Func<BudgetField, string> cell, List<BudgetFault> faults)
    {
        var before = faults.Count;
        void Tell(BudgetField field, BudgetFaultKind kind, string? argument = null) => faults.Add(new BudgetFault(row, field, kind, argument ?? Excerpt.Of(cell(field), TextLimits.Name)));
        var (project, total, state) = (OneLine.Of(cell(BudgetField.Project)), Tkr(cell(BudgetField.TotalBudget)), OneLine.Of(cell(BudgetField.State)));
        if (project.Length == 0) Tell(BudgetField.Project, BudgetFaultKind.IsEmpty);
        if (total is null && cell(BudgetField.TotalBudget).Length > 0) Tell(BudgetField.TotalBudget, BudgetFaultKind.NotWholeNumber);
        if (project.Length > TextLimits.Name) Tell(BudgetField.Project, BudgetFaultKind.TextIsTooLong, $"{TextLimits.Name}");
        if (state.Length > TextLimits.Title) Tell(BudgetField.State, BudgetFaultKind.TextIsTooLong, $"{TextLimits.Title}");
        var amounts = Amounts(cell, Tell);
        return faults.Count > before ? null : new Investment(project, total, amounts, state);
    }

    internal static BudgetSide? Side(string text) => text.Normalize().ToLowerInvariant() switch
    {
        "intäkt" or "intäkter" or "income" => BudgetSide.Income,
        "kostnad" or "kostnader" or "cost" => BudgetSide.Cost,
        _ => null,
    };

    internal static BudgetAmounts Amounts(Func<BudgetField, string> cell, Action<BudgetField, BudgetFaultKind, string?> tell)
    {
        var (budget, outcome, forecast) = (Tkr(cell(BudgetField.Budget)), Tkr(cell(BudgetField.Outcome)), Tkr(cell(BudgetField.Forecast)));
        if (budget is null) tell(BudgetField.Budget, BudgetFaultKind.NotWholeNumber, null);
        if (outcome is null) tell(BudgetField.Outcome, BudgetFaultKind.NotWholeNumber, null);
        if (forecast is null && cell(BudgetField.Forecast).Length > 0) tell(BudgetField.Forecast, BudgetFaultKind.NotWholeNumber, null);
        return new BudgetAmounts(budget ?? 0, outcome ?? 0, forecast);
    }

    internal static string CodeOf(string text) => text.Trim().Normalize().ToLowerInvariant();

    private static long? Tkr(string text)
    {
        var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace('\u2212', '-');
        return long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs((decimal)number) <= Largest ? number : null;
    }
}
