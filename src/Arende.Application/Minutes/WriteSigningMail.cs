using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>The mail to one of those who verify minutes; none when they have answered, or it was taken back, by then.</summary>
internal sealed class WriteSigningMail(ArendeDb db, PublicAddress address, IMailWords words) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.MinutesToSign];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        if (await ViewerOf.Person(db, mail.PersonId!.Value, ct) is not { } reader) return null;
        var (id, me) = (mail.MinutesSignatureId, reader.PersonId);
        var asked = await (from one in db.MinutesSignatures
                           where one.Id == id && one.PersonId == me && one.State == SignatureState.Asked
                           join meeting in db.Meetings on one.MeetingId equals meeting.Id
                           select new { meeting.Id, meeting.BodyId, meeting.Date }).SingleOrDefaultAsync(ct);
        return asked is null ? null : words.MinutesToSign(db.Bodies[asked.BodyId], asked.Date, Meeting.LastDayToVerify(asked.Date), address.Signing(asked.Id), address.Settings);
    }
}
