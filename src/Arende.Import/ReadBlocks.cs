using Arende.Import.Checks;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>Says of each block of a file what it became, and where that is a guess.</summary>
static class ReadBlocks
{
    const int LongestName = 100;

    public static IReadOnlyList<ReportBlock> Of(
        List<SourceLine> lines, IReadOnlyList<OutlinePart> parts, IReadOnlyList<SectionLines> sections, ReadProposal proposal, ReportFacts facts, ReportWords words)
    {
        var roles = new Dictionary<int, BlockRole>();
        var doubts = new Dictionary<int, BlockDoubt>();
        foreach (var part in parts.Where(part => part.Block > 0))
            roles[part.Block] = part.Line == facts.Document.TitleLine && part.Known is null ? BlockRole.Title : BlockRoles.HeadingOf(part.Known);
        foreach (var section in sections)
        {
            if (section.Section.Kind == ReportSectionKind.Other && section.Section.Heading.Length > 0 && words.SectionOf(section.Section.Heading) == ReportSectionKind.Proposal)
                foreach (var part in parts.Where(part => part.Line == section.Section.Line && part.Block > 0)) doubts[part.Block] = BlockDoubt.SecondProposal;
            foreach (var line in section.Lines.Where(line => line.Block > 0))
            {
                roles.TryAdd(line.Block, section.Section.Kind == ReportSectionKind.Proposal ? proposal.Roles.GetValueOrDefault(line.Block, BlockRole.Clause) : BlockRoles.WithinOf(section.Section.Kind));
                if (section.Section is { Kind: ReportSectionKind.Other, Heading: "" }) doubts.TryAdd(line.Block, BlockDoubt.UnderNoHeading);
            }
        }
        var tables = lines.Where(line => line.Block > 0).GroupBy(line => line.Number).ToDictionary(same => same.Key, same => same.First().Block);
        foreach (var row in facts.Rows)
            if (tables.TryGetValue(row.Assignment.Line, out var block) && roles.GetValueOrDefault(block, BlockRole.Text) == BlockRole.Text) roles[block] = BlockRole.Assignment;
        // A title that is no heading is a line of the header.
        if (!facts.Document.IsTitleMade && !roles.ContainsValue(BlockRole.Title))
            foreach (var line in lines.Where(line => line.Number == facts.Document.TitleLine && line.Block > 0)) roles.TryAdd(line.Block, BlockRole.Title);
        foreach (var part in parts.Where(part => part is { Block: > 0, Known: null } && roles[part.Block] == BlockRole.Heading)) doubts.TryAdd(part.Block, BlockDoubt.GuessedHeading);
        return [.. lines.Where(line => line.Block > 0).GroupBy(line => line.Block).Select(block => Block([.. block], roles, doubts))];
    }

    static ReportBlock Block(List<SourceLine> lines, Dictionary<int, BlockRole> roles, Dictionary<int, BlockDoubt> doubts)
    {
        var (first, text) = (lines[0], string.Join('\n', lines.Select(line => line.Text)));
        var role = first.Role ?? roles.GetValueOrDefault(first.Block, BlockRole.Header);
        BlockDoubt? doubt = first.Role is not null ? null
            : role == BlockRole.Heading ? (text.StartsWith('#') ? null : doubts.TryGetValue(first.Block, out var guess) ? guess : null)
            : role == BlockRole.Recipient && lines.Exists(line => line.Text.Length > LongestName) ? BlockDoubt.LongRecipient
            : doubts.TryGetValue(first.Block, out var other) ? other : null;
        return new ReportBlock(first.Block, first.Number, lines[^1].Number, text, role) { IsMoved = first.Role is not null, Doubt = doubt };
    }
}
