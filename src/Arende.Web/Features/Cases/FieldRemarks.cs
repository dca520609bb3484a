using Arende.Application.Cases;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Application.Access;

namespace Arende.Web.Features.Cases;

/// <summary>The open remarks on a draft, by the field of its form that they concern: a section's key, or the name of a list.</summary>
public sealed class FieldRemarks
{
    public const string Title = "title";
    public const string Clauses = "clauses";
    public const string Attachments = "attachments";

    // More of one field than anybody mends at a time; the others stand on the page of remarks.
    private const int MostOfField = 5;

    private readonly ILookup<string, Remark> byField;

    private FieldRemarks(CaseId id, ILookup<string, Remark> byField, bool mayAnswer) => (Id, this.byField, MayAnswer) = (id, byField, mayAnswer);

    public CaseId Id { get; }

    /// <summary>Answers are the officer's: who writes with them reads the remarks.</summary>
    public bool MayAnswer { get; }

    public IReadOnlyList<Remark> Of(string? field) => field is null ? [] : [.. byField[field].OrderBy(remark => remark.Weight).Take(MostOfField)];

    /// <summary>Of the remarks that are open. The report comes with its figures in words, as the sentences of remarks have them.</summary>
    public static FieldRemarks Of(Viewer viewer, Case draft, StaffReport shown, IReadOnlyList<Remark> open, CancellationToken ct)
    {
        var sections = shown with { Sections = shown.Sections.Keyed() };
        var (parts, elsewhere) = ReportParts.Of(sections, open, ct);
        var placed = parts.SelectMany(part => part.Passages.SelectMany(passage => passage.Remarks).Select(remark => (Field: part.Section.Key!, Remark: remark)));
        var others = elsewhere.Select(remark => (Field: FieldOf(draft.Report, remark), Remark: remark));
        return new FieldRemarks(draft.Id, placed.Concat(others).ToLookup(pair => pair.Field, pair => pair.Remark), viewer.May(Right.WriteDraft, Whose.Of(draft)));
    }

    private static string FieldOf(StaffReport report, Remark remark) =>
        remark.Kind == RemarkKind.AttachmentNotReferenced || report.Attachments.Any(attachment => attachment.Title == remark.Sentence) ? Attachments
        : remark.Kind is RemarkKind.NoClauses or RemarkKind.NumbersStartAgain or RemarkKind.MissingAddressee or RemarkKind.ProposedDeadlineWithoutClause
            || report.Clauses.Any(clause => clause.Text.Contains(remark.Sentence, StringComparison.Ordinal) && remark.Sentence.Length > 0) ? Clauses
        : Title;
}
