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
    /// <exception cref="BrokenRuleException">The first name that there is no room for, and the place where the room ended: its line (none in a heading), the heading and the key of its section; of a clause its number alone.</exception>
    public async Task Check(StaffReport written, StaffReport before, BodyId body, CancellationToken ct)
    {
        var over = await Over(written, body, ct);
        if (over.Count == 0) return;
        var known = await Over(before, body, ct);
        if (Ends(written, over).FirstOrDefault(one => !known.ContainsKey(one.Token)) is { Token: not null } place)
            throw new BrokenRuleException(Rule.FiguresAreTooMany, place.Clause is { } number ? [place.Token, Invariant(number)] : [place.Token, place.Line is { } line ? Invariant(line) : "", place.Heading, place.Key]);
    }

    private async Task<Dictionary<string, int>> Over(StaffReport report, BodyId body, CancellationToken ct) =>
        !report.HasFigures ? [] : (await read.Of(report.Tokens, body, ct)).Faults.Where(fault => fault.Value.Kind == FigureFaultKind.TooMuch).ToDictionary(fault => fault.Key, fault => fault.Value.Place);

    // Where the room ended for each of them.
    private static IEnumerable<Place> Ends(StaffReport report, Dictionary<string, int> over) =>
        Placed(report).Where(one => !one.IsMisplaced && over.ContainsKey(one.Token)).GroupBy(one => one.Token).Select(same => same.ElementAtOrDefault(over[same.Key]) ?? same.First());

    private static IEnumerable<Place> Placed(StaffReport report) =>
        report.Clauses.SelectMany((clause, at) => FigureTokens.InLine(clause.Text).Select(one => new Place(one.Token) { Clause = at + 1 }))
            .Concat(report.Sections.SelectMany(section => FigureTokens.InLine(section.Heading).Select(one => new Place(one.Token) { Heading = section.Heading, Key = section.Key ?? "" })
                .Concat(FigureTokens.In(section.Text).Select(one => new Place(one.Token) { Line = section.Text.AsSpan(0, one.At).Count('\n') + 1, Heading = section.Heading, Key = section.Key ?? "" }))));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Place(string Token, bool IsMisplaced)
    {
        public Place(FigureToken token) : this(token.Text, token.IsMisplaced) { }

        public int? Clause { get; init; }
        public int? Line { get; init; }
        public string Heading { get; init; } = "";
        public string Key { get; init; } = "";
    }
}
