using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>The sections of a file in their usual order, the lists among them, which the case keeps elsewhere; <c>Other</c> is one with a heading of its own.</summary>
public enum ReportSectionKind
{
    Proposal,
    Summary,
    Matter,
    Analysis,
    Preparation,
    FinancialConsequences,
    ConsequencesForChildren,
    RuralPerspective,
    Signatures,
    Attachments,
    Recipients,
    Other,
}

/// <summary>The headings by which municipalities name the sections.</summary>
static partial class SectionHeadings
{
    static readonly Dictionary<string, ReportSectionKind> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["förslag till beslut"] = ReportSectionKind.Proposal,
        ["beslutsförslag"] = ReportSectionKind.Proposal,
        ["förvaltningens förslag till beslut"] = ReportSectionKind.Proposal,
        ["förslag till beslut i kommunstyrelsen"] = ReportSectionKind.Proposal,
        ["sammanfattning"] = ReportSectionKind.Summary,
        ["sammanfattning av ärendet"] = ReportSectionKind.Summary,
        ["ärendet"] = ReportSectionKind.Matter,
        ["ärendebeskrivning"] = ReportSectionKind.Matter,
        ["beskrivning av ärendet"] = ReportSectionKind.Matter,
        ["bakgrund"] = ReportSectionKind.Matter,
        ["förvaltningens analys och slutsatser"] = ReportSectionKind.Analysis,
        ["förvaltningens analys"] = ReportSectionKind.Analysis,
        ["analys och slutsatser"] = ReportSectionKind.Analysis,
        ["analys"] = ReportSectionKind.Analysis,
        ["ärendets beredning"] = ReportSectionKind.Preparation,
        ["beredning"] = ReportSectionKind.Preparation,
        ["ekonomiska konsekvenser"] = ReportSectionKind.FinancialConsequences,
        ["ekonomiska konsekvenser av beslutet"] = ReportSectionKind.FinancialConsequences,
        ["konsekvenser för barn"] = ReportSectionKind.ConsequencesForChildren,
        ["konsekvenser för barn och unga"] = ReportSectionKind.ConsequencesForChildren,
        ["barnkonsekvenser"] = ReportSectionKind.ConsequencesForChildren,
        ["barnperspektiv"] = ReportSectionKind.ConsequencesForChildren,
        ["barnrättsperspektiv"] = ReportSectionKind.ConsequencesForChildren,
        ["landsbygds- och skärgårdsperspektiv"] = ReportSectionKind.RuralPerspective,
        ["landsbygdsperspektiv"] = ReportSectionKind.RuralPerspective,
        ["underskrift"] = ReportSectionKind.Signatures,
        ["underskrifter"] = ReportSectionKind.Signatures,
        ["bilaga/bilagor"] = ReportSectionKind.Attachments,
        ["bilaga"] = ReportSectionKind.Attachments,
        ["bilagor"] = ReportSectionKind.Attachments,
        ["beslut skickas till"] = ReportSectionKind.Recipients,
        ["beslutet skickas till"] = ReportSectionKind.Recipients,
        ["beslut expedieras till"] = ReportSectionKind.Recipients,
        ["beslutet expedieras till"] = ReportSectionKind.Recipients,
        ["beslut ska skickas till"] = ReportSectionKind.Recipients,
        ["beslutet ska skickas till"] = ReportSectionKind.Recipients,
        ["expedieras till"] = ReportSectionKind.Recipients,
    };

    /// <summary>The kind that a heading names, or null; numbering, colon and emphasis don't matter.</summary>
    public static ReportSectionKind? Recognise(string heading)
    {
        if (heading.Length > 80) return null;
        var name = Spaces().Replace(Numbering().Replace(heading.Trim(' ', '\t', '*', '_', '#'), ""), " ").Trim(' ', '*', '_', ':');
        return Names.TryGetValue(name, out var kind) ? kind : OfAnOffice().IsMatch(name) || OfABody().IsMatch(name) ? ReportSectionKind.Proposal : null;
    }

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+")]
    private static partial Regex Numbering();
    // "Samhällsbyggnadskontorets förslag till beslut".
    [GeneratedRegex(@"^\p{L}+(?:kontorets|förvaltningens|avdelningens|enhetens|direktörens)\s+förslag till beslut$", RegexOptions.IgnoreCase)]
    private static partial Regex OfAnOffice();
    // "Arbetsutskottets förslag till beslut", "Kommunstyrelsens förslag till kommunfullmäktige".
    [GeneratedRegex(@"^(?:kommunstyrelsens\s+)?(?:kommunstyrelsens|arbetsutskott(?:et)?s|\p{L}{1,40}nämndens|\p{L}{1,40}utskottets)\s+förslag\s+till\s+(?:beslut|kommunstyrelsen|kommunfullmäktige|\p{L}{1,40}nämnden)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfABody();
    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
