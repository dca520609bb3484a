using System.Globalization;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>
/// Refuses a text that names more of the register than a text may. What went over by itself, since the register grew, is saved and shown with words, and is an obstacle to handing in and to signing
/// (<see cref="Obstacles"/>): these words are never frozen.
/// </summary>
public sealed class FigureBounds(ReadFigures read)
{
    /// <summary>So many are told with their places.</summary>
    private const int MostPlaces = 3;

    /// <param name="written">What somebody saves.</param>
    /// <param name="before">What was there.</param>
    /// <param name="body">Whose the text is.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">The first name that there is no room for, and the place where the room ended: its line (none in a heading), the heading and the key of its section; of a clause its number alone.</exception>
    /// <returns>What the written names, as it was read.</returns>
    public async Task<FiguresOfText> Check(StaffReport written, StaffReport before, BodyId body, CancellationToken ct)
    {
        var figures = await read.Of(written.Tokens, body, ct);
        var over = Over(figures);
        if (over.Count == 0) return figures;
        var known = await Over(before, body, ct);
        if (Ends(written, over).FirstOrDefault(one => !known.ContainsKey(one.Token)) is { } place)
            throw new BrokenRuleException(Rule.FiguresAreTooMany, place.Clause is { } number ? [place.Token, Invariant(number)] : [place.Token, place.Line is { } line ? Invariant(line) : "", place.Heading, place.Key]);
        return figures;
    }

    /// <summary>The places of a case's letter that there is no room for; a report that the case carries has them among its faults (<see cref="MadeReports.UnfinishedTexts"/>).</summary>
    public async Task<IReadOnlyList<Obstacle>> Obstacles(StaffReport letter, BodyId body, CancellationToken ct)
    {
        // What has so few names and no tables can't be over, and costs no more.
        if (letter.Frozen is not null || !FigureRoom.MayBeOver(letter.Tokens)) return [];
        var over = await Over(letter, body, ct);
        List<PlaceInText> places = [.. Placed(letter).Where(one => !one.IsMisplaced && over.ContainsKey(one.Token)).Select(one => new PlaceInText(null, 0, one.Heading, one.Clause ?? one.Line ?? 0, one.Token) { Section = one.Section })];
        return places.Count == 0 ? [] : [new Obstacle(Rule.TextTakesTooMuch, places.Count) { Places = [.. places.Take(MostPlaces)] }];
    }

    private async Task<Dictionary<string, int>> Over(StaffReport report, BodyId body, CancellationToken ct) =>
        report.HasFigures ? Over(await read.Of(report.Tokens, body, ct)) : [];

    private static Dictionary<string, int> Over(FiguresOfText figures) => figures.Faults.Where(fault => fault.Value.Kind == FigureFaultKind.TooMuch).ToDictionary(fault => fault.Key, fault => fault.Value.Place);

    // Where the room ended for each of them.
    private static IEnumerable<Place> Ends(StaffReport report, Dictionary<string, int> over) =>
        Placed(report).Where(one => !one.IsMisplaced && over.ContainsKey(one.Token)).GroupBy(one => one.Token).Select(same => same.ElementAtOrDefault(over[same.Key]) ?? same.First());

    private static IEnumerable<Place> Placed(StaffReport report) =>
        report.Clauses.SelectMany((clause, at) => FigureTokens.InLine(clause.Text).Select(one => new Place(one.Token) { Clause = at + 1 }))
            .Concat(report.Sections.SelectMany(section => FigureTokens.InLine(section.Heading).Select(one => new Place(one.Token) { Section = section.Kind, Heading = section.Heading, Key = section.Key ?? "" })
                .Concat(FigureTokens.In(section.Text).Select(one => new Place(one.Token) { Line = section.Text.AsSpan(0, one.At).Count('\n') + 1, Section = section.Kind, Heading = section.Heading, Key = section.Key ?? "" }))));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Place(string Token, bool IsMisplaced)
    {
        public Place(FigureToken token) : this(token.Text, token.IsMisplaced) { }

        public int? Clause { get; init; }
        public int? Line { get; init; }
        public SectionKind? Section { get; init; }
        public string Heading { get; init; } = "";
        public string Key { get; init; } = "";
    }
}
