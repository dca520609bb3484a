using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>The signatures of a meeting's minutes: what stands, and what is taken back.</summary>
public sealed class MinutesSigning(ArendeDb db, PersonalInbox inbox, TimeProvider clock)
{
    /// <summary>Asked for or given, and not taken back.</summary>
    public Task<List<MinutesSignature>> Standing(MeetingId id, CancellationToken ct) =>
        db.MinutesSignatures.Where(one => one.MeetingId == id && (one.State == SignatureState.Asked || one.State == SignatureState.Given)).OrderBy(one => one.Id).ToListAsync(ct);

    /// <summary>The text is another one now: what was signed holds no more, and those who had signed are told. The caller saves.</summary>
    public async Task TakeBack(MeetingId id, CancellationToken ct)
    {
        foreach (var one in await Standing(id, ct))
        {
            if (one.State == SignatureState.Given)
                await inbox.Add(new Notification(one.PersonId, NotificationKind.SignatureTakenBack, $"minutes-back:{one.Id}", clock.GetUtcNow(), subject: id.Value), ct);
            one.TakeBack();
        }
    }

    /// <summary>A line in the inbox of who is to sign, and a mail unless they want none; once, and once more before the days are over. The caller saves.</summary>
    public async Task Tell(MinutesSignature one, bool isReminder, CancellationToken ct)
    {
        var (key, person) = ($"{(isReminder ? "minutes-due" : "minutes")}:{one.Id}", one.PersonId);
        if (await db.Notifications.AnyAsync(n => n.PersonId == person && n.Key == key, ct)) return;
        db.Notifications.Add(new Notification(person, NotificationKind.MinutesToSign, key, clock.GetUtcNow(), subject: one.MeetingId.Value));
        if (await db.People.Where(p => p.Id == person && p.IsActive && p.MailPace != MailPace.InboxOnly).Select(p => p.Email).SingleOrDefaultAsync(ct) is { } email)
            db.Mails.Add(OutgoingMail.OfMinutesToSign(one, email, isReminder, clock.GetUtcNow()));
    }

    /// <summary>The accounts of those who verify.</summary>
    /// <returns>By member; who has none, or one that is closed, isn't in it.</returns>
    public async Task<IReadOnlyDictionary<MemberId, PersonId>> AccountsOf(Attendance attendance, CancellationToken ct)
    {
        var ids = attendance.VerifiedBy.Select(one => one.MemberId).ToList();
        return await (from member in db.Members
                      where ids.Contains(member.Id) && member.PersonId != null
                      join person in db.People on member.PersonId equals person.Id
                      where person.IsActive
                      select new { member.Id, Account = person.Id }).ToDictionaryAsync(one => one.Id, one => one.Account, ct);
    }
}
