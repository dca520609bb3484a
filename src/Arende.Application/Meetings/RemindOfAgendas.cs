using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Notifications;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Two weeks before a meeting that has no case on its agenda those who write agendas are told, once a meeting and day; nothing on days off. The line goes when the agenda has
/// a case, or the meeting is another day's or cancelled.
/// </summary>
public sealed class RemindOfAgendas(ArendeDb db, PersonalInbox inbox, TimeProvider clock)
{
    public const int DaysBefore = 14;

    /// <returns>Of how many meetings somebody was told now.</returns>
    public Task<int> Run(CancellationToken ct) => Races.RetryOnConflict(db, () => Tell(ct), () => Task.FromResult(true));

    private async Task<int> Tell(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = StockholmTime.DateAt(now);
        if (SwedishCalendar.IsDayOff(today)) return 0;
        var last = today.AddDays(DaysBefore);
        var empty = await db.Meetings.AsNoTracking()
            .Where(m => m.Date > today && m.Date <= last && m.CancelledBecause == null && !m.IsFromMinutes && !m.Agenda.Any())
            .Select(m => new { m.Id, m.Date }).ToListAsync(ct);
        if (empty.Count == 0) return 0;
        var clerks = await RoleHolders.With(db, Right.WriteAgenda).Select(p => p.Id).ToListAsync(ct);
        foreach (var meeting in empty)
        {
            // A meeting that was moved is told of anew.
            var key = string.Create(CultureInfo.InvariantCulture, $"agenda:{meeting.Id}:{meeting.Date:yyyy-MM-dd}");
            foreach (var clerk in clerks) await inbox.Add(new Notification(clerk, NotificationKind.AgendaIsEmpty, key, now, subject: meeting.Id.Value), ct);
        }
        var told = db.ChangeTracker.Entries<Notification>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Subject).Distinct().Count();
        await db.SaveOrThrowConflict(ct);
        return told;
    }
}
