using System.Text.Json.Nodes;
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
    /// <param name="handed">The mail as it was composed for the other side.</param>
    /// <param name="answer">The server's answer; null when it gave none.</param>
    /// <param name="trouble">Why it gave none.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Write(OutgoingMail handed, MailAnswer? answer, string? trouble, CancellationToken ct)
    {
        var mail = await db.Mails.SingleAsync(m => m.Id == handed.Id, ct);
        if (mail.State != MailState.Waiting) return;
        var now = clock.GetUtcNow();
        // Of a mail that waits again no words are kept: they are composed anew.
        if (answer is not null && handed is { Subject: { } subject, Text: { } text, Html: { } html }) mail.Compose(new ComposedMail(subject, text, html));
        switch (answer?.State)
        {
            case MailState.Sent: mail.WasSent(now); break;
            case MailState.Refused: mail.WasRefused(answer.Refusal ?? "", now); break;
            case MailState.NotNeeded: mail.WasNotNeeded(); break;
            default: mail.TryLater(trouble ?? "", now); break;
        }
        if (answer is { State: not MailState.NotNeeded } && mail.DistributionRowId is { } rowId) await Tell(mail, answer, rowId, now, ct);
        else await db.SaveOrThrowConflict(ct);
    }

    private async Task Tell(OutgoingMail mail, MailAnswer answer, DistributionRowId rowId, DateTimeOffset now, CancellationToken ct)
    {
        var row = await db.DistributionRows.SingleAsync(r => r.Id == rowId, ct);
        var draft = new JournalDraft(JournalSubject.Of(row.CaseId), now, actor: null);
        var said = new JsonObject { ["recipient"] = row.RecipientName, ["address"] = mail.To };
        if (answer.Refusal is { } refusal)
        {
            row.Bounce(refusal, now);
            said["reason"] = refusal;
            // Of one who has acknowledged it nobody has anything to do.
            if (row.State == DistributionState.Bounced) draft.Tell(HistoryKind.DecisionBounced, said);
        }
        else
        {
            row.WasSent(now);
            draft.Tell(HistoryKind.DecisionSent, said);
        }
        await journal.Write(db, draft, ct);
    }
}
