using System.Text.RegularExpressions;
using Arende.Application.Figures;
using Arende.Domain.Bodies;
using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>A report on a year, as the rules look at it.</summary>
public sealed partial class ReconciledReport
{
    /// <summary>Nobody tells a whole with more parts: where there are more, they aren't held against it.</summary>
    internal const int MostParts = 8;

    private readonly IReadOnlyList<FigureValue?> figures;
    private readonly ILookup<(QuantityKind, int, decimal), QuantityRole> roles;

    /// <summary>The figures are the register's in it, by their place; null for a name that is none.</summary>
    public ReconciledReport(Body board, int year, IReadOnlyList<StatedSentence> sentences, IReadOnlyList<FigureValue?> figures, ReconciliationSettings settings)
    {
        (Board, Year, Sentences, this.figures, Settings) = (board, year, sentences, figures, settings);
        Statements = [.. sentences.SelectMany(Counts)];
        roles = Statements.Select(one => (one.Kind, one.Year, one.Value, one.Role)).Distinct().ToLookup(one => (one.Kind, one.Year, one.Value), one => one.Role);
        Wholes = [.. Statements.GroupBy(one => (one.Sentence.Paragraph, one.Kind)).SelectMany(WholesIn)];
    }

    public Body Board { get; }
    public int Year { get; }
    public IReadOnlyList<StatedSentence> Sentences { get; }
    public ReconciliationSettings Settings { get; }

    /// <summary>What is counted of all of the board. What is said of a unit, a goal area or a part of a year is left out, and what might be of another year.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Each whole with the parts that are told with it.</summary>
    public IReadOnlyList<StatedWhole> Wholes { get; }

    /// <summary>The register's figure that a number comes from; null for what was typed.</summary>
    public FigureValue? Figure(StatedQuantity quantity) => quantity.Token is { } place ? figures[place] : null;

    /// <summary>What is said of so many of a year.</summary>
    internal IEnumerable<QuantityRole> RolesOf(QuantityKind kind, int year, decimal value) => roles[(kind, year, value)];

    private IEnumerable<Statement> Counts(StatedSentence sentence)
    {
        var isOfAPart = IsOfAPart(sentence);
        foreach (var quantity in sentence.Quantities)
        {
            if (Figure(quantity) is { } figure)
            {
                if (figure.Scope is { Office: null, Month: null } scope && scope.Board.Id == Board.Id && Statement.MeaningOf(figure.Definition) is var (kind, role)) yield return new(sentence, quantity, kind, role, figure.Year) { Figure = figure.Definition.Id };
            }
            else if (!isOfAPart && quantity.Kind is QuantityKind.Assignments or QuantityKind.Initiatives or QuantityKind.Goals && YearOf(sentence) is { } year)
            {
                // "2 delvis uppnådda" would be read as reached.
                if (quantity.Kind == QuantityKind.Goals && sentence.Text.Contains("delvis", StringComparison.OrdinalIgnoreCase)) continue;
                yield return new(sentence, quantity, quantity.Kind, quantity.Role, year);
            }
        }
    }

    /// <summary>It tells of a unit, a goal area or a part of a year.</summary>
    internal static bool IsOfAPart(StatedSentence sentence) => OfAPart.IsSaidIn(sentence.Text) || OfAPart.IsSaidIn(sentence.Heading);

    // What is transferred is transferred to the year after; two years in one sentence are compared there, and which number is which isn't known.
    private int? YearOf(StatedSentence sentence)
    {
        if (sentence.Years.Count == 0) return Year;
        if (sentence.Years.All(year => year == Year || year == Year + 1))
            return sentence.Years.Contains(Year) || sentence.Quantities.Any(one => one.Role == QuantityRole.Transferred) ? Year : null;
        return sentence.Years is [var only] ? only : null;
    }

    private static IEnumerable<StatedWhole> WholesIn(IEnumerable<Statement> ofParagraph)
    {
        (Statement? whole, List<Statement> parts, List<Statement> waiting) = (null, [], []);
        foreach (var one in ofParagraph)
        {
            if (one.Role == QuantityRole.Total)
            {
                if (whole is not null) yield return new(whole, parts);
                (whole, parts, waiting) = (one, waiting, []);
            }
            // "Fyra av de tio": the part stands before its whole.
            else if (one.Quantity.IsPartOfNext)
            {
                if (waiting.Count <= MostParts) waiting.Add(one);
            }
            else if (whole is not null && one.Role != QuantityRole.Unstated && one.Year == whole.Year && parts.TrueForAll(part => part.Role != one.Role) && IsToldWith(whole, one)) parts.Add(one);
        }
        if (whole is not null) yield return new(whole, parts);
    }

    private static bool IsToldWith(Statement whole, Statement part) => part.Sentence == whole.Sentence || !Anew().IsMatch(part.Sentence.Text);

    [GeneratedRegex(@"\b(?:totalt|sammanlagt|sammantaget|dessutom|därutöver|utöver)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Anew();
}
