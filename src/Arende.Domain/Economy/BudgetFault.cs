using System.Globalization;

namespace Arende.Domain.Economy;

/// <summary>What a table of money holds.</summary>
public enum EconomyTableKind { Budget, Investments }

/// <summary>What a row of a unit's budget, or of its investments, says.</summary>
public enum BudgetField { Unit, Side, Code, Name, OfWhich, Project, TotalBudget, Budget, Outcome, Forecast, State }

/// <summary>What is wrong with a row.</summary>
public enum BudgetFaultKind { ColumnIsMissing, NothingIsThere, TooManyRows, UnitIsUnknown, SideIsUnknown, IsEmpty, TextIsTooLong, CodeHasBlank, NotWholeNumber, LineIsTwice, WholeIsUnknown, PartIsGreater, SumDiffers }

/// <param name="Row">The line of the table, from 1; of what isn't a table, the place of the row.</param>
/// <param name="Field">Where in the row.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Argument">What stands there, or what the sum is; may be empty.</param>
public sealed record BudgetFault(int Row, BudgetField Field, BudgetFaultKind Kind, string Argument = "")
{
    public static string Number(long tkr) => tkr.ToString(CultureInfo.InvariantCulture);
}
