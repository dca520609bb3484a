using System.Text.RegularExpressions;
using Arende.Domain.Figures;

namespace Arende.Application.MadeReports;

/// <summary>A line of a template that is there for some and not for others.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Token">The figure that it speaks of.</param>
/// <param name="IsOfNone">It is there where there is none.</param>
internal readonly record struct ConditionalLine(int Line, FigureToken Token, bool IsOfNone);

/// <summary>
/// The lines of a template that begin with the name of what they speak of: <c>{{om initiativ.antal 2024}}</c> before a line that is left out where there is none, and <c>{{utan initiativ.antal 2024}}</c> before one that is
/// there only then.
/// </summary>
internal static partial class ConditionalLines
{
    public static IReadOnlyList<ConditionalLine> In(string text) => !FigureTokens.MayHaveAny(text) ? []
        : [.. text.Split('\n').Select((line, at) => (Mark: Mark().Match(line), At: at + 1)).Where(one => one.Mark.Success).Select(one => new ConditionalLine(one.At, Of(one.Mark), IsOfNone(one.Mark)))];

    /// <summary>The text without the marks, each line where it was.</summary>
    public static string WithoutMarks(string text) => string.Join('\n', text.Split('\n').Select(line => Mark().Replace(line, "")));

    /// <summary>The text with the lines that say something.</summary>
    public static string Resolve(string text, Func<FigureToken, bool> isThere) =>
        string.Join('\n', text.Split('\n').Where(line => Mark().Match(line) is not { Success: true } mark || isThere(Of(mark)) != IsOfNone(mark)).Select(line => Mark().Replace(line, "")));

    private static FigureToken Of(Match mark) => FigureToken.Read("{{" + mark.Groups["name"].Value + "}}");

    private static bool IsOfNone(Match mark) => mark.Groups["utan"].Success;

    [GeneratedRegex(@"^\{\{[ \t]*(?:om|(?<utan>utan))[ \t]+(?<name>[^{}\n]{1,200})\}\}[ \t]*")]
    private static partial Regex Mark();
}
