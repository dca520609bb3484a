using Arende.Application.ComposedDocuments;
using Arende.Application.Goals;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Import;

namespace Arende.Application.Figures;

/// <summary>Holds every number outside a token against the catalogue, for the years that the text is about.</summary>
public sealed class ScanFigures(ReadFigures read, MatchAmount amounts, IDocumentWords words)
{
    /// <summary>So much a number may differ, and still be meant as the register's. What differs more counts something else.</summary>
    private const int NearestOf = 10;
    private const int AlwaysNear = 2;

    /// <summary>A pasted archive isn't looked through at every save and every view.</summary>
    private const int Longest = 200_000;

    // In the order in which what is alike is most likely meant.
    private static readonly FigureMeasure[] counted =
    [
        FigureMeasure.Entered, FigureMeasure.Left, FigureMeasure.Done, FigureMeasure.Delayed, FigureMeasure.OnPlan, FigureMeasure.Struck, FigureMeasure.Carried, FigureMeasure.New, FigureMeasure.Incoming,
        FigureMeasure.WithoutDeadline, FigureMeasure.Merged, FigureMeasure.Split,
    ];

    /// <summary>All of a draft with its tokens, in a case of a board. The case's title says the year where a sentence doesn't.</summary>
    public async Task<IReadOnlyList<ScannedNumber>> Of(string title, StaffReport report, Body board, CancellationToken ct)
    {
        if (report.Length > Longest) return [];
        var figures = await read.Of(report.Tokens, board.Id, ct);
        var stated = StatedNumbers.Of(report.WithFigures(token => WithoutNumber(token, figures.Written(token, words.NoFigure))), ct);
        var usual = StatedNumbers.YearsIn(title);
        var (found, places) = (new List<ScannedNumber>(), new Dictionary<(string?, string), int>());
        foreach (var one in stated)
        {
            var place = (one.Section, one.Phrase);
            var which = places[place] = places.GetValueOrDefault(place, -1) + 1;
            found.Add(new ScannedNumber(one, which, await Figure(one, board, one.Years.Count > 0 ? one.Years : usual, ct)));
        }
        return found;
    }

    // The lines of a table are kept, so that what stands under it is found on its line.
    private static string WithoutNumber(FigureToken token, string? text) => token.Block is not null ? new string('\n', text?.Count('\n') ?? 0) : text is null ? " " : $"{StatedNumbers.FromToken}{text}";

    private async Task<FigureValue?> Figure(StatedNumber stated, Body board, IReadOnlyList<int> years, CancellationToken ct)
    {
        if (stated.Amount is not null) return await amounts.Of(stated, board, years, ct);
        if (stated.ShareWithin is not null) return await Share(stated, board, years, ct);
        FigureValue? near = null;
        var meant = MeantBy(stated);
        foreach (var year in years)
        {
            foreach (var definition in meant.Concat(stated.Role is QuantityRole.Total or QuantityRole.Unstated ? MayBe(stated.Kind) : []).Distinct())
            {
                var value = await read.Of(definition, board, year, ct);
                if (value.Number == stated.Value) return value;
                if (meant.Contains(definition) && IsNear(stated.Value, value.Number)) near ??= value;
            }
        }
        return near;
    }

    // A share of what is reached or done is meant as it, whatever it says.
    private async Task<FigureValue?> Share(StatedNumber stated, Body board, IReadOnlyList<int> years, CancellationToken ct)
    {
        string? id = (stated.Kind, stated.Role) switch
        {
            (QuantityKind.Goals, QuantityRole.Reached) => "mål.andel-uppnådda",
            (QuantityKind.Assignments, QuantityRole.Done) => "uppdrag.andel-klara",
            (QuantityKind.Initiatives, QuantityRole.Done) => "initiativ.andel-klara",
            _ => null,
        };
        if (FigureCatalogue.Find(id) is not { } share) return null;
        foreach (var year in years)
            if (await read.Of(share, board, year, ct) is { Number: > 0 } value) return value;
        return null;
    }

    // Where nothing is there, nothing was counted wrong.
    private static bool IsNear(decimal stated, decimal? number) => number is > 0 and { } value && Math.Abs(stated - value) <= Math.Max(AlwaysNear, Math.Truncate(value / NearestOf));

    private static IEnumerable<FigureDefinition> MayBe(QuantityKind? kind) => kind switch
    {
        QuantityKind.Assignments => counted.Select(measure => FigureCatalogue.Of(AssignmentKind.Assignment, measure)),
        QuantityKind.Initiatives => counted.Select(measure => FigureCatalogue.Of(AssignmentKind.Initiative, measure)),
        QuantityKind.Goals => Enum.GetValues<GoalPart>().Select(FigureCatalogue.Of),
        QuantityKind.Money or QuantityKind.Other or null => [],
    };

    private static IReadOnlyList<FigureDefinition> MeantBy(StatedNumber stated) => stated.Kind switch
    {
        QuantityKind.Assignments => [.. MeantBy(stated.Role).Select(measure => FigureCatalogue.Of(AssignmentKind.Assignment, measure))],
        QuantityKind.Initiatives => [.. MeantBy(stated.Role).Select(measure => FigureCatalogue.Of(AssignmentKind.Initiative, measure))],
        QuantityKind.Goals => [.. GoalsMeantBy(stated.Role).Select(FigureCatalogue.Of)],
        QuantityKind.Money or QuantityKind.Other or null => [],
    };

    /// <summary>What is carried over by the report itself is left in the plan until it is decided.</summary>
    private static FigureMeasure[] MeantBy(QuantityRole role) => role switch
    {
        QuantityRole.Total or QuantityRole.Unstated => [FigureMeasure.Entered],
        QuantityRole.Done => [FigureMeasure.Done],
        QuantityRole.Transferred => [FigureMeasure.Carried, FigureMeasure.Left],
        QuantityRole.OnPlan => [FigureMeasure.OnPlan],
        QuantityRole.Delayed => [FigureMeasure.Delayed],
        QuantityRole.Struck => [FigureMeasure.Struck],
        QuantityRole.Reached or QuantityRole.NotReached => [],
    };

    private static GoalPart[] GoalsMeantBy(QuantityRole role) => role switch
    {
        QuantityRole.Total or QuantityRole.Unstated => [GoalPart.All],
        QuantityRole.Reached or QuantityRole.Done => [GoalPart.Reached],
        QuantityRole.NotReached => [GoalPart.NotReached],
        QuantityRole.Transferred or QuantityRole.OnPlan or QuantityRole.Delayed or QuantityRole.Struck => [],
    };
}
