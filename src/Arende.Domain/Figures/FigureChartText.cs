using System.Globalization;
using System.Text;

namespace Arende.Domain.Figures;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Number">How long it is; below zero to the other side.</param>
/// <param name="Text">The number as it is written.</param>
/// <param name="Link">Where its rows are listed; null where nothing is looked up any more.</param>
public sealed record ChartBar(string Label, decimal Number, string Text, string? Link = null);

/// <summary>
/// A chart as it stands in a text: a block of code with the word <c>diagram</c> and the title at its head, and a line <c>Label;Number;Text</c> for each bar. Its numbers stand in the text, so nothing is looked up to
/// show it.
/// </summary>
public sealed record FigureChartText(string Title, IReadOnlyList<ChartBar> Bars)
{
    /// <summary>The word at the head of the block.</summary>
    public const string Mark = "diagram";

    private const string Fence = "```";
    private const int MostBars = 200;

    public string Write()
    {
        var text = new StringBuilder().Append(Fence).Append(Mark).Append(' ').Append(Escaped(Title.Replace('`', '\u00b4'))).Append('\n');
        foreach (var bar in Bars)
        {
            text.Append(Escaped(bar.Label)).Append(';').Append(bar.Number.ToString("0.###", CultureInfo.InvariantCulture)).Append(';').Append(Escaped(bar.Text));
            if (bar.Link is { } link) text.Append(';').Append(Escaped(link));
            text.Append('\n');
        }
        return text.Append(Fence).ToString();
    }

    /// <summary>From where to where the bars go: 0 is always within.</summary>
    public static (decimal From, decimal To) Span(IEnumerable<decimal> numbers)
    {
        var (from, to) = (0m, 0m);
        foreach (var number in numbers) (from, to) = (Math.Min(from, number), Math.Max(to, number));
        return (from, from == to ? from + 1 : to);
    }

    /// <param name="title">What stands after the mark, as the reader of Markdown gives it: without backslashes.</param>
    /// <param name="lines">Those of the block.</param>
    /// <returns>Null for lines that aren't bars: they are shown as they were typed.</returns>
    public static FigureChartText? Read(string title, string lines)
    {
        var bars = new List<ChartBar>();
        foreach (var line in lines.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var parts = Parts(line);
            if (parts.Count is not (3 or 4) || bars.Count == MostBars) return null;
            if (!decimal.TryParse(parts[1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1_000_000_000_000) return null;
            bars.Add(new ChartBar(parts[0].Trim(), number, parts[2].Trim(), parts.Count == 4 && IsOurs(parts[3].Trim()) ? parts[3].Trim() : null));
        }
        return bars.Count == 0 ? null : new FigureChartText(title.Trim(), bars);
    }

    // What somebody typed may lead elsewhere: an address that isn't of this site is left out.
    private static bool IsOurs(string address) => address.StartsWith('/') && address.Length > 1 && address[1] is not ('/' or '\\');

    private static List<string> Parts(string line)
    {
        var parts = new List<StringBuilder> { new() };
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length) parts[^1].Append(line[++at]);
            else if (line[at] == ';') parts.Add(new StringBuilder());
            else parts[^1].Append(line[at]);
        }
        return parts.ConvertAll(part => part.ToString());
    }

    // A grave accent could end the block, and "{{" would be read as a figure's name.
    private static string Escaped(string words)
    {
        var text = new StringBuilder(words.Length + 4);
        foreach (var sign in OneLine.Of(words))
        {
            if (sign is '\\' or ';' or '`' or '~' or '{') text.Append('\\');
            text.Append(sign);
        }
        return text.ToString();
    }
}
