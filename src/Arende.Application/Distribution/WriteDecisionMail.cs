using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>
/// A recipient's copy of the decision. Of a secret one it says that there is one, and nothing of what it says, and only to a unit where
/// somebody keeps its secrets. The link is for those who can open it; somebody outside has one that acknowledges, a new one in each mail.
/// </summary>
internal sealed class WriteDecisionMail(ArendeDb db, DecisionMail mails, PublicAddress address, TimeProvider clock) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.Decision];

    /// <returns>Null when its reader may not read it, or a later mail says what holds now.</returns>
    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        var row = await db.DistributionRows.AsNoTracking().SingleAsync(r => r.Id == mail.DistributionRowId, ct);
        if (!mail.IsLatestOf(row) || await SecretDecisions.Withholds(db, row.CaseId, row.UnitId, ct)) return null;
        var of = await mails.Read(row.CaseId, row.DecisionId, ct);
        var (link, token) = row.UnitId is null && address.IsKnown ? AcknowledgementLink.New(row, clock.GetUtcNow()) : default;
        if (link is not null)
        {
            // Before the mail is handed over: a link that somebody has must lead somewhere.
            db.AcknowledgementLinks.Add(link);
            await db.SaveChangesAsync(ct);
        }
        return mails.Words(of, row, token) with { Secret = token, Attachments = await mails.Attachments(of, row, ct) };
    }
}
