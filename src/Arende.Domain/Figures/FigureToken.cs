using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Figures;

/// <summary>How the number of a figure is written.</summary>
public enum FigureForm
{
    Digits,
    /// <summary>"fyra", also where the number is large.</summary>
    Words,
    /// <summary>"Fyra": at the beginning of a sentence.</summary>
    CapitalWords,
}

/// <summary>A figure's name in a text: <c>{{uppdrag.klara 2024 ord}}</c>. No expressions: a name, a year, a board where it isn't the case's own, and how it is written.</summary>
/// <param name="Text">As it was typed, with its braces.</param>
/// <param name="Id">The figure's name in the catalogue.</param>
/// <param name="Year">Null where none is said.</param>
/// <param name="Board">The board's code; null for the board of the case.</param>
/// <param name="Form">How the number is written.</param>
/// <param name="NotRead">A word that can't be part of it; null where all was read.</param>
public sealed partial record FigureToken(string Text, string Id, int? Year, string? Board, FigureForm Form, string? NotRead = null)
{
    private const string InWords = "ord";
    private const string InCapitalWords = "Ord";

    /// <param name="text">With its braces.</param>
    public static FigureToken Read(string text)
    {
        var words = text.Trim('{', '}').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var token = new FigureToken(text, words.Length == 0 ? "" : words[0].Normalize().ToLowerInvariant(), null, null, FigureForm.Digits);
        foreach (var word in words.Skip(1))
            token = token switch
            {
                { Year: null } when AYear().IsMatch(word) => token with { Year = int.Parse(word, CultureInfo.InvariantCulture) },
                { Form: FigureForm.Digits } when word is InWords or InCapitalWords => token with { Form = word == InWords ? FigureForm.Words : FigureForm.CapitalWords },
                { Board: null } when ACode().IsMatch(word) => token with { Board = word },
                _ => token with { NotRead = token.NotRead ?? word },
            };
        return token;
    }

    public static string Write(string id, int year, string? board = null, FigureForm form = FigureForm.Digits)
    {
        string?[] words = [id, year.ToString(CultureInfo.InvariantCulture), board, form switch { FigureForm.Digits => null, FigureForm.Words => InWords, FigureForm.CapitalWords => InCapitalWords }];
        return "{{" + string.Join(' ', words.OfType<string>()) + "}}";
    }

    [GeneratedRegex("^(?:19|20|21)[0-9]{2}$")]
    private static partial Regex AYear();

    [GeneratedRegex(@"^\p{L}[\p{L}0-9-]{0,19}$")]
    private static partial Regex ACode();
}
