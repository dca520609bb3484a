using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Documents;

public static class DocumentLookup
{
    /// <summary>A document with its versions, and its case.</summary>
    /// <exception cref="NotFoundException">There is no such document for this viewer.</exception>
    internal static async Task<(Document Document, Case Case)> FindDocument(this ArendeDb db, Viewer viewer, CaseId caseId, int number, CancellationToken ct)
    {
        var c = await db.Find(viewer, caseId, ct);
        var document = await VisibleTo.Documents(db, viewer).Include(d => d.Versions).SingleOrDefaultAsync(d => d.CaseId == caseId && d.Number == number, ct);
        return (document ?? throw new NotFoundException("document"), c);
    }
}
