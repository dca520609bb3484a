using System.Globalization;
using Arende.Domain.Economy;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Economy;

/// <summary>What forms on money let choose among.</summary>
public static class EconomyChoices
{
    /// <summary>The whole year first.</summary>
    public static IEnumerable<Choice> Months => Enumerable.Range(1, UnitEconomy.WholeYear).Reverse().Select(month => new Choice(month.ToString(CultureInfo.InvariantCulture), T.Economy.Month(month)));

    public static IReadOnlyList<Choice> Sides => [new Choice("", T.Economy.Choose), .. Enum.GetValues<BudgetSide>().Select(side => new Choice(side.ToString(), T.Economy.Side(side)))];
}
