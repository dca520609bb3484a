using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Distribution;

/// <summary>
/// A recipient's copy of the decision. Of a secret one it says that there is one, and nothing of what it says, and only to a unit where
/// somebody keeps its secrets. The link is for those who can open it; somebody outside has one that acknowledges, a new one in each mail.
/// </summary>
internal sealed class WriteDecisionMail(ArendeDb db, PublicAddress address, IMailWords words, IOptions<ArendeOptions> options, TimeProvider clock) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.Decision];

    /// <returns>Null when its reader may not read it, or a later mail says what holds now.</returns>
    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        var row = await db.DistributionRows.AsNoTracking().SingleAsync(r => r.Id == mail.DistributionRowId, ct);
        var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == row.CaseId, ct);
        if (!mail.IsLatestOf(row) || await SecretDecisions.Withholds(db, row.CaseId, row.UnitId, ct)) return null;
        var number = @case.Number.ToString(options.Value.CaseNumberFormat);
        if (@case.Access == AccessLevel.Secret) return words.SecretDecision(number, address.Decision(row.Id));
        var item = await db.AgendaItems.AsNoTracking().SingleAsync(i => i.Id == row.AgendaItemId, ct);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == item.MeetingId, ct);
        var decision = new DecisionToSend(
            number, @case.Title, @case.Type, item, meeting, db.Bodies[meeting.BodyId], ReportTable.ReferredToBy(item.Clauses, @case.Report));
        return row.UnitId is not null ? words.Decision(decision, address.Decision(row.Id)) : await ToOutside(decision, row, ct);
    }

    private async Task<ComposedMail> ToOutside(DecisionToSend decision, DistributionRow row, CancellationToken ct)
    {
        if (!address.IsKnown) return words.DecisionToOutside(decision, null);
        var (link, token) = AcknowledgementLink.New(row, clock.GetUtcNow());
        // Before the mail is handed over: a link that somebody has must lead somewhere.
        db.AcknowledgementLinks.Add(link);
        await db.SaveChangesAsync(ct);
        return words.DecisionToOutside(decision, address.Acknowledgement(token)) with { Secret = token };
    }
}
