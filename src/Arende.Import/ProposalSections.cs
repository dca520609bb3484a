using Arende.Domain.Bodies;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>
/// Tells which of a file's proposals is the one to decide. Minutes repeat what the office proposed before what the body decided,
/// and a board's papers what the office proposed before what the committee does.
/// </summary>
static class ProposalSections
{
    /// <summary>The sections, those that only repeat what was proposed before being prose like any other.</summary>
    public static List<SectionLines> Chosen(List<SectionLines> sections, HashSet<int> dividing, ReportWords words)
    {
        var groups = Groups(sections, dividing, words);
        if (groups.Count < 2) return sections;
        var decided = groups.Where(group => group.Rank == Rank.Decided && group.Clauses.Count > 0).ToList();
        var ahead = decided.Count > 0 ? decided : Ahead(groups);
        var repeated = groups.Except(ahead).Where(group => !group.Sections.Any(section => section.IsSaid)).SelectMany(group => group.Sections).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. sections.Select(section => repeated.Contains(section) ? section with { Section = section.Section with { Kind = ReportSectionKind.Other } } : section)];
    }

    /// <summary>Each says something of its own, or somebody higher has not said it otherwise.</summary>
    static List<Group> Ahead(List<Group> groups)
    {
        var highest = groups.Where(group => group.Clauses.Count > 0).Select(group => group.Rank).DefaultIfEmpty(Rank.Office).Max();
        var kept = new List<Group>();
        var said = new HashSet<string>();
        foreach (var group in groups.OrderByDescending(group => group.Rank))
        {
            var isOfficesBesideBodies = group.Rank == Rank.Office && highest > Rank.Unsaid;
            if (isOfficesBesideBodies || group.Clauses.Overlaps(said)) continue;
            kept.Add(group);
            said.UnionWith(group.Clauses);
        }
        return kept;
    }

    static List<Group> Groups(List<SectionLines> sections, HashSet<int> dividing, ReportWords words)
    {
        var groups = new List<Group>();
        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i].Section.Kind != ReportSectionKind.Proposal) continue;
            if (dividing.Contains(sections[i].Section.Line) && i > 0 && groups.Count > 0 && sections[i - 1].Section.Kind == ReportSectionKind.Proposal) groups[^1].Sections.Add(sections[i]);
            else groups.Add(new Group(RankOf(sections[i].Section.Heading, words), [sections[i]]));
        }
        if (groups.Count > 1)
            foreach (var group in groups) group.Clauses.UnionWith(ProposalReader.Read(group.Sections, words).Clauses.Select(clause => Start(clause.Text)));
        return groups;
    }

    static string Start(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit).Take(60)]);

    static Rank RankOf(string heading, ReportWords words)
    {
        if (words.IsDecision(heading)) return Rank.Decided;
        var named = Word.Split(heading);
        if (words.Bodies.In(named) is [var first, ..] && first.IsOwner) return first.Function == BodyFunction.Committee ? Rank.Committee : Rank.Board;
        return named.Any(word => word.Text.EndsWith('s') && words.IsOffice(word.Text[..^1])) ? Rank.Office : Rank.Unsaid;
    }

    enum Rank { Office, Unsaid, Committee, Board, Decided }

    sealed record Group(Rank Rank, List<SectionLines> Sections)
    {
        public HashSet<string> Clauses { get; } = [];
    }
}
