using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>A comment as it is read.</summary>
/// <param name="MayResolve">Whether whoever reads it may say that it is done with.</param>
public sealed record ReadComment(Guid Id, string Key, string Quote, string Text, string By, DateTimeOffset At, string? ResolvedBy, DateTimeOffset? ResolvedAt, bool MayResolve)
{
    public bool IsResolved => ResolvedAt is not null;
}

/// <summary>The comments of a case: for those who write and review it.</summary>
public static class SectionComments
{
    /// <summary>Who writes the draft reads what is said of it; so does who reviews it.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="c">The case, which they may read.</param>
    /// <param name="reviews">Whether one of its reviews is theirs.</param>
    public static bool MayRead(Viewer viewer, Case c, bool reviews) => RemarkReaders.MayRead(viewer, c, reviews) || viewer.May(Right.WriteDraft, Whose.OfDraft(c));

    public static bool MayResolve(Viewer viewer, Case c, PersonId writtenBy) => writtenBy == viewer.PersonId || viewer.May(Right.WriteDraft, Whose.OfDraft(c));

    /// <summary>While the report is written and reviewed.</summary>
    public static bool IsOpen(Case c) => c.State is CaseState.Draft or CaseState.UnderReview;

    /// <param name="db">The database.</param>
    /// <param name="viewer">Who reads them, and may.</param>
    /// <param name="c">The case.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<ReadComment>> Of(ArendeDb db, Viewer viewer, Case c, CancellationToken ct)
    {
        var rows = await (
            from comment in db.SectionComments.AsNoTracking()
            where comment.CaseId == c.Id
            join writer in db.People on comment.WrittenBy equals writer.Id
            join r in db.People on comment.ResolvedBy equals (PersonId?)r.Id into resolvers
            from resolver in resolvers.DefaultIfEmpty()
            orderby comment.WrittenAt, comment.Id
            select new { Said = comment, By = writer.Name, ResolvedBy = resolver.Name }).ToListAsync(ct);
        return [.. rows.Select(row => new ReadComment(
            row.Said.Id, row.Said.Key, row.Said.Quote, row.Said.Text, row.By, row.Said.WrittenAt, row.ResolvedBy, row.Said.ResolvedAt, MayResolve(viewer, c, row.Said.WrittenBy)))];
    }

    /// <exception cref="NotFoundException">There is no such case for this viewer.</exception>
    /// <exception cref="BrokenRuleException">They neither write nor review it, or it is decided.</exception>
    internal static async Task<Case> CaseToComment(this IQueryable<Case> read, ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, CaseId id, CancellationToken ct)
    {
        var reviews = RemarkReaders.Reviews(db, definitions, viewer, id);
        var found = await read.AsNoTracking().Where(c => c.Id == id).Select(c => new { Case = c, Reviews = reviews.Any() }).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("case");
        BrokenRuleException.When(!MayRead(viewer, found.Case, found.Reviews), Rule.NotAllowed, nameof(Right.ReadRemarks));
        BrokenRuleException.When(!IsOpen(found.Case), Rule.DraftIsLocked);
        return found.Case;
    }
}
