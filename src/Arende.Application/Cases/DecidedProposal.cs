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

namespace Arende.Application.Cases;

/// <summary>
/// A medborgarförslag that its board has decided, since the council handed it over (KL 5:23). The council is told of them each year (6:34).
/// </summary>
/// <param name="Type">The case's: on whose path the council may hand the decision to the board.</param>
/// <param name="On">The day of the board's meeting.</param>
public sealed record DecidedProposal(CaseId Id, CaseNumber Number, string Title, string Type, AccessLevel Access, BodyId Board, DateOnly On, int? Paragraph, Outcome Outcome)
{
    /// <summary>Those of a year that the viewer may see, in the order in which they were decided.</summary>
    public static Task<IReadOnlyList<DecidedProposal>> Read(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, int year, CancellationToken ct) =>
        Among(VisibleTo.Cases(db, viewer), db, definitions, year, ct);

    /// <summary>All that one board decided in a year, whoever may see them.</summary>
    internal static async Task<IReadOnlyList<DecidedProposal>> Of(BodyId board, ArendeDb db, DefinitionCatalogue definitions, int year, CancellationToken ct) =>
        [.. (await Among(db.Cases, db, definitions, year, ct)).Where(one => one.Board == board)];

    private static async Task<IReadOnlyList<DecidedProposal>> Among(IQueryable<Case> cases, ArendeDb db, DefinitionCatalogue definitions, int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var names = definitions.Paths.SelectMany(path => path.Steps).Where(step => step.Kind == RegisterDecision.Kind && step.Did.ContainsKey(RegisterDecision.HandedOver)).Select(step => step.Name!).Distinct().ToList();
        Outcome[] decisions = [.. Enum.GetValues<Outcome>().Where(outcome => outcome.IsDecision())];
        var rows = await (
            from held in HeldItems.All(db)
            where held.Meeting.Function == BodyFunction.Board && held.Meeting.Date >= first && held.Meeting.Date <= last && decisions.Contains(held.Item.Outcome!.Value)
            join c in cases.AsNoTracking() on held.Item.CaseId equals c.Id
            where db.WorkItems.Any(item => item.SubjectId == (Guid)(object)c.Id && names.Contains(item.TaskName) && item.Outcome == RegisterDecision.HandedOver)
            orderby held.Meeting.Date, held.Item.Paragraph
            select new { c.Id, c.Register, c.Year, c.Serial, c.Title, c.Type, c.Access, held.Meeting.BodyId, held.Meeting.Date, held.Item.Paragraph, Outcome = held.Item.Outcome!.Value }).ToListAsync(ct);
        return rows.ConvertAll(row => new DecidedProposal(row.Id, new CaseNumber(row.Register, row.Year, row.Serial), row.Title, row.Type, row.Access, row.BodyId, row.Date, row.Paragraph, row.Outcome));
    }
}
