using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Journal;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>
/// Puts a recipient's copy of the decision in the mail queue, once an attempt, and tells the people of the unit; the inbox shows it to those who may open it.
/// A unit that is reached by its inbox alone has it by that.
/// </summary>
public sealed class SendDecision(ArendeDb db, MailQueue mails, JournalWriter journal, TimeProvider clock) : IEventHandler<DistributionRequested>
{
    public async Task Handle(DistributionRequested message, CancellationToken ct)
    {
        var id = new DistributionRowId(message.DistributionRowId);
        var key = $"decision:{id}";
        // Hundreds come at once when minutes are verified: all that is to be known, in one question.
        var asked = await db.DistributionRows.AsNoTracking().Where(row => row.Id == id).Select(row => new
        {
            Row = row,
            Untold = db.ToldOfDecisions().Where(p => p.UnitId == row.UnitId).Where(p => !db.Notifications.Any(n => n.PersonId == p.Id && n.Key == key)).Select(p => p.Id).ToList(),
        }).SingleAsync(ct);
        var row = asked.Row;
        // A later attempt has taken over, or this one is done with.
        if (row.State != DistributionState.Waiting || row.Attempt != message.Attempt) return;
        var now = clock.GetUtcNow();
        if (row.Channel == DistributionChannel.Mail) await mails.Add(OutgoingMail.OfDecision(row, now), ct);
        db.Notifications.AddRange(asked.Untold.Select(person => new Notification(person, NotificationKind.DecisionReceived, key, now, row.CaseId, subject: id.Value)));
        if (row.Channel == DistributionChannel.Inbox) await Deliver(id, now, ct);
    }

    // Nothing leaves the house: it is there when its people are told.
    private async Task Deliver(DistributionRowId id, DateTimeOffset now, CancellationToken ct)
    {
        var row = await db.DistributionRows.SingleAsync(r => r.Id == id, ct);
        if (await SecretDecisions.Withholds(db, row.CaseId, row.UnitId, ct)) row.Withhold();
        else row.WasSent(now);
        await SentTogether.Follow(db, row, ct);
        var draft = new JournalDraft(JournalSubject.Of(row.CaseId), now, actor: null);
        draft.Tell(row.State == DistributionState.Withheld ? HistoryKind.DecisionWithheld : HistoryKind.DecisionSent, new JsonObject { ["recipient"] = row.RecipientName });
        await journal.Write(db, draft, ct);
    }
}
