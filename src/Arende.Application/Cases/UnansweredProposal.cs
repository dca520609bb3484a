using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>
/// A motion or a medborgarförslag that nobody has answered yet. Within a year from when it was raised the council decides, if that is possible; else it is told, within
/// the same time, what has come out of the preparation (KL 5:35).
/// </summary>
/// <param name="Type">The case's: whose path has the council's year.</param>
/// <param name="RegisteredOn">The day that the year is counted from here: that it was raised on another day isn't known.</param>
public sealed record UnansweredProposal(CaseId Id, CaseNumber Number, string Title, string Type, DateOnly RegisteredOn, AccessLevel Access, string Officer)
{
    /// <summary>The last day of the year.</summary>
    public DateOnly AnswerBy => RegisteredOn.AddYears(1);

    public bool IsLate(DateOnly today) => today > AnswerBy;

    /// <summary>Those that the viewer may see, the oldest first.</summary>
    public static Task<IReadOnlyList<UnansweredProposal>> Read(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, CancellationToken ct) =>
        Among(VisibleTo.Cases(db, viewer), db, definitions, ct);

    /// <summary>All of them, whoever may see them.</summary>
    internal static Task<IReadOnlyList<UnansweredProposal>> All(ArendeDb db, DefinitionCatalogue definitions, CancellationToken ct) => Among(db.Cases, db, definitions, ct);

    private static async Task<IReadOnlyList<UnansweredProposal>> Among(IQueryable<Case> cases, ArendeDb db, DefinitionCatalogue definitions, CancellationToken ct)
    {
        var paths = definitions.Paths.Where(path => path.Has(CouncilYear.Kind)).ToList();
        var types = paths.Select(path => path.Definition.DefinitionId).Distinct().ToList();
        var clocks = paths.SelectMany(path => path.Steps).Where(step => step.Kind == CouncilYear.Kind).Select(step => step.ActivityId).Distinct().ToList();
        string[] reports = [.. definitions.TaskNames(ReportToCouncil.Kind)];
        Outcome[] answers = [.. Enum.GetValues<Outcome>().Where(outcome => outcome.IsDecision())];
        var rows = await (
            from c in cases.AsNoTracking()
            where types.Contains(c.Type) && c.State != CaseState.Closed
                && !HeldItems.All(db).Any(held => held.Item.CaseId == c.Id && held.Meeting.Function == BodyFunction.Council && answers.Contains(held.Item.Outcome!.Value))
                // The board has the last word of a medborgarförslag that the council handed to it (KL 5:23): the council's year doesn't run then.
                && (!HeldItems.All(db).Any(held => held.Item.CaseId == c.Id && held.Meeting.Function == BodyFunction.Board && answers.Contains(held.Item.Outcome!.Value))
                    || db.WorkItems.Any(item => item.SubjectId == (Guid)(object)c.Id && item.State == WorkItemState.Open && reports.Contains(item.TaskName))
                    || (from timer in db.Timers
                        join instance in db.WorkflowInstances on timer.InstanceId equals instance.Id
                        where instance.SubjectId == (Guid)(object)c.Id && clocks.Contains(timer.ActivityId)
                        select timer.ActivityId).Any())
            join officer in db.People on c.CaseOfficerId equals officer.Id
            orderby c.RegisteredAt, c.Serial
            select new { c.Id, c.Register, c.Year, c.Serial, c.Title, c.Type, c.RegisteredAt, c.Access, Officer = officer.Name }).ToListAsync(ct);
        return rows.ConvertAll(row => new UnansweredProposal(
            row.Id, new CaseNumber(row.Register, row.Year, row.Serial), row.Title, row.Type, StockholmTime.DateAt(row.RegisteredAt), row.Access, row.Officer));
    }
}
