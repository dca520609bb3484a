using Arende.Application.Access;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Cases;

/// <summary>
/// Import remarks are a working paper: they are for the case's officer and for those who review it, not for its readers.
/// </summary>
public static class RemarkReaders
{
    /// <summary>The viewer's own reviews among the case's work items, done or to do; who has one reads the remarks.</summary>
    public static IQueryable<WorkItem> Reviews(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, CaseId id)
    {
        var tasks = definitions.TaskNames(StepKinds.Reviews);
        return db.WorkItems.Where(item => item.SubjectId == id.Value && tasks.Contains(item.TaskName)).Where(WorkItemAccess.IsOf(viewer));
    }

    /// <param name="reviews">Whether the viewer has one of <see cref="Reviews"/>.</param>
    public static bool MayRead(Viewer viewer, Case c, bool reviews) => viewer.May(Right.ReadRemarks, reviews ? Whose.Of(viewer.PersonId) : Whose.Of(c));
}
