using Arende.Application.Storage;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Mail;

/// <summary>Puts a mail in the queue, once a key. The caller saves; <see cref="SendWaitingMails"/> sends.</summary>
public sealed class MailQueue(ArendeDb db)
{
    public Task<bool> Has(string key, CancellationToken ct) =>
        db.Mails.Local.Any(m => m.Key == key) ? Task.FromResult(true) : db.Mails.AnyAsync(m => m.Key == key, ct);

    public async Task Add(OutgoingMail mail, CancellationToken ct)
    {
        if (!await Has(mail.Key, ct)) db.Mails.Add(mail);
    }
}
