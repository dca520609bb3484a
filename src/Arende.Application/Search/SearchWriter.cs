using System.Globalization;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Search;

/// <summary>Writes what finds a case, an assignment or a person anew; inside the transaction that changed them.</summary>
internal static class SearchWriter
{
    public static async Task<IReadOnlyList<SearchText>> Rewrite(ArendeDb db, SearchChanges changes, CancellationToken ct)
    {
        if (changes.Cases.Count > 0)
        {
            var ids = changes.Cases.Cast<CaseId?>().ToList();
            // Two who write of one case would each leave what the other took away: a document that has become secret, for one.
            await db.WaitForTurn(changes.Cases, ct);
            await db.SearchTexts.Where(text => ids.Contains(text.CaseId)).ExecuteDeleteAsync(ct);
        }
        var subjects = changes.Assignments.Select(a => a.Id.Value).Concat(changes.People.Select(p => p.Id.Value)).ToList();
        if (subjects.Count > 0) await db.SearchTexts.Where(text => subjects.Contains(text.SubjectId)).ExecuteDeleteAsync(ct);
        return
        [
            .. await OfCases(db, [.. changes.Cases], ct),
            .. changes.Assignments.SelectMany(Of),
            .. changes.People.SelectMany(Of),
        ];
    }

    public static async Task<IReadOnlyList<SearchText>> OfCases(ArendeDb db, IReadOnlyList<CaseId> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        var bodies = db.Bodies;
        var items = (await (
                from item in db.AgendaItems.AsNoTracking()
                join meeting in db.Meetings on item.MeetingId equals meeting.Id
                where ids.Contains(item.CaseId) && item.Outcome != null
                select new ConcludedItem(item, bodies[meeting.BodyId], meeting.Date))
            .ToListAsync(ct)).ToLookup(item => item.Item.CaseId);
        var documents = (await db.Documents.AsNoTracking().Where(d => ids.Contains(d.CaseId) && d.SecrecyProvision == null).OrderBy(d => d.Number)
            .Select(d => new { d.CaseId, d.Number, d.Title, d.Counterpart }).ToListAsync(ct)).ToLookup(d => d.CaseId);
        var reports = (await db.MadeReports.AsNoTracking().Where(made => ids.Contains(made.CaseId)).OrderBy(made => made.Number).ToListAsync(ct)).ToLookup(made => made.CaseId);
        return [.. cases.SelectMany(c => CaseTexts.Of(c, [.. items[c.Id]], [.. reports[c.Id]], documents[c.Id].Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Number}. {string.Join(", ", new[] { d.Title, d.Counterpart }.OfType<string>())}")), bodies))];
    }

    public static IEnumerable<SearchText> Of(Assignment assignment) =>
        TextPieces.Of(SearchKind.Assignment, assignment.Id.Value, null, 0, "", assignment.Title, among: SearchPlace.OfAssignment(assignment.Id));

    public static IEnumerable<SearchText> Of(Person person) =>
        TextPieces.Of(SearchKind.Person, person.Id.Value, null, 0, "", person.Name, person.Title, SearchPlace.OfPerson);
}
