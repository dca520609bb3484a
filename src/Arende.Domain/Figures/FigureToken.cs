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

/// <summary>What of its unit a figure of money is written in.</summary>
public enum FigureScale
{
    /// <summary>tkr, as it is kept.</summary>
    AsKept,

    /// <summary>mnkr.</summary>
    Millions,
}

/// <summary>
/// A figure's name in a text: <c>{{uppdrag.klara 2024 ord}}</c>, <c>{{kostnader.avvikelse 2024 rad:kapital mnkr:1}}</c>. No expressions: a name, a year, a board where it isn't the case's own, a line of
/// the money, and how it is written.
/// </summary>
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
    private const string OfLine = "rad:";

    /// <summary>The code of the line of the money that it is of; null for all.</summary>
    public string? Line { get; init; }

    public FigureScale Scale { get; init; }

    /// <summary>From 0 to 3.</summary>
    public int Decimals { get; init; }

    // As typed: "tkr", "mnkr:1".
    private string? ScaleWord { get; init; }

    /// <param name="text">With its braces.</param>
    public static FigureToken Read(string text)
    {
        var words = text.Trim('{', '}').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var token = new FigureToken(text, words.Length == 0 ? "" : words[0].Normalize().ToLowerInvariant(), null, null, FigureForm.Digits);
        foreach (var word in words.Skip(1))
            token = token switch
            {
                { Year: null } when AYear().IsMatch(word) => token with { Year = int.Parse(word, CultureInfo.InvariantCulture) },
                { Line: null } when word.StartsWith(OfLine, StringComparison.OrdinalIgnoreCase) && word.Length > OfLine.Length => token with { Line = word[OfLine.Length..].Normalize().ToLowerInvariant() },
                { ScaleWord: null } when AScale().Match(word) is { Success: true } scale => token with
                {
                    ScaleWord = word, Scale = scale.Groups["million"].Success ? FigureScale.Millions : FigureScale.AsKept,
                    Decimals = scale.Groups["decimals"].Success ? scale.Groups["decimals"].Value[0] - '0' : 0,
                },
                { Form: FigureForm.Digits } when word is InWords or InCapitalWords => token with { Form = word == InWords ? FigureForm.Words : FigureForm.CapitalWords },
                { Board: null } when ACode().IsMatch(word) => token with { Board = word },
                _ => token with { NotRead = token.NotRead ?? word },
            };
        return token;
    }

    /// <returns>The word that can't be said of the figure: mnkr of a count, letters of money; null where all fits.</returns>
    public string? Misfit(bool isMoney) => isMoney
        ? Form switch { FigureForm.Digits => null, FigureForm.Words => InWords, FigureForm.CapitalWords => InCapitalWords }
        : ScaleWord ?? (Line is null ? null : OfLine + Line);

    public static string Write(string id, int year, string? board = null, FigureForm form = FigureForm.Digits, string? line = null)
    {
        string?[] words = [id, year.ToString(CultureInfo.InvariantCulture), board, line is null ? null : OfLine + line, form switch { FigureForm.Digits => null, FigureForm.Words => InWords, FigureForm.CapitalWords => InCapitalWords }];
        return "{{" + string.Join(' ', words.OfType<string>()) + "}}";
    }

    [GeneratedRegex("^(?:19|20|21)[0-9]{2}$")]
    private static partial Regex AYear();

    [GeneratedRegex("^(?:tkr|(?<million>mnkr)(?::(?<decimals>[0-3]))?)$")]
    private static partial Regex AScale();

    [GeneratedRegex(@"^\p{L}[\p{L}0-9-]{0,19}$")]
    private static partial Regex ACode();
}
