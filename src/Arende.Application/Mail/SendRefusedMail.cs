using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.Mail;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Mail;

/// <summary>
/// Puts a refused mail back in the queue, when an administrator has mended the cause. A decision that bounced is sent again from
/// the distribution queue instead, to the address that is right by then.
/// </summary>
public sealed class SendRefusedMail(ArendeDb db, TimeProvider clock)
{
    /// <returns>False when it isn't refused any more: somebody else was first.</returns>
    public async Task<bool> Run(Viewer viewer, MailId id, CancellationToken ct)
    {
        viewer.MustHave(Right.MendFaults);
        var mail = await db.Mails.SingleOrDefaultAsync(m => m.Id == id && m.DistributionRowId == null, ct) ?? throw new NotFoundException("mail");
        if (mail.State != MailState.Refused) return false;
        mail.TryAgain(clock.GetUtcNow());
        await db.SaveOrThrowConflict(ct);
        return true;
    }
}
