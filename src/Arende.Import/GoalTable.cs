using System.Globalization;
using Arende.Domain;
using Arende.Domain.Goals;
using nietras.SeparatedValues;

namespace Arende.Import;

/// <summary>What is wrong with a row of a table of goals.</summary>
public enum GoalRowFault
{
    ColumnIsMissing, ColumnsDiffer, NothingIsThere, TooManyRows, AreaIsNoNumber, NumberIsNone, NumberIsOfAnotherArea, AreaTitleIsMissing, TitleIsMissing, TextIsTooLong, AreaTitlesDiffer, TitlesDiffer,
    IndicatorIsMissing, IndicatorIsThere, IndicatorIsEnded, BetterIsMissing, TargetIsNoNumber, OutcomeIsNoNumber, MonthIsNone,
}

/// <param name="Line">The line of the text, from 1.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Word">What stands there, or what is missing.</param>
public sealed record GoalTableFault(int Line, GoalRowFault Fault, string Word = "");

/// <summary>A row of the table: a goal, with one of its indicators or none.</summary>
public sealed record GoalRow(int Line, GoalNumber Number, string AreaTitle, string Title, IndicatorRow? Indicator);

public sealed record IndicatorRow(string Name, string UnitOfMeasure, BetterWay Better, decimal? Target, decimal? Outcome, string Source, int Month = IndicatorValue.WholeYear);

/// <summary>A table of goals and indicators as text: a row an indicator, its cells parted by semicolons, commas or tabs, with Swedish decimals. It is right as a whole, or all that is wrong is told.</summary>
public static class GoalTable
{
    public static IReadOnlyList<string> Columns { get; } = ["målområde", "målområdets namn", "nummer", "mål", "indikator", "enhet", "bättre", "målvärde", "utfall", "källa"];

    /// <summary>May be left out: the month at whose end it was measured, 1–12. Empty is the whole year.</summary>
    public const string Month = "månad";

    public static (IReadOnlyList<GoalRow> Rows, IReadOnlyList<GoalTableFault> Faults) Read(string text)
    {
        var (rows, faults) = (new List<GoalRow>(), new List<GoalTableFault>());
        using var reader = Sep.Reader(options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).FromText(text.TrimStart('\uFEFF', '\r', '\n'));
        var skipped = text.TrimStart('\uFEFF').TakeWhile(sign => sign is '\r' or '\n').Count(sign => sign == '\n');
        int[]? places = null;
        var monthAt = -1;
        foreach (var row in reader)
        {
            // Sep counts the first row as the second when it is no heading of its own.
            var line = (row.RowIndex == 0 ? 1 : row.LineNumberFrom) + skipped;
            var cells = new string[row.ColCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = OneLine.Of(row[i].ToString());
            if (cells.All(cell => cell.Length == 0)) continue;
            if (places is null)
            {
                places = [.. Columns.Select(column => Array.FindIndex(cells, cell => cell.Normalize().Equals(column, StringComparison.OrdinalIgnoreCase)))];
                faults.AddRange(Columns.Where((_, i) => places[i] < 0).Select(column => new GoalTableFault(line, GoalRowFault.ColumnIsMissing, column)));
                if (faults.Count > 0) return ([], faults);
                monthAt = Array.FindIndex(cells, cell => cell.Normalize().Equals(Month, StringComparison.OrdinalIgnoreCase));
                continue;
            }
            if (rows.Count + faults.Count >= TextLimits.ListItems)
            {
                faults.Add(new GoalTableFault(line, GoalRowFault.TooManyRows, TextLimits.ListItems.ToString(CultureInfo.InvariantCulture)));
                break;
            }
            if (places.Max() >= cells.Length) faults.Add(new GoalTableFault(line, GoalRowFault.ColumnsDiffer, cells.Length.ToString(CultureInfo.InvariantCulture)));
            else if (Read(line, [.. places.Select(place => cells[place]), monthAt >= 0 && monthAt < cells.Length ? cells[monthAt] : ""], rows, faults) is { } good) rows.Add(good);
        }
        if (rows.Count == 0 && faults.Count == 0) faults.Add(new GoalTableFault(1, GoalRowFault.NothingIsThere));
        return (rows, faults);
    }

    private static GoalRow? Read(int line, string[] cells, List<GoalRow> before, List<GoalTableFault> faults)
    {
        var found = faults.Count;
        var (area, areaTitle, number, title) = (cells[0], cells[1], GoalNumber.Read(cells[2]), cells[3]);
        void Tell(bool isWrong, GoalRowFault fault, string word = "")
        {
            if (isWrong) faults.Add(new GoalTableFault(line, fault, Excerpt.Of(word, TextLimits.Name)));
        }

        var isArea = int.TryParse(area, NumberStyles.None, CultureInfo.InvariantCulture, out var areaNumber);
        Tell(!isArea, GoalRowFault.AreaIsNoNumber, area);
        Tell(number is null, GoalRowFault.NumberIsNone, cells[2]);
        Tell(isArea && number is { } known && known.Area != areaNumber, GoalRowFault.NumberIsOfAnotherArea, cells[2]);
        Tell(areaTitle.Length == 0, GoalRowFault.AreaTitleIsMissing);
        Tell(title.Length == 0, GoalRowFault.TitleIsMissing);
        Tell(cells.Any(cell => cell.Length > TextLimits.Title), GoalRowFault.TextIsTooLong, TextLimits.Title.ToString(CultureInfo.InvariantCulture));
        var indicator = Indicator(cells, Tell);
        if (number is not { } of || faults.Count > found) return null;
        Tell(before.Any(row => row.Number.Area == of.Area && row.AreaTitle != areaTitle), GoalRowFault.AreaTitlesDiffer, areaTitle);
        Tell(before.Any(row => row.Number == of && row.Title != title), GoalRowFault.TitlesDiffer, title);
        Tell(indicator is not null && before.Any(row => row.Number == of && indicator.Month == row.Indicator?.Month && indicator.Name.Equals(row.Indicator?.Name, StringComparison.OrdinalIgnoreCase)), GoalRowFault.IndicatorIsThere, indicator?.Name ?? "");
        return faults.Count > found ? null : new GoalRow(line, of, areaTitle, title, indicator);
    }

    // A goal without indicators has a row with these cells empty.
    private static IndicatorRow? Indicator(string[] cells, Action<bool, GoalRowFault, string> tell)
    {
        if (cells[4..].All(cell => cell.Length == 0)) return null;
        var better = Better(cells[6]);
        tell(cells[4].Length == 0, GoalRowFault.IndicatorIsMissing, "");
        tell(better is null, GoalRowFault.BetterIsMissing, cells[6]);
        var (isTarget, isOutcome) = (IsNumber(cells[7], out var target), IsNumber(cells[8], out var outcome));
        tell(!isTarget, GoalRowFault.TargetIsNoNumber, cells[7]);
        tell(!isOutcome, GoalRowFault.OutcomeIsNoNumber, cells[8]);
        var isMonth = cells[10].Length == 0 || (int.TryParse(cells[10], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is >= 1 and <= IndicatorValue.WholeYear);
        tell(!isMonth, GoalRowFault.MonthIsNone, cells[10]);
        return new IndicatorRow(cells[4], cells[5], better ?? BetterWay.Up, target, outcome, cells[9], isMonth && cells[10].Length > 0 ? int.Parse(cells[10], CultureInfo.InvariantCulture) : IndicatorValue.WholeYear);
    }

    /// <summary>Reads a number as a table of goals has it; an empty cell is none, and right.</summary>
    public static bool IsNumber(string cell, out decimal? value)
    {
        value = null;
        if (cell.Length == 0) return true;
        // A blank that doesn't break the line is how Excel groups thousands.
        if (!cell.Any(char.IsAsciiDigit) || !SwedishNumber.TryParse(cell.Replace('\u00A0', ' ').Replace('\u202F', ' '), out var number)) return false;
        value = number;
        return true;
    }

    private static BetterWay? Better(string cell) => cell.ToUpperInvariant() switch
    {
        "UPP" or "UPPÅT" or "HÖGRE" or "HÖGT" => BetterWay.Up,
        "NED" or "NER" or "NEDÅT" or "LÄGRE" or "LÅGT" => BetterWay.Down,
        _ => null,
    };
}
