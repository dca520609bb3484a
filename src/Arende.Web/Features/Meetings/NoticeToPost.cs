using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>KL 8:12: a decided case of verified minutes whose notice is still to be put up.</summary>
public sealed record NoticeToPost(Guid WorkItemId, string Title, DateOnly? Due)
{
    public static async Task<IReadOnlyList<NoticeToPost>> Of(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, IReadOnlyList<AgendaLine> lines, CancellationToken ct)
    {
        var cases = lines.Select(line => line.CaseId.Value).ToList();
        var tasks = definitions.TaskNames(PostNotice.Kind);
        var items = await db.WorkItems.AsNoTracking().Where(WorkItemAccess.IsOf(viewer))
            .Where(item => item.State == WorkItemState.Open && tasks.Contains(item.TaskName) && cases.Contains(item.SubjectId)).ToListAsync(ct);
        return [.. from line in lines
                   join item in items on line.CaseId.Value equals item.SubjectId
                   select new NoticeToPost(item.Id, line.Title, item.DueAt is { } due ? StockholmTime.DateAt(due) : null)];
    }
}
