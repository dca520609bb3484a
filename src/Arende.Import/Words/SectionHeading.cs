using System.Text.RegularExpressions;

namespace Arende.Import.Words;

/// <summary>A heading without what stands around its words.</summary>
static partial class SectionHeading
{
    /// <summary>No heading that names a section is longer.</summary>
    public const int Longest = 100;

    public static string Plain(string heading) => Spaces().Replace(Numbering().Replace(heading.Trim(' ', '\t', '*', '_', '#'), ""), " ").Trim(' ', '*', '_', ':', '.');

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+")]
    private static partial Regex Numbering();
    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
