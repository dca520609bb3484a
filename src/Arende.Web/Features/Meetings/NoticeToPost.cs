using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Meetings;
using Arende.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>KL 8:12: a notice of verified minutes, or of §§ that were verified at once, is still to be put up, for the first time or anew.</summary>
/// <param name="Paragraphs">The §§ that it is of; null for that of the minutes.</param>
public sealed record NoticeToPost(DateOnly Due, bool IsAnew, IReadOnlyList<int>? Paragraphs, string Address)
{
    /// <returns>Empty when all are up, or none is owed.</returns>
    public static async Task<IReadOnlyList<NoticeToPost>> Of(ArendeDb db, DefinitionCatalogue definitions, MeetingId meeting, DateOnly? verified, IReadOnlyList<AgendaLine> lines, CancellationToken ct)
    {
        var notices = await db.Notices.AsNoTracking().Where(n => n.MeetingId == meeting).OrderBy(n => n.DueOn).ToListAsync(ct);
        List<NoticeToPost> toPost = [.. notices.Where(n => !n.IsPosted || n.IsInterrupted).Select(n => new NoticeToPost(n.DueOn, n.IsInterrupted, n.Paragraphs, NoticeAddress.Of(n)))];
        if (verified is not { } on || notices.Exists(n => n.Paragraphs is null)) return toPost;
        // Verified before there were notices of minutes: its cases have steps of their own.
        var cases = lines.Select(line => line.CaseId.Value).ToList();
        var tasks = definitions.TaskNames(PostNotice.Kind);
        if (await db.WorkItems.AnyAsync(item => item.State == WorkItemState.Open && tasks.Contains(item.TaskName) && cases.Contains(item.SubjectId), ct))
            toPost.Add(new NoticeToPost(Meeting.LastDayForNotice(on), IsAnew: false, Paragraphs: null, NoticeAddress.Of(meeting, null)));
        return toPost;
    }
}
