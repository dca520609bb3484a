using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Features.Shared.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Inbox;

/// <summary>The last letter of a page: the next one begins after it.</summary>
public sealed record LetterCursor(bool Read, DateTimeOffset At, NotificationId Id)
{
    public static LetterCursor? Parse(string? text) =>
        text?.Split('_') is [("read" or "new") and var state, var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
        && NotificationId.TryParse(id, null, out var last)
            ? new LetterCursor(state == "read", new DateTimeOffset(ticks, TimeSpan.Zero), last)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Read ? "read" : "new")}_{At.UtcTicks}_{Id}");
}

/// <summary>The matters of the viewer's inbox, the unread first, then the newest; a page at a time.</summary>
public sealed class Letters(ArendeDb db, Viewer viewer, DateOnly today, string numberFormat)
{
    public const int PageSize = 30;

    public async Task<(IReadOnlyList<Letter> Letters, bool More)> Read(LetterCursor? after, CancellationToken ct)
    {
        var rows = await After(InboxMatters.Of(db, viewer, today).AsNoTracking(), after)
            .OrderBy(n => n.ReadAt != null).ThenByDescending(n => n.At).ThenByDescending(n => n.Id).Take(PageSize + 1)
            .Select(n => new Letter(n.Id, n.Kind, n.At, n.ReadAt, n.CaseId, n.AssignmentId, n.Subject) { Key = n.Key }).ToListAsync(ct);
        return (await Named(rows.Take(PageSize).ToList(), ct), rows.Count > PageSize);
    }

    public async Task<Letter?> One(NotificationId id, CancellationToken ct)
    {
        var me = viewer.PersonId;
        return await db.Notifications.Where(n => n.PersonId == me && n.Id == id)
            .Select(n => new Letter(n.Id, n.Kind, n.At, n.ReadAt, n.CaseId, n.AssignmentId, n.Subject)).SingleOrDefaultAsync(ct);
    }

    private static IQueryable<Notification> After(IQueryable<Notification> notifications, LetterCursor? cursor)
    {
        if (cursor is not { } last) return notifications;
        var (at, id) = (last.At, last.Id);
        return last.Read
            ? notifications.Where(n => n.ReadAt != null && (n.At < at || (n.At == at && n.Id.CompareTo(id) < 0)))
            : notifications.Where(n => n.ReadAt != null || n.At < at || (n.At == at && n.Id.CompareTo(id) < 0));
    }

    private async Task<IReadOnlyList<Letter>> Named(List<Letter> letters, CancellationToken ct)
    {
        var cases = await Cases([.. letters.Select(l => l.CaseId).OfType<CaseId>().Distinct()], ct);
        var assignments = await Assignments([.. letters.Select(l => l.AssignmentId).OfType<AssignmentId>().Distinct()], ct);
        var subjects = letters.Select(l => l.Subject).OfType<Guid>().Distinct().ToList();
        var periods = await Periods([.. subjects.Select(id => new ReportingPeriodId(id))], ct);
        var steps = letters.Exists(l => l.Kind == NotificationKind.WorkItemOpened) ? await Steps(subjects, ct) : [];
        List<Guid> causes = [.. letters.Where(l => l.Kind == NotificationKind.CaseSentBack).Select(l => CauseOf(l.Key))];
        var senders = causes.Count == 0 ? [] : await Senders(causes, ct);
        var reviewers = letters.Exists(l => l.Kind == NotificationKind.CommentsHandedOver) ? await Reviewers(subjects, ct) : [];
        return [.. letters.Select(letter => letter with
        {
            SentBack = letter.Kind == NotificationKind.CaseSentBack ? senders.GetValueOrDefault(CauseOf(letter.Key)) : null,
            Reviewer = letter.Kind == NotificationKind.CommentsHandedOver ? reviewers.GetValueOrDefault(letter.Subject ?? default) : null,
            Case = letter.CaseId is { } c && cases.TryGetValue(c, out var named) ? $"{named.Number.ToString(numberFormat)} {named.Title}" : null,
            Secret = letter.CaseId is { } s && cases.TryGetValue(s, out var secret) && secret.IsSecret ? secret.Number : null,
            Assignment = letter.AssignmentId is { } a ? assignments.GetValueOrDefault(a) : null,
            Period = letter.Subject is { } p && periods.TryGetValue(p, out var period) ? T.Reports.Name(period.SwedishName, period.EnglishName, period.Year) : null,
            Step = letter.Subject is { } of ? steps.GetValueOrDefault(of) : null,
            DueOn = letter.Subject is { } id && steps.TryGetValue(id, out var step) ? step.DueOn
                : letter.Subject is { } due && periods.TryGetValue(due, out var dueIn) ? dueIn.DueOn
                : letter.AssignmentId is { } late ? assignments.GetValueOrDefault(late)?.DueOn : null,
        })];
    }

    private Task<Dictionary<CaseId, LetterCase>> Cases(List<CaseId> ids, CancellationToken ct) =>
        VisibleTo.Cases(db, viewer).Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, Case = new LetterCase(new CaseNumber(c.Register, c.Year, c.Serial), c.Title, c.Access == AccessLevel.Secret) })
            .ToDictionaryAsync(c => c.Id, c => c.Case, ct);

    private Task<Dictionary<AssignmentId, LateAssignment>> Assignments(List<AssignmentId> ids, CancellationToken ct) =>
        VisibleTo.Assignments(db, viewer).Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, Late = new LateAssignment(a.Title, db.People.Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(), a.DueOn, a.Access == AccessLevel.Secret) })
            .ToDictionaryAsync(a => a.Id, a => a.Late, ct);

    // Whose line it is whose step it is.
    private async Task<Dictionary<Guid, LetterStep>> Steps(List<Guid> ids, CancellationToken ct) =>
        (await db.WorkItems.Where(item => ids.Contains(item.Id)).Select(item => new { item.Id, item.Payload, item.TaskName, item.DueAt, item.AssigneeId, item.Role, item.UnitId }).ToListAsync(ct))
            .ToDictionary(item => item.Id, item => new LetterStep(TaskPayload.Title(item.Payload, item.TaskName), item.DueAt is { } due ? StockholmTime.DateAt(due) : null,
                WorkItemAccess.StoodInFor(viewer, item.AssigneeId, item.Role, item.UnitId)?.Name));

    // "sentback:" and the reviewer's step or the meeting's item.
    private static Guid CauseOf(string key) => Guid.TryParse(key.AsSpan(key.IndexOf(':', StringComparison.Ordinal) + 1), out var id) ? id : default;

    // By whom the reader's own case was sent back: a reviewer by name, a meeting by its body.
    private async Task<Dictionary<Guid, Text>> Senders(List<Guid> causes, CancellationToken ct)
    {
        var found = new Dictionary<Guid, Text>();
        foreach (var step in await (from item in db.WorkItems
                                    where causes.Contains(item.Id)
                                    join person in db.People on item.CompletedBy equals person.Id
                                    select new { item.Id, person.Name }).ToListAsync(ct)) found[step.Id] = T.Inbox.SentBackBy(step.Name);
        foreach (var item in await (from item in db.AgendaItems
                                    where causes.Contains(item.Id)
                                    join meeting in db.Meetings on item.MeetingId equals meeting.Id
                                    select new { item.Id, meeting.BodyId }).ToListAsync(ct)) found[item.Id] = T.Inbox.SentBackBy(db.Bodies[item.BodyId]);
        return found;
    }

    private Task<Dictionary<Guid, string>> Reviewers(List<Guid> ids, CancellationToken ct)
    {
        var people = ids.ConvertAll(id => new PersonId(id));
        return db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id.Value, p => p.Name, ct);
    }

    private Task<Dictionary<Guid, ReportingPeriod>> Periods(List<ReportingPeriodId> ids, CancellationToken ct) =>
        db.ReportingPeriods.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id.Value, ct);

    private sealed record LetterCase(CaseNumber Number, string Title, bool IsSecret);
}
