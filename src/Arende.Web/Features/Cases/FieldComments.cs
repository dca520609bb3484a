using Arende.Application.Drafts;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Web.Features.Cases;

/// <summary>The open comments on a draft, by the section of its form that they concern. They are read there; they are answered on the document's page.</summary>
public sealed class FieldComments
{
    // More of one section than anybody mends at a time; the others stand in the document.
    private const int MostOfField = 10;

    private readonly ILookup<string, ReadComment> byField;

    private FieldComments(Case draft, IReadOnlyList<ReadComment> open, DateOnly today)
    {
        (Id, Today) = (draft.Id, today);
        byField = open.ToLookup(comment => comment.Key);
        Lost = [.. open.Where(comment => !SectionComment.IsThere(draft.Report, comment.Key))];
    }

    public CaseId Id { get; }
    public DateOnly Today { get; }

    /// <summary>Those on sections that are gone.</summary>
    public IReadOnlyList<ReadComment> Lost { get; }

    /// <summary>The first of a section's, and how many there are besides.</summary>
    public (IReadOnlyList<ReadComment> Shown, int More) Of(string? field) => field is null ? ([], 0) : First([.. byField[field]]);

    public static (IReadOnlyList<ReadComment> Shown, int More) First(IReadOnlyList<ReadComment> comments) =>
        ([.. comments.Take(MostOfField)], Math.Max(0, comments.Count - MostOfField));

    public static async Task<FieldComments> Of(ArendeDb db, Viewer viewer, Case draft, DateOnly today, CancellationToken ct) =>
        new(draft, SectionComments.IsOpen(draft) && SectionComments.MayRead(viewer, draft, reviews: false) ? await SectionComments.OpenOf(db, viewer, draft, ct) : [], today);
}
