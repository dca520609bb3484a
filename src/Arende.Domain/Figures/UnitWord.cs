using System.Text.RegularExpressions;

namespace Arende.Domain.Figures;

/// <summary>A unit's name as one word, for the tokens and addresses that name it: "Mark- och exploateringsenheten" is "mark-och-exploateringsenheten".</summary>
public static partial class UnitWord
{
    public static string Of(string name) => Between().Replace(name.Normalize().ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Between();
}
