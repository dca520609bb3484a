using System.Globalization;
using Arende.Application.MadeReports;
using Arende.Domain.Cases;
using Arende.Domain.Reports;

namespace Arende.Texts;

/// <summary>The words of the reports that the product makes, in Swedish: the municipality's own documents. Their writers go on with them.</summary>
internal sealed class MadeReportWords : IMadeReportWords
{
    public IReadOnlyList<TemplateText> Own => ReportTemplateTexts.All;

    public string Period(int year, int? month) => month is { } until ? $"per {CultureInfo.GetCultureInfo("sv-SE").DateTimeFormat.GetMonthName(until)} {year}" : $"{year}";

    // "Kommunstyrelsekontoret" is written with a small letter in a sentence, "IT-avdelningen" as it is.
    public string InSentence(string unit) => unit.Length > 1 && char.IsUpper(unit[1]) ? unit : char.ToLowerInvariant(unit[0]) + unit[1..];

    public (string Title, StaffReport Report) Write(AnnualCase annual)
    {
        var (board, year) = (annual.Board.SwedishInSentence, annual.Year);
        return ($"Verksamhetsberättelse {year} för {board}", StaffReport.Empty with
        {
            Office = annual.Office,
            To = annual.Board.SwedishName,
            Clauses = Clauses(annual),
            Sections =
            [
                Section(SectionKind.Summary, Summary(annual)),
                Section(SectionKind.Matter, Matter(annual)),
                Section(SectionKind.Analysis, Analysis(annual)),
                Section(SectionKind.Preparation, $"Ärendet har beretts med verksamheterna inom {board}s förvaltning."),
                Section(SectionKind.FinancialConsequences, $"Ekonomin för {year} redovisas under Ekonomi i bilaga 1. Att verksamhetsberättelsen godkänns ändrar inte budgeten."),
                Section(SectionKind.ConsequencesForChildren, NotApplicable) with { IsNotApplicable = true },
                Section(SectionKind.RuralPerspective, NotApplicable) with { IsNotApplicable = true },
            ],
            Signatories = annual.Signatories,
            Recipients = annual.Offices,
        });
    }

    // As the municipality's letters say it.
    private const string NotApplicable = "Ej tillämpningsbart i detta ärende.";

    private static Section Section(SectionKind kind, string text) => new(kind, T.Documents.Heading(kind).Sv, text);

    private static IReadOnlyList<Clause> Clauses(AnnualCase annual)
    {
        List<string> texts = [$"Godkänna {annual.Board.SwedishInSentence}s verksamhetsberättelse för {annual.Year} med tillhörande bilagor."];
        // Of a plan with nothing left there is nothing to transfer.
        if (annual.Transfers) texts.Add($"Godkänna att de uppdrag och initiativ som inte är klara överförs till verksamhetsplan {annual.Year + 1} för slutförande.");
        return [.. texts.Select((text, place) => Clause.Of(place + 1, text) with { Voice = ClauseVoice.Usual(annual.HasCommittee) })];
    }

    private static string Summary(AnnualCase annual)
    {
        var (board, year) = (annual.Board.SwedishInSentence, annual.Year);
        var offices = annual.Reports.Count(made => made.Scope == ReportScope.Unit);
        var made = offices switch { 0 => $"för {board} sammantaget", 1 => $"för {board} sammantaget och en för dess förvaltning", _ => $"för {board} sammantaget och en för varje enhet" };
        return $$$"""
            {{{annual.Board.SwedishName}}} har upprättat verksamhetsberättelse för {{{year}}}. I ärendet följs ekonomi, måluppfyllelse och uppdrag upp. Det redovisas i en verksamhetsberättelse {{{made}}}.

            {{om uppdrag.antal {{{year}}}}}I verksamhetsplanen fanns {{uppdrag.antal {{{year}}}}} uppdrag: {{uppdrag.klara {{{year}}} noll:inget}} är {{uppdrag.klara {{{year}}} noll:klart ett:klart flera:klara}} och {{uppdrag.kvar {{{year}}} noll:inget}} föreslås gå över till {{{year + 1}}}.
            {{om uppdrag.kvar {{{year}}}}}Av uppdragen som är kvar går {{uppdrag.enligt-plan {{{year}}} noll:inget}} enligt plan och {{uppdrag.försenade {{{year}}} noll:inget}} är {{uppdrag.försenade {{{year}}} noll:försenat ett:försenat flera:försenade}}.
            {{om initiativ.antal {{{year}}}}}I planen fanns {{initiativ.antal {{{year}}}}} nämndinitiativ: {{initiativ.klara {{{year}}} noll:inget}} är {{initiativ.klara {{{year}}} noll:klart ett:klart flera:klara}}, {{initiativ.kvar {{{year}}} noll:inget}} föreslås gå över till {{{year + 1}}} och {{initiativ.strukna {{{year}}} noll:inget}} är {{initiativ.strukna {{{year}}} noll:struket ett:struket flera:strukna}}.{{{Money(annual)}}}
            """;
    }

    // Of a board whose economy isn't in the register nothing is said of it.
    private static string Money(AnnualCase annual)
    {
        if (!annual.HasEconomy) return "";
        var year = annual.Year;
        var capital = annual.HasCapital ? $$$""" (varav kapitalkostnader {{kostnader.avvikelse {{{year}}} rad:kapital mnkr:1}} mnkr)""" : "";
        return $$$"""


            Resultatet avviker från budget med {{budget.avvikelse {{{year}}} mnkr:1}} mnkr: intäkterna med {{intäkter.avvikelse {{{year}}} mnkr:1}} mnkr och kostnaderna med {{kostnader.avvikelse {{{year}}} mnkr:1}} mnkr{{{capital}}}. En avvikelse utan minus är bättre än budget.
            """;
    }

    private static string Matter(AnnualCase annual)
    {
        var year = annual.Year;
        return $$$"""
            {{om mål.antal {{{year}}}}}{{{annual.Board.SwedishName}}} har arbetat med {{mål.antal {{{year}}}}} inriktningsmål under året: {{mål.uppnådda {{{year}}} noll:inget}} bedöms som {{mål.uppnådda {{{year}}} noll:uppnått ett:uppnått flera:uppnådda}}, {{mål.delvis {{{year}}} noll:inget}} som delvis {{mål.delvis {{{year}}} noll:uppnått ett:uppnått flera:uppnådda}} och {{mål.ej-uppnådda {{{year}}} noll:inget}} som inte {{mål.ej-uppnådda {{{year}}} noll:uppnått ett:uppnått flera:uppnådda}}. Bedömningen väger samman indikatorer, uppdrag och nämndinitiativ.

            Utfallet, måluppfyllelsen och uppdragen redovisas i bilagorna.
            """;
    }

    private static string Analysis(AnnualCase annual)
    {
        var year = annual.Year;
        return $$$"""
            {{om mål.antal {{{year}}}}}Målen och hur de bedömdes redovisas i bilaga 1.
            {{{Transfer(annual)}}}

            [Beskriv vad året visar och vad som behöver göras.]
            """;
    }

    private static string Transfer(AnnualCase annual) =>
        annual.Transfers ? $"Uppdragen som inte blev klara under {annual.Year} föreslås gå över till verksamhetsplanen för {annual.Year + 1} och slutföras där." : "";
}
