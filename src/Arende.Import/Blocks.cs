using Arende.Import.Words;

namespace Arende.Import;

/// <summary>Divides a file's lines into the blocks that a person can say something of. The same file has the same blocks whatever was said.</summary>
static class Blocks
{
    // A line that was broken because the page ended there is about as long as this.
    const int ShortLine = 60;

    /// <summary>The lines with the numbers of their blocks; blank ones have none.</summary>
    public static List<SourceLine> Number(List<SourceLine> lines, ReportWords words)
    {
        var numbered = new List<SourceLine>(lines.Count);
        var number = 0;
        SourceLine? before = null;
        foreach (var line in lines)
        {
            if (line.IsBlank)
            {
                numbered.Add(line);
                before = null;
                continue;
            }
            if (before is not { } above || Parts(above, line, words)) number++;
            numbered.Add(line with { Block = number });
            before = line;
        }
        return numbered;
    }

    /// <summary>The numbered lines with what was said of their blocks. What was said of other words is left out.</summary>
    public static List<SourceLine> Said(List<SourceLine> numbered, IReadOnlyList<MovedBlock> moves)
    {
        if (moves.Count == 0) return numbered;
        var marks = Texts(numbered).ToDictionary(block => block.Key, block => ReportBlock.MarkOf(block.Value));
        var roles = moves.Where(move => marks.GetValueOrDefault(move.Number) == move.Mark).DistinctBy(move => move.Number).ToDictionary(move => move.Number, move => move.Role);
        return [.. numbered.Select(line => roles.TryGetValue(line.Block, out var role) ? line with { Role = role } : line)];
    }

    /// <summary>The words of each block.</summary>
    public static Dictionary<int, string> Texts(IEnumerable<SourceLine> numbered) =>
        numbered.Where(line => line.Block > 0).GroupBy(line => line.Block).ToDictionary(block => block.Key, block => string.Join('\n', block.Select(line => line.Text)));

    static bool Parts(SourceLine above, SourceLine line, ReportWords words)
    {
        if (line.IsTableRow || above.IsTableRow) return line.IsTableRow != above.IsTableRow;
        if (line.Text.StartsWith('#') || above.Text.StartsWith('#')) return true;
        if (IsItem(line.Text)) return true;
        if (words.SectionOf(above.Text) is not null || words.SectionOf(line.Text) is not null) return true;
        var text = line.Text.TrimStart();
        return above.Text.Length < ShortLine && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '*' or '_') && !IsItem(above.Text);
    }

    // An indented one is a part of the item above.
    static bool IsItem(string text) => text[0] is not (' ' or '\t') && (ClauseMark.Of(text, 0) is { Kind: ClauseMarkKind.Number or ClauseMarkKind.Letter or ClauseMarkKind.Dash } || text.StartsWith("att ", StringComparison.OrdinalIgnoreCase));
}
