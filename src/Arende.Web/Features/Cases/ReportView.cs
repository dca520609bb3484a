using Arende.Application.Drafts;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A staff report as a page shows it, a page at a time; with the remarks beside its sentences for those whom they are for.</summary>
/// <param name="Names">Who has answered remarks.</param>
/// <param name="Answering">The remark whose answer was refused, with what was typed.</param>
public sealed record ReportView(
    CaseId CaseId, BodyId Board, bool IsDecided, StaffReport Report, ReportSlice Slice, int Page, int Pages, bool MayAnswer, DateOnly Today,
    IReadOnlyDictionary<PersonId, string> Names, (Guid RemarkId, string? Answer) Answering)
{
    /// <summary>What is said of its sections by those who review it; null for who reads none of it.</summary>
    public IReadOnlyList<ReadComment>? Comments { get; private init; }

    /// <summary>The comment that was refused, as it was typed.</summary>
    public (string? Section, string? Quote, string? Comment) Commenting { get; private init; }

    /// <summary>With its comments, and their places marked in the text.</summary>
    public ReportView With(IReadOnlyList<ReadComment> comments, (string? Section, string? Quote, string? Comment) typed)
    {
        var places = comments.Where(comment => !comment.IsResolved && comment.Quote.Length > 0).ToLookup(comment => comment.Key, comment => comment.Quote);
        var keyed = Report.Sections.Zip(Report.Sections.Keyed()).ToDictionary(pair => pair.First, pair => pair.Second, ReferenceEqualityComparer.Instance as IEqualityComparer<Section>);
        var parts = Slice.Parts.Select(part => part with
        {
            Section = keyed.GetValueOrDefault(part.Section, part.Section),
            Passages = [.. part.Passages.Select(passage => passage with { Text = ReportParts.Marked(passage.Text, places[keyed.GetValueOrDefault(part.Section, part.Section).Key ?? ""]) })],
        });
        return this with { Comments = comments, Commenting = typed, Slice = Slice with { Parts = [.. parts] } };
    }

    /// <summary>What of it is Markdown, on this page.</summary>
    public IEnumerable<string> Texts => Slice.Parts.SelectMany(part => part.Passages).Select(passage => passage.Text).Concat(Slice.Unplaced.Select(text => text.Text));

    /// <summary>For readers: no remarks.</summary>
    public static ReportView Plain(CaseHead head, int page, DateOnly today) => Of(head, [], page, today, false, new Dictionary<PersonId, string>(), default, default);

    public static async Task<ReportView> WithRemarks(
        ArendeDb db, CaseHead head, int page, DateOnly today, bool mayAnswer, (Guid RemarkId, string? Answer) answering, CancellationToken ct)
    {
        if (!head.ReadsRemarks || head.Remarks == 0) return Plain(head, page, today);
        var rows = await (
            from remark in db.Set<Remark>().AsNoTracking()
            where remark.CaseId == head.Id
            join p in db.People on remark.AnsweredBy equals (PersonId?)p.Id into people
            from person in people.DefaultIfEmpty()
            select new { Remark = remark, By = person.Name }).ToListAsync(ct);
        var names = rows.Where(row => row.Remark.AnsweredBy is not null).DistinctBy(row => row.Remark.AnsweredBy).ToDictionary(row => row.Remark.AnsweredBy!.Value, row => row.By);
        return Of(head, [.. rows.Select(row => row.Remark)], page, today, mayAnswer, names, answering, ct);
    }

    private static ReportView Of(
        CaseHead head, IReadOnlyCollection<Remark> remarks, int page, DateOnly today, bool mayAnswer, Dictionary<PersonId, string> names,
        (Guid RemarkId, string? Answer) answering, CancellationToken ct)
    {
        var (parts, elsewhere) = ReportParts.Of(head.Case.Report, remarks, ct);
        var slices = ReportSlices.Of(head.Case.Report, parts, elsewhere);
        // A remark whose answer was refused is shown wherever it stands.
        var refused = answering.RemarkId == default ? -1 : slices.ToList().FindIndex(slice => Remarks(slice).Any(remark => remark.Id == answering.RemarkId));
        var at = Math.Clamp(refused >= 0 ? refused + 1 : page, 1, slices.Count);
        return new ReportView(head.Id, head.Case.BoardId, head.Case.State is CaseState.Decided or CaseState.Closed, head.Case.Report, slices[at - 1], at, slices.Count, mayAnswer, today, names, answering);
    }

    private static IEnumerable<Remark> Remarks(ReportSlice slice) =>
        slice.Parts.SelectMany(part => part.Passages).SelectMany(passage => passage.Remarks).Concat(slice.Elsewhere);
}
