using System.Globalization;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>A figure of a board and a year, with what it counted.</summary>
/// <param name="Definition">Which figure.</param>
/// <param name="Scope">Whose, and of when.</param>
/// <param name="Rows">Those that were counted, or added up; null where the register knows nothing of the year, and so no value.</param>
public sealed record FigureValue(FigureDefinition Definition, FigureScope Scope, IReadOnlyList<FigureRow>? Rows)
{
    public Body Board => Scope.Board;
    public int Year => Scope.Year;

    /// <summary>The exact value, in the figure's unit; null for no value, which is never 0.</summary>
    public decimal? Number => Rows is null ? null : Definition.Unit switch
    {
        FigureUnit.Count => Rows.Count,
        FigureUnit.Money => Rows.Sum(row => row.Amount ?? 0),
        // Of nothing there is no share.
        FigureUnit.Percent => Rows.Count == 0 ? null : Rows.Average(row => row.Amount ?? 0),
    };

    /// <summary>Where its rows are listed.</summary>
    public string Address
    {
        get
        {
            (string Name, string? Is)[] asked = [("month", Scope.Month?.ToString(CultureInfo.InvariantCulture)), ("unit", Office), ("line", Scope.Line)];
            var query = string.Join('&', asked.Where(one => one.Is is not null).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Is!)}"));
            return string.Create(CultureInfo.InvariantCulture, $"/figures/{Board.Code}/{Year}/{Uri.EscapeDataString(Definition.Id)}{(query == "" ? "" : "?" + query)}");
        }
    }

    /// <summary>As a case of the board itself names it.</summary>
    public string Token => FigureToken.Write(Definition.Id, Year, line: Scope.Line, month: Scope.Month, unit: Office);

    private string? Office => Scope.Office is { } office ? UnitWord.Of(office.Unit.Name) : null;

    /// <param name="token">Says how the number is written.</param>
    /// <param name="none">The words for no value.</param>
    public string Written(FigureToken token, string none)
    {
        if (Number is not { } number) return none;
        if (token.Wording?.Of(number) is { } said) return said;
        if (token.Form != FigureForm.Digits && number == decimal.Truncate(number) && number is >= 0 and <= int.MaxValue && NumberWords.Of((int)number) is { } words)
            return token.Form == FigureForm.CapitalWords ? char.ToUpper(words[0], SwedishStyle) + words[1..] : words;
        return Digits(token.Scale == FigureScale.Millions ? number / 1000 : number, token.Decimals);
    }

    // A rounded number says its decimals also where they are 0: 60,0 is less exact than 60,00.
    internal static string Digits(decimal number, int decimals) =>
        decimal.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), SwedishStyle);

    private static CultureInfo SwedishStyle { get; } = CultureInfo.GetCultureInfo("sv-SE");
}
