using Arende.Application.Storage;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Mail;

/// <summary>Puts a mail in the queue, once a key, in the caller's transaction. <see cref="SendWaitingMails"/> sends.</summary>
public sealed class MailQueue(ArendeDb db)
{
    // One mail holds all that a pass flagged of somebody's: events of several assignments, handled at once, ask for the same one.
    public Task Add(OutgoingMail mail, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO mails (id, key, kind, "to", person_id, distribution_row_id, period_id, assignment_id, work_item_id, flagged_at, state, created_at, next_try_at, tries)
        VALUES ({mail.Id.Value}, {mail.Key}, {mail.Kind.ToString()}, {mail.To}, {mail.PersonId?.Value}, {mail.DistributionRowId?.Value}, {mail.PeriodId?.Value},
            {mail.AssignmentId?.Value}, {mail.WorkItemId}, {mail.FlaggedAt}, {mail.State.ToString()}, {mail.CreatedAt}, {mail.NextTryAt}, {mail.Tries})
        ON CONFLICT (key) DO NOTHING
        """, ct);
}
