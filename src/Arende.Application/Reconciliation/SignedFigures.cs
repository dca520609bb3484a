using Arende.Application.Figures;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;
using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>A figure as it was signed.</summary>
/// <param name="Value">The exact value.</param>
/// <param name="Text">As it was written.</param>
/// <param name="In">Where.</param>
public sealed record SignedFigure(decimal Value, string Text, SignedText In);

/// <summary>What the signed texts about a board's year said of all of it. What was added first stands.</summary>
public sealed class SignedFigures(Body board, int year)
{
    private readonly Dictionary<(QuantityKind, QuantityRole), SignedFigure> counts = [];
    private readonly Dictionary<(FigureDefinition, string?), SignedFigure> amounts = [];

    public IReadOnlyDictionary<(QuantityKind Kind, QuantityRole Role), SignedFigure> Counts => counts;

    /// <summary>Money and shares, and those of a line of the budget.</summary>
    public IReadOnlyDictionary<(FigureDefinition Figure, string? Line), SignedFigure> Amounts => amounts;

    public void Add(FrozenFigures frozen, SignedText its)
    {
        foreach (var figure in frozen.Figures)
        {
            if (figure.Value is not { } value || figure.Cells is not null) continue;
            var token = FigureToken.Read(figure.Token);
            if (!IsOfAll(token) || FigureCatalogue.Find(token.Id) is not { } definition) continue;
            if (Statement.MeaningOf(definition) is { } meaning) counts.TryAdd(meaning, new(value, figure.Text, its));
            if (definition.Unit != FigureUnit.Count) amounts.TryAdd((definition, token.Line), new(value, figure.Text, its));
        }
    }

    private bool IsOfAll(FigureToken token) => token.Year == year && token is { Month: null, Unit: null, Block: null }
        && (token.Board is null || token.Board.Equals(board.Code, StringComparison.OrdinalIgnoreCase) || token.Board.Equals(board.Abbreviation, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Holds an amount or a share of a text against what was signed. It is rounded, so it says an interval.</summary>
internal static class SignedAmounts
{
    /// <summary>So much what was typed may differ, and still be meant as the signed one.</summary>
    private const int NearestOf = 10;

    /// <returns>What was signed instead; null where that is what it says, or where nothing was signed of it.</returns>
    public static SignedFigure? Another(ReconciledReport report, StatedSentence sentence, StatedQuantity quantity, IReadOnlyDictionary<(FigureDefinition Figure, string? Line), SignedFigure> signed)
    {
        var within = report.Settings.Rounding(quantity.Decimals) * Tkr(quantity);
        if (report.Figure(quantity) is { } figure)
            return signed.GetValueOrDefault((figure.Definition, figure.Scope.Line)) is { } same && figure.Number != same.Value && Math.Abs((quantity.Value * Tkr(quantity)) - same.Value) > within ? same : null;
        // Which one what was typed is meant as, the words of its sentence tell. Texts say lacks without a sign.
        var named = (from one in signed
                     where one.Key.Figure is MoneyFigure
                     let words = MatchAmount.Named(sentence.Text, (MoneyFigure)one.Key.Figure, one.Key.Line)
                     where words > 0
                     select (Words: words, one.Value, Distance: Math.Abs(Math.Abs(one.Value.Value) - Math.Abs(quantity.Value * Tkr(quantity))))).ToList();
        return named.Exists(one => one.Distance <= within) ? null
            : named.Where(one => one.Words > 1 && one.Distance <= Math.Abs(one.Value.Value) / NearestOf).OrderBy(one => one.Distance).Select(one => one.Value).FirstOrDefault();
    }

    /// <summary>What was signed, written as the text's own is.</summary>
    public static string Written(StatedQuantity quantity, decimal signed) => FigureValue.Digits(signed / Tkr(quantity), quantity.Decimals);

    private static decimal Tkr(StatedQuantity quantity) => quantity.Kind == QuantityKind.Money ? quantity.Scale / 1000 : 1;
}
