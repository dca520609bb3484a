using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reliability;

/// <summary>All rows that the oracle looks at.</summary>
internal sealed record Findings(
    List<Case> Cases,
    List<CaseNumberSeries> Series,
    List<HistoryEntry> History,
    List<WorkflowInstance> Instances,
    List<WorkItem> WorkItems,
    List<EventWait> EventWaits,
    List<WorkflowTimer> Timers,
    List<Meeting> Meetings,
    List<Assignment> Assignments,
    List<OutboxMessage> Outbox,
    List<InboxEntry> Inbox,
    List<DistributionRow> Distribution,
    List<OutgoingMail> Mails,
    List<Notification> Notifications)
{
    public static async Task<Findings> Load(ArendeDb db) => new(
        await db.Cases.AsNoTracking().ToListAsync(),
        await db.CaseNumberSeries.AsNoTracking().ToListAsync(),
        await db.History.AsNoTracking().OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).ToListAsync(),
        await db.WorkflowInstances.AsNoTracking().ToListAsync(),
        await db.WorkItems.AsNoTracking().ToListAsync(),
        await db.EventWaits.AsNoTracking().ToListAsync(),
        await db.Timers.AsNoTracking().ToListAsync(),
        await db.Meetings.AsNoTracking().Include(m => m.Agenda).ToListAsync(),
        await db.Assignments.AsNoTracking().ToListAsync(),
        await db.Outbox.AsNoTracking().OrderBy(o => o.Id).ToListAsync(),
        await db.Inbox.AsNoTracking().ToListAsync(),
        await db.DistributionRows.AsNoTracking().ToListAsync(),
        await db.Mails.AsNoTracking().ToListAsync(),
        await db.Notifications.AsNoTracking().ToListAsync());
}
