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

/// <summary>What a token puts in its text other than a number. It stands alone on its line.</summary>
public enum FigureBlockKind { Table, Chart }

/// <summary>
/// A figure's name in a text: <c>{{uppdrag.klara 2024 ord}}</c>, <c>{{kostnader.avvikelse 2024-08 enhet:stadsbyggnad rad:kapital mnkr:1}}</c>. No expressions: a name, a year or a month, a board where it isn't
/// the case's own, a unit of it, a line of the money, and how it is written: in letters, or by the words that go with it (<see cref="FigureWording"/>). <c>{{tabell uppdrag.kvar 2024}}</c> and <c>{{diagram uppdrag 2024}}</c> name a table and a chart in the same way.
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
    private const string OfUnit = "enhet:";
    private const string ATable = "tabell";
    private const string AChart = "diagram";

    /// <summary>Null for a number.</summary>
    public FigureBlockKind? Block { get; init; }

    /// <summary>A table or a chart among other words on its line: it can't stand there, and is text.</summary>
    public bool IsMisplaced { get; init; }

    /// <summary>From 1 to 12, to whose end the year is meant; null for all of it.</summary>
    public int? Month { get; init; }

    /// <summary>The unit's name as it is written in a token (<see cref="UnitWord"/>); null for all of the board.</summary>
    public string? Unit { get; init; }

    /// <summary>The code of the line of the money that it is of; null for all.</summary>
    public string? Line { get; init; }

    public FigureScale Scale { get; init; }

    /// <summary>From 0 to 3.</summary>
    public int Decimals { get; init; }

    /// <summary>Words instead of the number; null for the number alone.</summary>
    public FigureWording? Wording { get; init; }

    // As typed: "tkr", "mnkr:1".
    private string? ScaleWord { get; init; }

    /// <param name="text">With its braces.</param>
    public static FigureToken Read(string text)
    {
        var words = text.Trim('{', '}').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        FigureBlockKind? block = words.FirstOrDefault()?.ToLowerInvariant() switch { ATable => FigureBlockKind.Table, AChart => FigureBlockKind.Chart, _ => null };
        if (block is not null) words = words[1..];
        var token = new FigureToken(text, words.Length == 0 ? "" : words[0].Normalize().ToLowerInvariant(), null, null, FigureForm.Digits) { Block = block };
        foreach (var word in words.Skip(1))
            token = token switch
            {
                { Year: null } when APeriod().Match(word) is { Success: true } period => token with
                {
                    Year = int.Parse(period.Groups["year"].Value, CultureInfo.InvariantCulture),
                    Month = period.Groups["month"].Success ? int.Parse(period.Groups["month"].Value, CultureInfo.InvariantCulture) : null,
                },
                { Line: null } when word.StartsWith(OfLine, StringComparison.OrdinalIgnoreCase) && word.Length > OfLine.Length => token with { Line = word[OfLine.Length..].Normalize().ToLowerInvariant() },
                { Unit: null } when word.StartsWith(OfUnit, StringComparison.OrdinalIgnoreCase) && word.Length > OfUnit.Length => token with { Unit = UnitWord.Of(word[OfUnit.Length..]) },
                { ScaleWord: null } when AScale().Match(word) is { Success: true } scale => token with
                {
                    ScaleWord = word, Scale = scale.Groups["million"].Success ? FigureScale.Millions : FigureScale.AsKept,
                    Decimals = scale.Groups["decimals"].Success ? scale.Groups["decimals"].Value[0] - '0' : 0,
                },
                _ when FigureWording.With(token.Wording, word) is { } wording => token with { Wording = wording },
                { Form: FigureForm.Digits } when word is InWords or InCapitalWords => token with { Form = word == InWords ? FigureForm.Words : FigureForm.CapitalWords },
                { Board: null } when ACode().IsMatch(word) => token with { Board = word },
                _ => token with { NotRead = token.NotRead ?? word },
            };
        return token;
    }

    /// <param name="isMoney">Whether the figure is money.</param>
    /// <param name="hasUnits">Whether it can be said of a unit.</param>
    /// <param name="hasMonths">Whether it can be said of a part of a year.</param>
    /// <param name="isShare">Whether the figure is a percent, which may have decimals alone (":1").</param>
    /// <returns>The word that can't be said of the figure: mnkr of a count, letters of money, a month of what has years alone; null where all fits.</returns>
    public string? Misfit(bool isMoney, bool hasUnits = false, bool hasMonths = false, bool isShare = false) =>
        !hasMonths && Month is { } month ? Period(Year ?? 0, month)
        : !hasUnits && Unit is not null ? OfUnit + Unit
        : Wording is not null && (isMoney || isShare || Block is not null) ? Wording.Typed
        : Block is not null ? InLetters(Form) ?? ScaleWord ?? (Line is null ? null : OfLine + Line)
        : ScaleWord?.StartsWith(':') == true ? (isShare ? InLetters(Form) : ScaleWord)
        : isMoney ? InLetters(Form)
        : ScaleWord ?? (Line is null ? null : OfLine + Line);

    public static string Write(string id, int year, string? board = null, FigureForm form = FigureForm.Digits, string? line = null, int? month = null, string? unit = null, int? millions = null)
    {
        string?[] words = [id, Period(year, month), board, unit is null ? null : OfUnit + UnitWord.Of(unit), line is null ? null : OfLine + line, millions is null ? null : string.Create(CultureInfo.InvariantCulture, $"mnkr:{millions}"), InLetters(form)];
        return "{{" + string.Join(' ', words.OfType<string>()) + "}}";
    }

    /// <summary>The same of a table or a chart.</summary>
    public static string Write(FigureBlockKind block, string id, int year, string? board = null, int? month = null, string? unit = null) =>
        "{{" + block switch { FigureBlockKind.Table => ATable, FigureBlockKind.Chart => AChart } + " " + Write(id, year, board, month: month, unit: unit)[2..];

    private static string Period(int year, int? month) => string.Create(CultureInfo.InvariantCulture, $"{year}{(month is null ? "" : $"-{month:00}")}");

    private static string? InLetters(FigureForm form) => form switch { FigureForm.Digits => null, FigureForm.Words => InWords, FigureForm.CapitalWords => InCapitalWords };

    [GeneratedRegex("^(?<year>(?:19|20|21)[0-9]{2})(?:-(?<month>0[1-9]|1[0-2]))?$")]
    private static partial Regex APeriod();

    [GeneratedRegex("^(?:tkr|(?<million>mnkr)(?::(?<decimals>[0-3]))?|:(?<decimals>[0-3]))$")]
    private static partial Regex AScale();

    [GeneratedRegex(@"^\p{L}[\p{L}0-9-]{0,19}$")]
    private static partial Regex ACode();
}
