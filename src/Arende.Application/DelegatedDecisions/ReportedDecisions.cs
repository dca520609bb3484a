using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.DelegatedDecisions;

/// <summary>Which delegated decisions wait to be reported to a board, and which are reported under an item of its agenda.</summary>
public sealed class ReportedDecisions(ArendeDb db, DefinitionCatalogue definitions)
{
    /// <summary>What a committee decided longer ago than this isn't offered: it was reported before the product kept lists of it.</summary>
    private const int MonthsBack = 12;

    /// <summary>What was decided by delegation and is reported nowhere, the earliest case first.</summary>
    public async Task<IReadOnlyList<DelegatedDecision>> ToReport(Viewer viewer, Body board, DateOnly meets, CancellationToken ct) =>
        [.. (await OfDelegates(viewer, board, ct)).Concat(await OfCommittees(viewer, board, meets, ct)).OrderBy(one => one.Number.Year).ThenBy(one => one.Number.Serial)];

    /// <summary>The list of one item, the earliest case first. Of a case that the viewer may not read the number alone is told.</summary>
    public Task<IReadOnlyList<DelegatedDecision>> Under(Viewer viewer, MeetingId meeting, Guid standing, CancellationToken ct) => Under(VisibleTo.Cases(db, viewer), meeting, standing, ct);

    /// <summary>The same for anybody: with the titles of open cases alone.</summary>
    internal Task<IReadOnlyList<DelegatedDecision>> Of(MeetingId meeting, Guid standing, CancellationToken ct) => Under(db.Cases.Where(c => c.Access == AccessLevel.Open), meeting, standing, ct);

    private async Task<IReadOnlyList<DelegatedDecision>> Under(IQueryable<Case> visible, MeetingId meeting, Guid standing, CancellationToken ct)
    {
        var rows = await (
            from item in db.AgendaItems.AsNoTracking()
            where item.ReportedUnder == standing
            join c in db.Cases on item.CaseId equals c.Id
            join m in db.Meetings on item.MeetingId equals m.Id
            orderby c.Year, c.Serial
            select new
            {
                c.Id, Item = item.Id, c.Register, c.Year, c.Serial, c.Title, IsOpen = c.Access == AccessLevel.Open, IsVisible = visible.Any(one => one.Id == c.Id),
                IsHere = m.Id == meeting, m.BodyId, m.Date, item.Paragraph,
            }).ToListAsync(ct);
        var made = await DelegateDecision.Of(db, definitions, [.. rows.Where(row => row.IsHere).Select(row => row.Id)], ct);
        return rows.ConvertAll(row =>
        {
            var decision = made.GetValueOrDefault(row.Id);
            var (by, on) = row.IsHere ? (decision?.By, decision?.On) : (db.Bodies[row.BodyId].SwedishName, (DateOnly?)row.Date);
            return new DelegatedDecision(row.Id, row.Item, new CaseNumber(row.Register, row.Year, row.Serial), row.IsVisible ? row.Title : null, by ?? "", on, row.IsHere ? null : row.Paragraph) { IsOpen = row.IsOpen };
        });
    }

    /// <summary>What delegates decided and waits for a meeting of the board, and stands on no agenda: it comes there in a list, not as an item of its own.</summary>
    internal IQueryable<Case> DecidedByDelegates(Viewer viewer, Body board)
    {
        string[] awaited = [.. definitions.Paths.Where(DelegateDecision.IsMadeOn).SelectMany(path => path.Steps).Where(step => step.Kind == MeetingOutcome.Kind).Select(step => step.Name!).Distinct()];
        return from c in CasesForMeeting.Waiting(db, definitions, viewer, board)
               where (from wait in db.EventWaits
                      join instance in db.WorkflowInstances on wait.InstanceId equals instance.Id
                      where awaited.Contains(wait.EventName)
                      select instance.SubjectId).Any(id => id == (Guid)(object)c.Id)
               select c;
    }

    private async Task<IReadOnlyList<DelegatedDecision>> OfDelegates(Viewer viewer, Body board, CancellationToken ct)
    {
        var cases = await (
            from c in DecidedByDelegates(viewer, board).AsNoTracking()
            select new { c.Id, c.Register, c.Year, c.Serial, c.Title, IsOpen = c.Access == AccessLevel.Open }).ToListAsync(ct);
        var made = await DelegateDecision.Of(db, definitions, cases.ConvertAll(c => c.Id), ct);
        return cases.ConvertAll(c =>
        {
            var decision = made.GetValueOrDefault(c.Id);
            return new DelegatedDecision(c.Id, null, new CaseNumber(c.Register, c.Year, c.Serial), c.Title, decision?.By ?? "", decision?.On, null) { IsOpen = c.IsOpen };
        });
    }

    // KL 6:40 with 6:41: what a committee decided by delegation is reported too. It has its own minutes, notice and clock.
    private async Task<IReadOnlyList<DelegatedDecision>> OfCommittees(Viewer viewer, Body board, DateOnly meets, CancellationToken ct)
    {
        var committees = db.Bodies.All.Where(body => body.Function == BodyFunction.Committee && body.BoardId == board.Id).Select(body => body.Id).ToList();
        var first = meets.AddMonths(-MonthsBack);
        var items = await (
            from held in HeldItems.All(db)
            where held.Item.ReportedUnder == null && committees.Contains(held.Meeting.BodyId) && held.Meeting.Date >= first && held.Meeting.Date <= meets
            join c in VisibleTo.Cases(db, viewer) on held.Item.CaseId equals c.Id
            select new { held.Item, held.Meeting.BodyId, held.Meeting.Date, c.Register, c.Year, c.Serial, c.Title, IsOpen = c.Access == AccessLevel.Open }).ToListAsync(ct);
        return [.. items.Where(one => one.Item.Decided().Any()).Select(one => new DelegatedDecision(
            one.Item.CaseId, one.Item.Id, new CaseNumber(one.Register, one.Year, one.Serial), one.Title, db.Bodies[one.BodyId].SwedishName, one.Date, one.Item.Paragraph ?? 0) { IsOpen = one.IsOpen })];
    }
}
