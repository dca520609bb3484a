using System.Text.RegularExpressions;
using Arende.Application.Figures;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;

namespace Arende.Application.MadeReports;

/// <summary>
/// What a template says of some and not of others is left out when a report is made: a parenthesis, or a line of nothing else, with a figure of the year before, of a line of the money or of a unit
/// that the register has nothing of, though it has it of the board. What nobody has entered yet stays, and is told to its writers.
/// </summary>
public sealed partial class OptionalParts(ReadFigures read)
{
    /// <param name="text">As the template was filled in.</param>
    /// <param name="board">Whose report it is.</param>
    /// <param name="year">The report's.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> Known(string text, BodyId board, int year, CancellationToken ct)
    {
        var wider = FigureTokens.In(text).Select(one => one.Token).Where(token => token.Year < year || token.Line is not null || token.Unit is not null)
            .DistinctBy(token => token.Text).ToDictionary(token => token, token => FigureToken.Read(Narrowed().Replace(token.Text, "")));
        if (wider.Count == 0) return text;
        var faults = (await read.Of([.. wider.Keys, .. wider.Values], board, ct)).Faults;
        bool HasNone(FigureToken token) => faults.TryGetValue(token.Text, out var fault) && fault.Kind == FigureFaultKind.NoValue;
        List<string> lacking = [.. wider.Where(one => HasNone(one.Key) && (one.Key.Year < year || !HasNone(one.Value))).Select(one => one.Key.Text)];
        if (lacking.Count == 0) return text;
        text = Parenthesis().Replace(text, part => lacking.Exists(token => part.Value.Contains(token, StringComparison.Ordinal)) ? "" : part.Value);
        return TooManyBreaks().Replace(string.Join('\n', text.Split('\n').Where(line => !SaysNothing(line))), "\n\n").Trim();

        bool SaysNothing(string line) => FigureTokens.In(line) is { Count: > 0 } tokens && tokens.All(one => lacking.Contains(one.Token.Text));
    }

    [GeneratedRegex(@" (?:rad|enhet):[^\s{}]+", RegexOptions.IgnoreCase)]
    private static partial Regex Narrowed();
    [GeneratedRegex(@" ?\([^()\n]*\{\{[^()\n]*\)")]
    private static partial Regex Parenthesis();
    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex TooManyBreaks();
}
