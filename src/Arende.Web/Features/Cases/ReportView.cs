using Arende.Application.Drafts;
using Arende.Application.Meetings;
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
    CaseId CaseId, BodyId Board, SettledClauses Settled, bool IsDecided, StaffReport Report, ReportSlice Slice, int Page, int Pages, bool MayAnswer, DateOnly Today,
    IReadOnlyDictionary<PersonId, string> Names, (Guid RemarkId, string? Answer) Answering)
{
    public string CaseType { get; private init; } = "";

    /// <summary>What is said of its sections by those who review it; null for who reads none of it.</summary>
    public IReadOnlyList<ReadComment>? Comments { get; private init; }

    /// <summary>The comment that was refused, as it was typed.</summary>
    public (string? Section, string? Quote, int Which, string? Comment) Commenting { get; init; }

    /// <summary>The answer to a comment that was refused.</summary>
    public (Guid To, string? Reply) Replying { get; init; }

    /// <summary>What of it is Markdown, on this page.</summary>
    public IEnumerable<string> Texts => Slice.Parts.SelectMany(part => part.Passages).Select(passage => passage.Text).Concat(Slice.Unplaced.Select(text => text.Text));

    /// <summary>For readers: no remarks.</summary>
    public static ReportView Plain(CaseHead head, StaffReport report, int page, DateOnly today) => Of(head, report, [], page, today, false, [], default, comments: null, default);

    public static async Task<ReportView> WithRemarks(
        ArendeDb db, CaseHead head, StaffReport report, int page, DateOnly today, bool mayAnswer, (Guid RemarkId, string? Answer) answering,
        IReadOnlyList<ReadComment>? comments, CancellationToken ct)
    {
        if (!head.ReadsRemarks || head.Remarks == 0) return Of(head, report, [], page, today, false, [], default, comments, ct);
        var rows = await (
            from remark in db.Set<Remark>().AsNoTracking()
            where remark.CaseId == head.Id
            join p in db.People on remark.AnsweredBy equals (PersonId?)p.Id into people
            from person in people.DefaultIfEmpty()
            select new { Remark = remark, By = person.Name }).ToListAsync(ct);
        var names = rows.Where(row => row.Remark.AnsweredBy is not null).DistinctBy(row => row.Remark.AnsweredBy).ToDictionary(row => row.Remark.AnsweredBy!.Value, row => row.By);
        return Of(head, report, [.. rows.Select(row => row.Remark)], page, today, mayAnswer, names, answering, comments, ct);
    }

    private static ReportView Of(
        CaseHead head, StaffReport report, IReadOnlyCollection<Remark> remarks, int page, DateOnly today, bool mayAnswer, Dictionary<PersonId, string> names,
        (Guid RemarkId, string? Answer) answering, IReadOnlyList<ReadComment>? comments, CancellationToken ct)
    {
        var (parts, elsewhere) = ReportParts.Of(report, remarks, ct);
        if (comments is not null) parts = CommentMarks.In(report, parts, comments);
        var slices = ReportSlices.Of(report, parts, elsewhere);
        // A remark whose answer was refused is shown wherever it stands.
        var refused = answering.RemarkId == default ? -1 : slices.ToList().FindIndex(slice => Remarks(slice).Any(remark => remark.Id == answering.RemarkId));
        var at = Math.Clamp(refused >= 0 ? refused + 1 : page, 1, slices.Count);
        return new ReportView(head.Id, head.Case.BoardId, head.Settled, head.Case.State is CaseState.Decided or CaseState.Closed, report, slices[at - 1], at, slices.Count, mayAnswer, today, names, answering) { Comments = comments, CaseType = head.Case.Type };
    }

    private static IEnumerable<Remark> Remarks(ReportSlice slice) =>
        slice.Parts.SelectMany(part => part.Passages).SelectMany(passage => passage.Remarks).Concat(slice.Elsewhere);
}
