using System.Text.Json.Nodes;
using Arende.Application.Distribution;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Mail;

/// <summary>Writes what became of a mail and, for a decision, on its distribution row and in the case's history, in one commit.</summary>
public sealed class MailOutcome(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="id">The mail.</param>
    /// <param name="answer">The server's answer; null when it gave none.</param>
    /// <param name="words">What is kept of what was handed over; null when nothing was, or it waits again: it is composed anew.</param>
    /// <param name="trouble">Why it gave none.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Write(MailId id, MailAnswer? answer, ComposedMail? words, string? trouble, CancellationToken ct)
    {
        var mail = await db.Mails.SingleAsync(m => m.Id == id, ct);
        if (mail.State != MailState.Waiting) return;
        var now = clock.GetUtcNow();
        Settle(mail, answer, words, trouble, now);
        if (answer is not null && mail.DistributionRowId is { } rowId) await Tell(mail, answer, rowId, now, ct);
        else await db.SaveOrThrowConflict(ct);
    }

    /// <summary>Says on a mail what became of it; nothing is written.</summary>
    public static void Settle(OutgoingMail mail, MailAnswer? answer, ComposedMail? words, string? trouble, DateTimeOffset now)
    {
        if (words is not null) mail.Compose(words);
        switch (answer?.State)
        {
            case MailState.Sent: mail.WasSent(now); break;
            case MailState.Refused: mail.WasRefused(answer.Refusal ?? "", now); break;
            case MailState.NotNeeded: mail.WasNotNeeded(); break;
            default: mail.TryLater(trouble ?? "", now); break;
        }
    }

    /// <summary>Writes a settled mail of which no distribution row has to know, by one statement: there may be thousands in a row.</summary>
    public Task Write(OutgoingMail settled, CancellationToken ct)
    {
        var (id, isComposed) = (settled.Id, settled.State is MailState.Sent or MailState.Refused);
        return db.Mails.Where(m => m.Id == id && m.State == MailState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Subject, isComposed ? settled.Subject : null).SetProperty(m => m.Text, isComposed ? settled.Text : null)
            .SetProperty(m => m.Html, isComposed ? settled.Html : null).SetProperty(m => m.Digest, isComposed ? settled.Digest : null)
            .SetProperty(m => m.State, settled.State).SetProperty(m => m.SentAt, settled.SentAt).SetProperty(m => m.NextTryAt, settled.NextTryAt)
            .SetProperty(m => m.Tries, settled.Tries).SetProperty(m => m.Error, settled.Error), ct);
    }

    private async Task Tell(OutgoingMail mail, MailAnswer answer, DistributionRowId rowId, DateTimeOffset now, CancellationToken ct)
    {
        var row = await db.DistributionRows.SingleAsync(r => r.Id == rowId, ct);
        var isLatest = mail.IsLatestOf(row);
        if (!isLatest && answer.State != MailState.Sent)
        {
            await db.SaveOrThrowConflict(ct);
            return;
        }
        var draft = new JournalDraft(JournalSubject.Of(row.CaseId), now, actor: null);
        var said = new JsonObject { ["recipient"] = row.RecipientName, ["address"] = mail.To };
        if (answer.State == MailState.NotNeeded)
        {
            // The only reason of a decision's mail not to go: its reader may not read it.
            row.Withhold();
            if (row.State == DistributionState.Withheld) draft.Tell(HistoryKind.DecisionWithheld, said);
        }
        else if (answer.Refusal is { } refusal)
        {
            row.Bounce(refusal, now);
            said["reason"] = refusal;
            // Of one who has acknowledged it nobody has anything to do.
            if (row.State == DistributionState.Bounced) draft.Tell(HistoryKind.DecisionBounced, said);
        }
        else
        {
            if (isLatest) row.WasSent(now);
            draft.Tell(HistoryKind.DecisionSent, said);
        }
        await SentTogether.Follow(db, row, ct);
        await journal.Write(db, draft, ct);
    }
}
