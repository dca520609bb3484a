using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Demo;

/// <summary>A made-up staff report in a few sentences.</summary>
public sealed record DemoReport(string Title, string Summary, string Analysis, string Cost, string[] Clauses, string[] Recipients, AccessLevel Access = AccessLevel.Open)
{
    public StaffReport Content(Dictionary<string, UnitId> units) => StaffReport.Empty with
    {
        Office = DemoUnits.Office,
        To = DemoUnits.Board,
        Voices = ["Kommunstyrelsens arbetsutskott föreslår:", "Kommunstyrelsen beslutar:"],
        Clauses = [.. Clauses.Select((text, index) => Clause.Of(index + 1, text))],
        Sections =
        [
            new Section(SectionKind.Summary, "Sammanfattning", Summary),
            new Section(SectionKind.Analysis, "Förvaltningens analys och slutsatser", Analysis),
            new Section(SectionKind.FinancialConsequences, "Ekonomiska konsekvenser", Cost),
            new Section(SectionKind.ConsequencesForChildren, "Konsekvenser för barn", "Ej tillämpningsbart i detta ärende.") { IsNotApplicable = true },
            new Section(SectionKind.RuralPerspective, "Landsbygds- och skärgårdsperspektiv", "Ej tillämpningsbart i detta ärende.") { IsNotApplicable = true },
        ],
        Signatories = [new Signatory("Kommundirektör", DemoUnits.Office), new Signatory("Ekonomidirektör", DemoUnits.Finance)],
        Recipients = [.. Recipients.Select((name, index) => new Recipient(index + 1, name, units.TryGetValue(name, out var unit) ? unit : null, null))],
    };
}
