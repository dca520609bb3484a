using System.Text.RegularExpressions;

namespace Arende.Domain.Imports;

/// <summary>The sections of a staff report in their usual order; <c>Other</c> is one with a heading of its own.</summary>
public enum SectionKind
{
    Proposal,
    Summary,
    Matter,
    Analysis,
    Preparation,
    FinancialConsequences,
    ChildrenConsequences,
    RuralPerspective,
    Signatures,
    Attachments,
    Recipients,
    Other,
}

/// <summary>The headings by which municipalities name the sections.</summary>
static partial class SectionHeadings
{
    static readonly Dictionary<string, SectionKind> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["förslag till beslut"] = SectionKind.Proposal,
        ["beslutsförslag"] = SectionKind.Proposal,
        ["förvaltningens förslag till beslut"] = SectionKind.Proposal,
        ["förslag till beslut i kommunstyrelsen"] = SectionKind.Proposal,
        ["sammanfattning"] = SectionKind.Summary,
        ["sammanfattning av ärendet"] = SectionKind.Summary,
        ["ärendet"] = SectionKind.Matter,
        ["ärendebeskrivning"] = SectionKind.Matter,
        ["beskrivning av ärendet"] = SectionKind.Matter,
        ["bakgrund"] = SectionKind.Matter,
        ["förvaltningens analys och slutsatser"] = SectionKind.Analysis,
        ["förvaltningens analys"] = SectionKind.Analysis,
        ["analys och slutsatser"] = SectionKind.Analysis,
        ["analys"] = SectionKind.Analysis,
        ["ärendets beredning"] = SectionKind.Preparation,
        ["beredning"] = SectionKind.Preparation,
        ["ekonomiska konsekvenser"] = SectionKind.FinancialConsequences,
        ["ekonomiska konsekvenser av beslutet"] = SectionKind.FinancialConsequences,
        ["konsekvenser för barn"] = SectionKind.ChildrenConsequences,
        ["konsekvenser för barn och unga"] = SectionKind.ChildrenConsequences,
        ["barnkonsekvenser"] = SectionKind.ChildrenConsequences,
        ["barnperspektiv"] = SectionKind.ChildrenConsequences,
        ["barnrättsperspektiv"] = SectionKind.ChildrenConsequences,
        ["landsbygds- och skärgårdsperspektiv"] = SectionKind.RuralPerspective,
        ["landsbygdsperspektiv"] = SectionKind.RuralPerspective,
        ["underskrift"] = SectionKind.Signatures,
        ["underskrifter"] = SectionKind.Signatures,
        ["bilaga/bilagor"] = SectionKind.Attachments,
        ["bilaga"] = SectionKind.Attachments,
        ["bilagor"] = SectionKind.Attachments,
        ["beslut skickas till"] = SectionKind.Recipients,
        ["beslutet skickas till"] = SectionKind.Recipients,
        ["beslut expedieras till"] = SectionKind.Recipients,
        ["beslutet expedieras till"] = SectionKind.Recipients,
        ["expedieras till"] = SectionKind.Recipients,
    };

    /// <summary>The kind that a heading names, or null; numbering, colon and emphasis don't matter.</summary>
    public static SectionKind? Recognise(string heading)
    {
        if (heading.Length > 80) return null;
        var name = Spaces().Replace(Numbering().Replace(heading.Trim(' ', '\t', '*', '_', '#'), ""), " ").Trim(' ', '*', '_', ':');
        return Names.TryGetValue(name, out var kind) ? kind : null;
    }

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+")]
    private static partial Regex Numbering();
    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
