using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.DelegatedDecisions;

/// <summary>Delegated decisions of lists, also a committee's, whose cases aren't open to everybody: a document that was kept while they were tells their titles.</summary>
public sealed class ListedDecisions(ArendeDb db, IDocumentWords words, IOptions<ArendeOptions> options)
{
    /// <param name="lists">Items without a case.</param>
    /// <param name="viewer">Who may read their own; null for anybody.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ClosedTitles> ClosedTo(Viewer? viewer, IEnumerable<StandingItem> lists, CancellationToken ct)
    {
        List<Guid> ids = [.. lists.Where(one => one.Kind == StandingItemKind.ReportedDecisions).Select(one => one.Id)];
        if (ids.Count == 0) return new ClosedTitles(words, []);
        var closed = db.Cases.Where(c => c.Access != AccessLevel.Open);
        if (viewer is not null)
        {
            var readable = VisibleTo.Cases(db, viewer);
            closed = closed.Where(c => !readable.Any(one => one.Id == c.Id));
        }
        var rows = await (
            from item in db.AgendaItems
            where item.ReportedUnder != null && ids.Contains(item.ReportedUnder.Value)
            join c in closed on item.CaseId equals c.Id
            select new { List = item.ReportedUnder!.Value, Number = new CaseNumber(c.Register, c.Year, c.Serial) }).ToListAsync(ct);
        return new ClosedTitles(words, rows.ConvertAll(row => (row.List, row.Number.ToString(options.Value.CaseNumberFormat))));
    }
}

/// <summary>What may be told of such decisions by their numbers alone.</summary>
public sealed class ClosedTitles(IDocumentWords words, IReadOnlyList<(Guid List, string Number)> decisions)
{
    /// <summary>The lists that tell a title in this document. Where a case wasn't open when it was made, the number stands alone there already.</summary>
    public IReadOnlySet<Guid> ToldIn(ComposedDocument document) => decisions.Where(one => words.TellsTitle(document, one.Number)).Select(one => one.List).ToHashSet();
}
