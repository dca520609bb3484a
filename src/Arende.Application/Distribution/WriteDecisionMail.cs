using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Distribution;

/// <summary>
/// A recipient's copy of the decision. Of a secret one it says that there is one, and nothing of what it says. The link is for
/// those who can open it: somebody of the unit, and of a secret decision those of the unit who keep its secrets.
/// </summary>
internal sealed class WriteDecisionMail(ArendeDb db, PublicAddress address, IMailWords words, IOptions<ArendeOptions> options) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.Decision];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        var row = await db.DistributionRows.AsNoTracking().SingleAsync(r => r.Id == mail.DistributionRowId, ct);
        var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == row.CaseId, ct);
        var number = @case.Number.ToString(options.Value.CaseNumberFormat);
        if (@case.Access == AccessLevel.Secret) return await Secret(number, row, ct);
        var item = await db.AgendaItems.AsNoTracking().SingleAsync(i => i.Id == row.AgendaItemId, ct);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == item.MeetingId, ct);
        return words.Decision(number, @case.Title, item, meeting, db.Bodies[meeting.BodyId], row.UnitId is null ? null : address.Decision(row.Id));
    }

    private async Task<ComposedMail> Secret(string number, DistributionRow row, CancellationToken ct) =>
        row.UnitId is { } unit && await VisibleTo.KeepsSecrets(db, unit, ct)
            ? words.SecretDecision(number, address.Decision(row.Id))
            : words.SecretDecisionByOtherMeans(number);
}
