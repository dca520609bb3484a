using System.Text.RegularExpressions;

namespace Arende.Web.Features.Shared.Components;

/// <summary>A long name breaks after its slash, not in the middle of a word: <c>@row.Unit.Breakable()</c> where a unit's or a recipient's name is shown.</summary>
public static partial class LongName
{
    public static Markup Breakable(this string name) =>
        Markup.Each(Slash().Split(name).Index(), part => part.Index == 0 ? Markup.Of($"{part.Item}") : Markup.Of($"<wbr>{part.Item}"));

    // Between letters only: a figure such as 3/4 stays whole.
    [GeneratedRegex(@"(?<=\p{L}/)(?=\p{L})")]
    private static partial Regex Slash();
}
