using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>The signature blocks: a title, its unit, perhaps a name, in short lines below the last of the prose.</summary>
static partial class SignatoryReader
{
    const int LongestLine = 80;
    const int MostLines = 4;

    /// <summary>Parts the signature blocks from the end of a section.</summary>
    public static (IReadOnlyList<SourceLine> Body, IReadOnlyList<SourceLine> Signatures) SplitOff(IReadOnlyList<SourceLine> lines)
    {
        var cut = lines.Count;
        var end = lines.Count;
        while (end > 0)
        {
            if (lines[end - 1].IsBlank)
            {
                end--;
                continue;
            }
            var start = end;
            while (start > 0 && !lines[start - 1].IsBlank && end - start <= MostLines) start--;
            if (!IsSignature([.. lines.Skip(start).Take(end - start)])) break;
            cut = end = start;
        }
        return ([.. lines.Take(cut)], [.. lines.Skip(cut)]);
    }

    /// <summary>The same from the end of a list, where only a name with its title is sure to be no row of it.</summary>
    public static (IReadOnlyList<SourceLine> Body, IReadOnlyList<SourceLine> Signatures) SplitOffNamed(IReadOnlyList<SourceLine> lines)
    {
        var (body, signatures) = SplitOff(lines);
        var isSure = body.Any(line => !line.IsBlank) && Blocks(signatures).All(block => IsNamed(block)) && signatures.Count > 0;
        return isSure ? (body, signatures) : (lines, []);
    }

    static bool IsNamed(List<SourceLine> block)
    {
        var at = block.FindIndex(line => Title().IsMatch(Plain(line)));
        return at >= 0 && (Title().Match(Plain(block[at])).Groups["name"].Success || (at == 1 && Name().IsMatch(Plain(block[0]))));
    }

    public static IEnumerable<ReportSignatory> Read(IReadOnlyList<SourceLine> lines)
    {
        foreach (var block in Blocks(lines).Where(IsSignature).SelectMany(OneEach))
        {
            var at = block.FindIndex(line => Title().IsMatch(Plain(line)));
            var match = Title().Match(Plain(block[at]));
            var name = match.Groups["name"].Success ? match.Groups["name"].Value.Trim()
                : block.Take(at).Select(Plain).LastOrDefault(text => text.Length > 0);
            var unit = block.Skip(at + 1).Select(Plain).FirstOrDefault(text => text.Length > 0);
            yield return new ReportSignatory(match.Groups["title"].Value.Trim(), unit, name, block[at].Number);
        }
    }

    /// <summary>"Kim Ek, kommundirektör" above "Elsa Ask, ekonomichef": each name with its title begins a signature.</summary>
    static IEnumerable<List<SourceLine>> OneEach(List<SourceLine> block)
    {
        var starts = Enumerable.Range(0, block.Count).Where(at => Title().Match(Plain(block[at])).Groups["name"].Success).ToList();
        if (starts.Count < 2) return [block];
        return starts.Select((start, which) => block[(which == 0 ? 0 : start)..(which + 1 < starts.Count ? starts[which + 1] : block.Count)]);
    }

    static IEnumerable<List<SourceLine>> Blocks(IReadOnlyList<SourceLine> lines)
    {
        var block = new List<SourceLine>();
        foreach (var line in lines)
        {
            if (!line.IsBlank) block.Add(line);
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        }
        if (block.Count > 0) yield return block;
    }

    static bool IsSignature(List<SourceLine> block) =>
        block.Count is > 0 and <= MostLines
        && block.All(line => line.Text.Length <= LongestLine && !line.IsTableRow && !Plain(line).EndsWith('.') && !Plain(line).EndsWith(':'))
        && block.Any(line => Title().IsMatch(Plain(line)));

    // "Eva Exempel<tab>Ekonomidirektör" is written as a row.
    static string Plain(SourceLine line) => line.Text.Trim(' ', '*', '_', '\\', '\t').Replace("\t", ", ", StringComparison.Ordinal);

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){1,3}$")]
    private static partial Regex Name();
    [GeneratedRegex(@"^(?:(?<name>\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){1,3}),\s*)?(?<title>(?:(?:tf|t\.f\.|bitr\.?|biträdande|tillförordnad)\s+)?\p{L}*(?:direktör|chef|kamrer|jurist|sekreterare|strateg|controller|ordförande))$", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
