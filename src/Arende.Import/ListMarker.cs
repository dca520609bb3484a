using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Writes the marks of a list as Markdown does: Word puts a tab after them, and has bullets of its own.</summary>
static partial class ListMarker
{
    public static string Plain(string line)
    {
        if (Bullet().Match(line) is { Success: true } bullet) return $"{bullet.Groups["indent"].Value}- {line[bullet.Length..]}";
        if (!line.Contains('\t', StringComparison.Ordinal) || Tabbed().Match(line) is not { Success: true } tabbed) return line;
        // "1<tab>Karta<tab>v 2" is a row of a table.
        var rest = line[tabbed.Length..];
        return rest.Contains('\t', StringComparison.Ordinal) && !tabbed.Groups["sure"].Success ? line : $"{tabbed.Groups["indent"].Value}{tabbed.Groups["mark"].Value} {rest.Replace('\t', ' ')}";
    }

    [GeneratedRegex(@"^(?<indent>[ \t]{0,40})(?:[•●▪◦‣·\uf0b7\uf0a7\uf02d]|o(?=\t))[ \t]*(?=\S)")]
    private static partial Regex Bullet();
    [GeneratedRegex(@"^(?<indent>[ \t]{0,40})(?<mark>(?<sure>[-–—*]|\(?(?:\d{1,3}|[a-zåäö])[.)]|att)|\d{1,2})\t+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Tabbed();
}
