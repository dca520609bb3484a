using Arende.Application.Drafts;
using Arende.Application.Imports;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;
using Arende.Texts;

namespace Arende.Web.Features.Cases;

/// <summary>The case that a document is a later version of, and what of its draft would change.</summary>
public sealed record ReviewedJoin(CaseId Id, string Number, string Title, bool MayJoin, IReadOnlyList<(string Part, Text What)> Changes)
{
    public static async Task<ReviewedJoin> Of(Viewer viewer, Case c, StaffReportDocument document, JoinReport joining, string format, CancellationToken ct)
    {
        var mayJoin = JoinReport.MayJoin(viewer, c);
        return new ReviewedJoin(c.Id, c.Number.ToString(format), c.Title, mayJoin, mayJoin ? ChangesOf(c.Report, await joining.Preview(c, document, ct)) : []);
    }

    private static List<(string, Text)> ChangesOf(StaffReport stored, MergedDraft merged)
    {
        var changes = new List<(string, Text)>();
        void Add(DraftPart part, bool differs, Text name)
        {
            if (differs) changes.Add((name.ToString(), merged.Clashes.Any(clash => clash.Part == part) ? T.Importing.BothChanged : T.Importing.ChangedPart));
        }
        Add(DraftPart.Clauses, !stored.Clauses.Select(clause => clause.Text).SequenceEqual(merged.Report.Clauses.Select(clause => clause.Text)), T.Documents.Proposal);
        var before = stored.Sections.Keyed().ToDictionary(section => section.Key!);
        foreach (var section in merged.Report.Sections.Keyed())
        {
            var name = NameOf(section);
            if (!before.TryGetValue(section.Key!, out var was)) changes.Add((name, T.Importing.NewPart));
            else if (!was.IsSame(section)) changes.Add((name, merged.Clashes.Any(clash => clash.Mine?.Key == section.Key) ? T.Importing.BothChanged : T.Importing.ChangedPart));
        }
        foreach (var gone in before.Values.ExceptBy(merged.Report.Sections.Keyed().Select(section => section.Key), section => section.Key)) changes.Add((NameOf(gone), T.Importing.GonePart));
        Add(DraftPart.Attachments, !stored.Attachments.Select(one => one.Title).SequenceEqual(merged.Report.Attachments.Select(one => one.Title)), T.Documents.Attachments);
        Add(DraftPart.Recipients, !stored.Recipients.Select(one => one.Name).SequenceEqual(merged.Report.Recipients.Select(one => one.Name)), T.Drafting.Recipients);
        return changes;
    }

    private static string NameOf(Section section) => section.Heading.Length > 0 ? section.Heading : T.Documents.Heading(section.Kind).ToString();
}
