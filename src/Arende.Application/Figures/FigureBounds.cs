using System.Globalization;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>Refuses a text that names more of the register than a text may. What went over by itself, since the register grew, holds no writer back: it is shown with words.</summary>
public sealed class FigureBounds(ReadFigures read)
{
    /// <param name="written">What somebody saves.</param>
    /// <param name="before">What was there.</param>
    /// <param name="body">Whose the text is.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">The first name that there is no room for, its line, the heading and the key of its section.</exception>
    public async Task Check(StaffReport written, StaffReport before, BodyId body, CancellationToken ct)
    {
        var over = await Over(written, body, ct);
        if (over.Count == 0) return;
        var known = await Over(before, body, ct);
        if (Placed(written).FirstOrDefault(one => over.Contains(one.Token) && !known.Contains(one.Token)) is { Token: not null } place)
            throw new BrokenRuleException(Rule.FiguresAreTooMany, place.Token, place.Line.ToString(CultureInfo.InvariantCulture), place.Heading, place.Key);
    }

    private async Task<HashSet<string>> Over(StaffReport report, BodyId body, CancellationToken ct) =>
        !report.HasFigures ? [] : [.. (await read.Of(report.Tokens, body, ct)).Faults.Where(fault => fault.Value.Kind == FigureFaultKind.TooMuch).Select(fault => fault.Key)];

    private static IEnumerable<(string Token, int Line, string Heading, string Key)> Placed(StaffReport report) =>
        report.Clauses.SelectMany((clause, at) => FigureTokens.InLine(clause.Text).Select(one => (one.Token.Text, at + 1, "", "")))
            .Concat(report.Sections.SelectMany(section => FigureTokens.InLine(section.Heading).Select(one => (one.Token.Text, 0, section.Heading, section.Key ?? ""))
                .Concat(FigureTokens.In(section.Text).Select(one => (one.Token.Text, section.Text.AsSpan(0, one.At).Count('\n') + 1, section.Heading, section.Key ?? "")))));
}
