using Arende.Application.Economy;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.Plans;

namespace Arende.Application.Figures;

/// <summary>The words of tables and charts in a text, in Swedish: they are the municipality's own.</summary>
public interface IFigureWords
{
    /// <summary>"Klara uppdrag", and of a chart all that it shows: "Uppdrag".</summary>
    string Name(FigureTable table);

    string Name(FigureChart chart);

    /// <summary>"Klara".</summary>
    string Bar(FigureDefinition figure);

    string Column(FigureColumn column);

    /// <summary>"Uppdrag 2024", "Uppdrag 2024, Barn- och utbildningsnämnden".</summary>
    /// <param name="name">Of the table or the chart.</param>
    /// <param name="scope">Whose, and of when.</param>
    /// <param name="isOther">The board isn't the text's own.</param>
    string Title(string name, FigureScope scope, bool isOther);

    /// <summary>In the place of a table or a chart that a text has no room for.</summary>
    string TooMuch { get; }

    /// <summary>Stands for a table without rows.</summary>
    string None(string title);

    string Deadline(Deadline deadline);

    /// <summary>"1 december 2025, beslutad i KS § 53, 7 april 2025".</summary>
    string Deadline(DecidedDeadline deadline, Body? body);

    /// <summary>In the place of a new deadline that nobody has decided.</summary>
    string NoNewDeadline { get; }

    string NoDeadline { get; }

    /// <summary>In the place of a title that only the unit itself reads.</summary>
    string OfItsUnit(AssignmentNumber number);

    string Standing(PlanStanding standing);

    string Verdict(GoalOutcome? outcome);

    /// <summary>"Intäkter", "varav kapitalkostnader".</summary>
    string NameOf(AmountsRow row);

    /// <summary>In the place of a unit.</summary>
    string AllUnits { get; }

    /// <summary>"60 046"; an amount that there isn't has a word too.</summary>
    string Tkr(long? tkr);

    /// <summary>"+2 713", "−13".</summary>
    string Deviation(long tkr);
}
