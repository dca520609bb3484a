using System.Text.RegularExpressions;
using Arende.Domain.Cases;

namespace Arende.Import.Checks;

/// <summary>What a staff report should have and this one doesn't.</summary>
static partial class FormIsComplete
{
    static readonly (ReportSectionKind Kind, string Heading)[] Expected =
    [
        (ReportSectionKind.Proposal, "Förslag till beslut"),
        (ReportSectionKind.Summary, "Sammanfattning"),
        (ReportSectionKind.Matter, "Ärendet"),
        (ReportSectionKind.Analysis, "Förvaltningens analys och slutsatser"),
        (ReportSectionKind.Preparation, "Ärendets beredning"),
        (ReportSectionKind.FinancialConsequences, "Ekonomiska konsekvenser"),
        (ReportSectionKind.ConsequencesForChildren, "Konsekvenser för barn"),
        (ReportSectionKind.RuralPerspective, "Landsbygds- och skärgårdsperspektiv"),
        (ReportSectionKind.Recipients, "Beslut skickas till"),
    ];

    static readonly string[] Endings = ["", "n", "en", "et", "er", "s", "ens", "ns", "erna"];

    public static IEnumerable<ReportRemark> Check(ReportFacts facts)
    {
        var document = facts.Document;
        ReportRemark AtTitle(RemarkKind kind, params string[] arguments) => ReportRemark.At(kind, document.TitleLine, document.Title, arguments);

        if (facts.Broken.Count > 0) yield return ReportRemark.At(RemarkKind.UnreadableSigns, facts.Broken[0].Number, facts.Broken[0].Text, ReportFacts.Lines(facts.Broken.Select(line => line.Number)));
        if (document.IsTitleMade) yield return AtTitle(RemarkKind.MissingTitle, document.Title);
        // The number and the date are the register's to give.
        var missing = Expected.Where(expected => Wants(facts.Wanted, expected.Kind)).Where(expected => document.Sections.All(section => section.Kind != expected.Kind)).Select(expected => expected.Heading).ToList();
        if (missing.Count == 1) yield return AtTitle(RemarkKind.MissingSection, missing[0]);
        else if (missing.Count > 1) yield return AtTitle(RemarkKind.MissingSections, $"{missing.Count}", string.Join(", ", missing.Select(heading => $"”{heading}”")));
        if (document.Header.To is null && document.Clauses.Any(clause => clause.Voice is null)) yield return AtTitle(RemarkKind.MissingAddressee);
        if (document.Clauses.Count == 0 && document.Sections.FirstOrDefault(s => s.Kind == ReportSectionKind.Proposal) is { } proposal)
            yield return ReportRemark.At(RemarkKind.NoClauses, proposal.Line, proposal.Heading);
        if (document.NumbersStartAgain)
            yield return ReportRemark.At(RemarkKind.NumbersStartAgain, document.Clauses[0].Line, document.Clauses[0].Text, $"{document.Clauses.Count}", $"{Lists(document.Clauses)}");

        var nameless = document.Signatories.Where(signatory => signatory.Name is null).ToList();
        if (nameless.Count > 0)
            yield return ReportRemark.At(RemarkKind.SignatoryWithoutName, nameless[0].Line, nameless[0].Title, ReportFacts.Listed(nameless.Select(s => s.Title), ", "));
        foreach (var remark in Unmentioned(facts)) yield return remark;
        foreach (var remark in OtherTerms(facts)) yield return remark;
    }

    // The proposal and the recipients are every report's.
    static bool Wants(IReadOnlyCollection<SectionKind>? wanted, ReportSectionKind kind) => wanted is null || kind switch
    {
        ReportSectionKind.Summary => wanted.Contains(SectionKind.Summary),
        ReportSectionKind.Matter => wanted.Contains(SectionKind.Matter),
        ReportSectionKind.Analysis => wanted.Contains(SectionKind.Analysis),
        ReportSectionKind.Preparation => wanted.Contains(SectionKind.Preparation),
        ReportSectionKind.FinancialConsequences => wanted.Contains(SectionKind.FinancialConsequences),
        ReportSectionKind.ConsequencesForChildren => wanted.Contains(SectionKind.ConsequencesForChildren),
        ReportSectionKind.RuralPerspective => wanted.Contains(SectionKind.RuralPerspective),
        ReportSectionKind.Proposal or ReportSectionKind.Recipients or ReportSectionKind.Signatures or ReportSectionKind.Attachments or ReportSectionKind.Basis or ReportSectionKind.Other => true,
    };

    static int Lists(IReadOnlyList<ReportClause> clauses) =>
        1 + clauses.Zip(clauses.Skip(1)).Count(pair => pair.First.Voice != pair.Second.Voice || pair.First.Number >= pair.Second.Number);

    /// <summary>Mentioned is an attachment by its number, or by the word that its title begins with ("Verksamhetsberättelse").</summary>
    static IEnumerable<ReportRemark> Unmentioned(ReportFacts facts)
    {
        if (facts.Document.Attachments.Count == 0) yield break;
        var words = facts.Prose.SelectMany(sentence => AnyWord().Matches(sentence.Text)).Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var numbers = facts.Prose.SelectMany(sentence => AttachmentNumber().Matches(sentence.Text)).Select(match => match.Groups["number"].Value).ToHashSet();
        foreach (var attachment in facts.Document.Attachments)
        {
            var head = AnyWord().Match(attachment.Title).Value;
            var isNamed = head.Length >= 6 && Endings.Any(ending => words.Contains(head + ending));
            if (!isNamed && !numbers.Contains($"{attachment.Number}"))
                yield return ReportRemark.At(RemarkKind.AttachmentNotReferenced, attachment.Line, attachment.Title, $"{attachment.Number}", attachment.Title);
        }
    }

    /// <summary>"Verksamhetsrapport" in the text of a "Verksamhetsberättelse".</summary>
    static IEnumerable<ReportRemark> OtherTerms(ReportFacts facts)
    {
        if (DocumentWord().Match(facts.Document.Title) is not { Success: true } title) yield break;
        foreach (var sentence in facts.Prose.Where(sentence => sentence.Text.Contains(title.Groups["subject"].Value, StringComparison.OrdinalIgnoreCase)))
        {
            var other = DocumentWord().Matches(sentence.Text).FirstOrDefault(word =>
                Same(word, title, "subject") && !Same(word, title, "form"));
            if (other is not null) yield return ReportRemark.At(RemarkKind.TermVaries, sentence.Line, sentence.Text, other.Value, title.Value);
        }

        static bool Same(Match word, Match title, string part) =>
            word.Groups[part].Value.Equals(title.Groups[part].Value, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex AnyWord();
    [GeneratedRegex(@"\bbilaga\s+(?<number>\d{1,4})\b", RegexOptions.IgnoreCase)]
    private static partial Regex AttachmentNumber();
    [GeneratedRegex(@"\b(?<subject>\p{L}{3,20}?s?)(?<form>berättelse|rapport|redovisning)(?:en|er|erna|n)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex DocumentWord();
}
