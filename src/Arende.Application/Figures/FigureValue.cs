using System.Globalization;
using Arende.Application.Plans;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>A figure of a board and a year, with what it counted.</summary>
/// <param name="Definition">Which figure.</param>
/// <param name="Board">Whose plan.</param>
/// <param name="Year">The plan.</param>
/// <param name="Lines">Those that were counted; null where there is no such plan, and so no value.</param>
public sealed record FigureValue(FigureDefinition Definition, Body Board, int Year, IReadOnlyList<PlanLine>? Lines)
{
    /// <summary>Null for no value, which is never 0.</summary>
    public int? Number => Lines?.Count;

    /// <summary>Where its rows are listed.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"/figures/{Board.Code}/{Year}/{Uri.EscapeDataString(Definition.Id)}");

    /// <param name="form">How the number is written.</param>
    /// <param name="none">The words for no value.</param>
    public string Written(FigureForm form, string none)
    {
        if (Number is not { } number) return none;
        return form == FigureForm.Digits || NumberWords.Of(number) is not { } words ? number.ToString("#,0", SwedishStyle)
            : form == FigureForm.CapitalWords ? char.ToUpper(words[0], SwedishStyle) + words[1..] : words;
    }

    private static CultureInfo SwedishStyle { get; } = CultureInfo.GetCultureInfo("sv-SE");
}
