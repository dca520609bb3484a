using Arende.Domain;

namespace Arende.Application.Files;

/// <summary>What a file is called, as a browser sent it: shown, and given back as a header and to somebody's disk. It never names anything of ours.</summary>
public static class FileName
{
    private const int Longest = 200;
    private const string Elsewhere = "<>:\"|?*";

    /// <summary>Without folders, line breaks and signs that some system forbids; it ends as files of its kind do.</summary>
    public static string Of(string given, FileKind kind)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var line = OneLine.Of(new string([.. last.Select(sign => Elsewhere.Contains(sign, StringComparison.Ordinal) ? '_' : sign)])).Trim('.', ' ');
        var dot = line.LastIndexOf('.');
        var (stem, ending) = dot < 0 ? (line, "") : (line[..dot].TrimEnd('.', ' '), line[(dot + 1)..]);
        if (!kind.Extensions.Contains(ending, StringComparer.OrdinalIgnoreCase)) (stem, ending) = (line, kind.Extensions[0]);
        return $"{Excerpt.Of(stem.Length == 0 ? "fil" : stem, Longest)}.{ending}";
    }

    /// <summary>For a refusal, before the kind is known.</summary>
    public static string Shown(string given) => Excerpt.Of(OneLine.Of(given[(given.LastIndexOfAny(['/', '\\']) + 1)..]), Longest);

    /// <summary>Without its ending: what a document is called until somebody says what it concerns.</summary>
    public static string Stem(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
}
