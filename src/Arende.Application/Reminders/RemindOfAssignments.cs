using Arende.Application.Assignments;
using Arende.Application.History;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reminders;

/// <summary>
/// Each working morning: whoever an open assignment's deadline concerns is told of the latest step of its ladder, in the inbox and by one mail with all of theirs. Told once a
/// deadline, owner and step: run again it finds nothing new, and run weeks late it tells where things stand and nothing of what was missed (decision 53).
/// </summary>
public sealed class RemindOfAssignments(ArendeDb db, TimeProvider clock)
{
    private const int RowsInABatch = 1000;
    private const int DeadlinesInAStatement = 100;

    /// <summary>What a mail that nobody was to get for so long would say is old.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(14);

    /// <summary>The morning's pass. Each step's own day is a working day: on a day off there is only what was missed, after an upgrade or a kill, and that waits for the next one.</summary>
    public Task<int> RunOnWorkingDay(CancellationToken ct) => SwedishCalendar.IsDayOff(StockholmTime.Today(clock)) ? Task.FromResult(0) : Run(ct);

    /// <returns>How many assignments somebody was reminded of now.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var now = HistoryChain.Microseconds(clock.GetUtcNow());
        var today = StockholmTime.DateAt(now);
        var audience = await ReminderAudience.Of(db, ct);
        var reminded = 0;
        foreach (var steps in (await StepsDue(today, ct)).Chunk(DeadlinesInAStatement))
            for (var left = RowsInABatch; left == RowsInABatch; reminded += left)
                left = await Batch(steps, audience, now, today, ct);
        await QueueMails(now, today, ct);
        return reminded;
    }

    // Few days are deadlines, however many assignments there are.
    private async Task<List<(DateOnly Deadline, int Days)>> StepsDue(DateOnly today, CancellationToken ct)
    {
        var last = ReminderLadder.Usual.LastDeadlineToldOf(today);
        var deadlines = await db.Assignments.Where(a => a.DueOn <= last).Open().Select(a => a.DueOn!.Value).Distinct().ToListAsync(ct);
        return [.. from deadline in deadlines
                   let step = ReminderLadder.Usual.Latest(deadline, today)
                   where step is not null
                   select (deadline, step.Value.Days)];
    }

    /// <summary>One commit: the assignments are marked, and whoever is told has a row and a line in the inbox.</summary>
    private async Task<int> Batch(IReadOnlyCollection<(DateOnly Deadline, int Days)> steps, ReminderAudience audience, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await ReminderMarks.Take(db, steps, today, RowsInABatch, ct);
        var told = await Untold(await audience.Tell(due, now, ct), ct);
        db.AssignmentReminders.AddRange(told);
        var cases = due.ToDictionary(one => one.Id, one => one.CaseId);
        db.Notifications.AddRange(told.Select(one => new Notification(one.PersonId, KindOf(one, today), $"reminder:{one.Id}", now, cases[one.AssignmentId], one.AssignmentId)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return due.Count;
    }

    // An assignment that comes back to an earlier owner is told to them at its next step only. Its row is locked: nobody else tells of it meanwhile.
    private async Task<List<AssignmentReminder>> Untold(IReadOnlyList<AssignmentReminder> tell, CancellationToken ct)
    {
        var ids = tell.Select(one => one.AssignmentId).Distinct().ToList();
        var before = (await db.AssignmentReminders.Where(r => ids.Contains(r.AssignmentId)).Select(r => new { r.AssignmentId, r.Deadline, r.Days, r.PersonId }).ToListAsync(ct)).ToHashSet();
        return [.. tell.Where(one => !before.Contains(new { one.AssignmentId, one.Deadline, one.Days, one.PersonId }))];
    }

    private static NotificationKind KindOf(AssignmentReminder one, DateOnly today) =>
        one.IsEscalated ? NotificationKind.AssignmentEscalated
        : one.Deadline < today ? NotificationKind.AssignmentOverdue
        : NotificationKind.AssignmentReminder;

    /// <summary>
    /// One mail a person with all that no mail holds yet, in one commit: a pass that was killed on its way is finished by the next. Who has chosen one mail a week, or
    /// none, is not mailed more often of what lay ahead when they were told: it is mailed by its next step.
    /// </summary>
    private async Task QueueMails(DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        var (isWeekly, since, midnight) = (DigestDays.IsWeekly(today), now - LongestWait, StockholmTime.StartOfDay(today));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var queued = await db.AssignmentReminders.Where(r => r.MailedAt == null && r.At > since
                && (r.Days > 0 || (r.Deadline < today && r.At >= midnight) || !db.People.Any(p => p.Id == r.PersonId && (p.MailPace == MailPace.InboxOnly || (p.MailPace == MailPace.Weekly && !isWeekly)))))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.MailedAt, now), ct);
        if (queued == 0) return;
        var people = await db.People.Where(p => p.IsActive && db.AssignmentReminders.Any(r => r.PersonId == p.Id && r.MailedAt == now)).Select(p => new { p.Id, p.Email }).ToListAsync(ct);
        db.Mails.AddRange(people.Select(p => OutgoingMail.OfAssignments(p.Id, p.Email, now)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }
}
