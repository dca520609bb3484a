using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>
/// A line of the case's list of documents. Of a secret one it has nothing but its number, date and direction, whoever reads it: what it concerns is read on
/// its own page, which leaves a line in the access log.
/// </summary>
/// <param name="MayOpen">It has a page for this viewer.</param>
public sealed record CaseDocument(int Number, DateOnly Date, DocumentDirection Direction, bool IsSecret, bool MayOpen, string? Counterpart, string? Title, int Versions)
{
    private const int PageSize = 100;

    /// <summary>More than these are not offered in a list at each attachment.</summary>
    private const int MostChoices = 20;

    public static async Task<Slice<CaseDocument>> Of(ArendeDb db, Viewer viewer, CaseId id, int page, CancellationToken ct)
    {
        var (at, pages) = Slice.Place(await db.Documents.CountAsync(d => d.CaseId == id, ct), page, PageSize);
        var rows = await OfCase(db, viewer, id).Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new Slice<CaseDocument>(rows, at, pages, rows.Count);
    }

    /// <summary>Those that the viewer may give as an attachment's file: all of them when they are few, else those that are given already.</summary>
    public static async Task<(List<CaseDocument> Documents, bool IsAll)> ToBind(ArendeDb db, Viewer viewer, CaseId id, IReadOnlyList<int> given, CancellationToken ct)
    {
        var isAll = await db.Documents.CountAsync(d => d.CaseId == id, ct) <= MostChoices;
        var documents = await OfCase(db, viewer, id, isAll ? null : given).ToListAsync(ct);
        return ([.. documents.Where(d => d.MayOpen)], isAll);
    }

    private static IQueryable<CaseDocument> OfCase(ArendeDb db, Viewer viewer, CaseId id, IReadOnlyList<int>? numbers = null)
    {
        var open = VisibleTo.Documents(db, viewer);
        var ofCase = db.Documents.AsNoTracking().Where(d => d.CaseId == id);
        return from d in numbers is null ? ofCase : ofCase.Where(d => numbers.Contains(d.Number))
               orderby d.Number
               select new CaseDocument(
                   d.Number, d.Date, d.Direction, d.SecrecyProvision != null, open.Any(o => o.Id == d.Id),
                   d.SecrecyProvision != null ? null : d.Counterpart, d.SecrecyProvision != null ? null : d.Title, d.Versions.Count());
    }
}
