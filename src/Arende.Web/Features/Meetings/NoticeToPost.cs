using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>KL 8:12: the notice of verified minutes is still to be put up, for the first time or anew.</summary>
public sealed record NoticeToPost(DateOnly Due, bool IsAnew)
{
    /// <returns>Null when it is up, or none is owed.</returns>
    public static async Task<NoticeToPost?> Of(ArendeDb db, DefinitionCatalogue definitions, MeetingId meeting, DateOnly verified, IReadOnlyList<AgendaLine> lines, CancellationToken ct)
    {
        var notice = await db.Notices.AsNoTracking().SingleOrDefaultAsync(n => n.MeetingId == meeting, ct);
        if (notice is { IsPosted: false } or { IsInterrupted: true }) return new NoticeToPost(notice.DueOn, notice.IsInterrupted);
        if (notice is not null) return null;
        // Verified before there were notices of minutes: its cases have steps of their own.
        var cases = lines.Select(line => line.CaseId.Value).ToList();
        var tasks = definitions.TaskNames(PostNotice.Kind);
        return await db.WorkItems.AnyAsync(item => item.State == WorkItemState.Open && tasks.Contains(item.TaskName) && cases.Contains(item.SubjectId), ct)
            ? new NoticeToPost(Meeting.LastDayForNotice(verified), IsAnew: false)
            : null;
    }
}
