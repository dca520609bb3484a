using Arende.Application.Contracts;
using Arende.Application.Drafts;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notifications;

/// <summary>Tells of the steps that a case waits for from now on, and those who write its draft of what the one who took the last step has said about it.</summary>
public sealed class TellOfCaseStep(WaitingStep step, HandOverComments comments) : IEventHandler<CaseMoved>
{
    public async Task Handle(CaseMoved message, CancellationToken ct)
    {
        foreach (var item in message.Opened ?? []) await step.Tell(item, message.ActorId, ct);
        if (message.ActorId is { } actor) await comments.Tell(new CaseId(message.SubjectId), new PersonId(actor), ct);
    }
}

/// <summary>Tells of a step of what isn't a case.</summary>
public sealed class TellOfWorkItem(WaitingStep step) : IEventHandler<WorkItemOpened>
{
    public Task Handle(WorkItemOpened message, CancellationToken ct) => step.Tell(message.WorkItemId, message.ActorId, ct);
}

/// <summary>
/// Tells those whose step it is, and the deputies of those who are away, that it waits for them: by a line in the inbox of each, and by a mail where that is wished for at once.
/// Who opened it by a step of their own knows of it.
/// </summary>
public sealed class WaitingStep(ArendeDb db, TimeProvider clock)
{
    public async Task Tell(Guid workItemId, Guid? actorId, CancellationToken ct)
    {
        // Taken, or no longer asked for, since then.
        if (await db.WorkItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == workItemId && item.State == WorkItemState.Open, ct) is not { } item) return;
        var key = $"step:{item.Id}";
        PersonId? actor = actorId is { } id ? new PersonId(id) : null;
        // That a case came back is said by a line of its own, written in the commit that opened the step.
        var (caseId, justBefore) = (item.CaseId, item.OpenedAt.AddMinutes(-1));
        var people = await WorkItemAccess.PeopleOf(db, item, StockholmTime.Today(clock)).Where(p => p.Id != actor && !db.Notifications.Any(n => n.PersonId == p.Id && n.Key == key)).Select(p => new
        {
            p.Id,
            p.Email,
            p.MailPace,
            KnowsItCameBack = caseId != null && db.Notifications.Any(n => n.PersonId == p.Id && n.Kind == NotificationKind.CaseSentBack && n.CaseId == caseId && n.At >= justBefore),
        }).ToListAsync(ct);
        var now = clock.GetUtcNow();
        db.Notifications.AddRange(people.Where(p => !p.KnowsItCameBack)
            .Select(p => new Notification(p.Id, NotificationKind.WorkItemOpened, key, now, caseId, subject: item.Id)));
        db.Mails.AddRange(people.Where(p => p.MailPace == MailPace.AtOnce).Select(p => OutgoingMail.OfWorkItem(p.Id, p.Email, item.Id, now)));
    }
}
