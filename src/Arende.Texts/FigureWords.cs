using System.Globalization;
using Arende.Application.Economy;
using Arende.Application.Figures;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.Plans;

namespace Arende.Texts;

/// <summary>The words of tables and charts in a text: the municipality's own, in Swedish.</summary>
internal sealed class FigureWords : IFigureWords
{
    public string Name(FigureTable table) => T.Figures.Of(table).Sv;

    public string Name(FigureChart chart) => T.Figures.Of(chart).Sv;

    public string Bar(FigureDefinition figure) => T.Figures.Bar(figure).Sv;

    public string Column(FigureColumn column) => T.Figures.Column(column).Sv;

    public string Title(string name, FigureScope scope, bool isOther)
    {
        var period = scope.Month is { } month ? $"januari–{CultureInfo.GetCultureInfo("sv-SE").DateTimeFormat.GetMonthName(month)} {scope.Year}" : $"{scope.Year}";
        string?[] parts = [$"{name} {period}", isOther ? scope.Board.SwedishName : null, scope.Office?.Unit.Name];
        return string.Join(", ", parts.OfType<string>());
    }

    public string TooMuch => T.Figures.TooMuch.Sv;

    public string None(string title) => $"{title}: inga.";

    public string Deadline(Deadline deadline) => PlainDates.Of(deadline);

    public string Deadline(DecidedDeadline deadline, Body? body)
    {
        var day = PlainDates.Of(deadline.Deadline);
        if (deadline.By is { } by && body is not null) return $"{day}, beslutad i {PlainDates.Of(by, body)}";
        return deadline.Source is { Length: > 0 } source ? $"{day}, {Domain.OneLine.Of(source)}" : day;
    }

    public string NoNewDeadline => "inget nytt slutdatum beslutat";

    public string NoDeadline => "inget beslutat";

    public string OfItsUnit(AssignmentNumber number) => $"{number} (läses bara av sin enhet)";

    public string Standing(PlanStanding standing) => T.Plans.StandingOf(standing).Sv;

    public string Verdict(GoalOutcome? outcome) => T.Goals.Outcome(outcome).Sv;

    public string NameOf(AmountsRow row) => T.Economy.NameOf(row).Sv;

    public string AllUnits => T.Economy.Board.Sv;

    public string Tkr(long? tkr) => tkr is { } number ? Format.Sv.Number(number) : T.Economy.Missing.Sv;

    public string Deviation(long tkr) => T.Economy.WithSign(tkr, Format.Sv);
}
