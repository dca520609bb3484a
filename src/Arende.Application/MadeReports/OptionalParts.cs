using System.Text.RegularExpressions;
using Arende.Application.Figures;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;

namespace Arende.Application.MadeReports;

/// <summary>
/// What a template says of some and not of others is left out when a report is made: a parenthesis, or a line of nothing else, with a figure of the year before, of a line of the money or of a unit
/// that the register has nothing of, though it has it of the board; and a line that begins with the name of what it speaks of (<see cref="ConditionalLines"/>), where there is none. What nobody has entered yet
/// stays, and is told to its writers.
/// </summary>
public sealed partial class OptionalParts(ReadFigures read)
{
    /// <param name="text">As the template was filled in.</param>
    /// <param name="board">Whose report it is.</param>
    /// <param name="year">The report's.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> Known(string text, BodyId board, int year, CancellationToken ct) =>
        await WithKnownParts(await WithLinesThatSaySomething(text, board, ct), board, year, ct);

    private async Task<string> WithLinesThatSaySomething(string text, BodyId board, CancellationToken ct)
    {
        var lines = ConditionalLines.In(text);
        if (lines.Count == 0) return text;
        var before = lines.Select(line => line.Token).DistinctBy(token => token.Text).ToDictionary(token => token.Text, YearBefore);
        var figures = await read.Of([.. lines.Select(line => line.Token), .. before.Values], board, ct);
        return Joined(ConditionalLines.Resolve(text, IsThere));

        // Amounts are entered when the month's books are closed: who had some last year has some to come.
        bool IsThere(FigureToken token) => figures.Values.GetValueOrDefault(token.Text)?.Number is { } number
            ? number != 0 || FigureCatalogue.Find(token.Id)!.Unit != FigureUnit.Count
            : figures.Values.GetValueOrDefault(before[token.Text].Text)?.Number is not null;
    }

    private static FigureToken YearBefore(FigureToken token) => FigureToken.Read(token.Year is { } year ? token.Text.Replace($" {year}", $" {year - 1}", StringComparison.Ordinal) : token.Text);

    private async Task<string> WithKnownParts(string text, BodyId board, int year, CancellationToken ct)
    {
        var wider = FigureTokens.In(text).Select(one => one.Token).Where(token => token.Year < year || token.Line is not null || token.Unit is not null)
            .DistinctBy(token => token.Text).ToDictionary(token => token, token => FigureToken.Read(Narrowed().Replace(token.Text, "")));
        if (wider.Count == 0) return text;
        var figures = await read.Of([.. wider.Keys, .. wider.Values], board, ct);
        List<string> lacking = [.. wider.Where(one => HasNone(one.Key) && (one.Key.Year < year || !HasNone(one.Value))).Select(one => one.Key.Text)];
        if (lacking.Count == 0) return text;
        text = Parenthesis().Replace(text, part => lacking.Exists(token => part.Value.Contains(token, StringComparison.Ordinal)) ? "" : part.Value);
        return Joined(string.Join('\n', text.Split('\n').Where(line => !SaysNothing(line))));

        // "Året innan var 0 av 0 klara" says nothing either.
        bool HasNone(FigureToken token) => figures.Faults.TryGetValue(token.Text, out var fault) ? fault.Kind == FigureFaultKind.NoValue
            : token.Year < year && token.Id.EndsWith(".antal", StringComparison.Ordinal) && figures.Values.GetValueOrDefault(token.Text)?.Number == 0;

        bool SaysNothing(string line) => FigureTokens.In(line) is { Count: > 0 } tokens && tokens.All(one => lacking.Contains(one.Token.Text));
    }

    private static string Joined(string text) => TooManyBreaks().Replace(text, "\n\n").Trim();

    [GeneratedRegex(@" (?:rad|enhet):[^\s{}]+", RegexOptions.IgnoreCase)]
    private static partial Regex Narrowed();
    [GeneratedRegex(@" ?\([^()\n]*\{\{[^()\n]*\)")]
    private static partial Regex Parenthesis();
    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex TooManyBreaks();
}
