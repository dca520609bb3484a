using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Arende.Import;

namespace Arende.Application.Figures;

/// <summary>Which figure of money an amount of a text is meant as, by the words of its sentence and by what it says.</summary>
public sealed class MatchAmount(ReadFigures read, MoneyFigures money)
{
    /// <summary>So much an amount may differ, and still be meant as the register's.</summary>
    private const int NearestOf = 10;

    private const int ShortestCode = 3;

    private static readonly (MoneySubject Subject, string[] Words)[] subjects =
    [
        (MoneySubject.Result, ["resultat", "överskott", "underskott", "budgetavvikelse"]), (MoneySubject.Income, ["intäkt"]), (MoneySubject.Cost, ["kostnad"]), (MoneySubject.Investments, ["investering"]),
    ];

    private static readonly (MoneyMeasure Measure, string[] Words)[] measures =
    [
        (MoneyMeasure.Deviation, ["avvik", "avvek", "överskott", "underskott", "än budget", "mot budget", "högre", "lägre"]), (MoneyMeasure.Outcome, ["utfall", "uppgick", "uppgår", "blev"]),
        (MoneyMeasure.Budget, ["budgeterad", "budgeterat", "budgeten", "budget är", "budget på"]), (MoneyMeasure.Forecast, ["prognos", "väntas", "beräknas"]),
    ];

    /// <returns>The figure that says the same, or else one that the sentence names and that is near; null where there is none.</returns>
    public async Task<FigureValue?> Of(StatedNumber stated, Body board, IReadOnlyList<int> years, CancellationToken ct)
    {
        var said = new List<(FigureValue Value, int Named)>();
        foreach (var year in years)
            foreach (var figure in FigureCatalogue.Money)
                await Add(said, stated.Sentence, figure, new FigureScope(board, year), ct);
        return said.Where(one => one.Named > 0 && ScannedNumber.Says(stated, one.Value.Number!.Value)).OrderByDescending(one => one.Named).Select(one => one.Value).FirstOrDefault()
            ?? said.Where(one => one.Named > 1 && IsNear(stated.Amount!, one.Value.Number!.Value)).OrderBy(one => stated.Amount!.Distance(one.Value.Number!.Value)).Select(one => one.Value).FirstOrDefault();
    }

    private async Task Add(List<(FigureValue Value, int Named)> said, string sentence, MoneyFigure figure, FigureScope scope, CancellationToken ct)
    {
        var isMeasured = Measured(sentence, figure);
        var isNamed = Subjects(sentence, figure);
        if (isMeasured + isNamed > 0 && await read.Of(figure, scope, ct) is { Number: not null } value) said.Add((value, isMeasured + isNamed));
        if (figure.Subject is not (MoneySubject.Income or MoneySubject.Cost)) return;
        foreach (var code in await money.Lines(scope, figure.Subject == MoneySubject.Income ? BudgetSide.Income : BudgetSide.Cost, ct))
            if (code.Length >= ShortestCode && Has(sentence, [code]) && await read.Of(figure, scope with { Line = code }, ct) is { Number: not null } ofLine) said.Add((ofLine, isMeasured + 1));
    }

    /// <summary>How many of its two words a sentence has: what is measured, and of which money or line.</summary>
    internal static int Named(string sentence, MoneyFigure figure, string? line) =>
        line is null ? Measured(sentence, figure) + Subjects(sentence, figure) : line.Length >= ShortestCode && Has(sentence, [line]) ? Measured(sentence, figure) + 1 : 0;

    private static int Measured(string sentence, MoneyFigure figure) => Has(sentence, measures.First(one => one.Measure == figure.Measure).Words) ? 1 : 0;

    private static int Subjects(string sentence, MoneyFigure figure) => Has(sentence, subjects.First(one => one.Subject == figure.Subject).Words) ? 1 : 0;

    private static bool IsNear(StatedAmount stated, decimal tkr) => tkr != 0 && stated.Distance(tkr) <= Math.Abs(tkr) / NearestOf;

    private static bool Has(string sentence, string[] words) => words.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase));
}
