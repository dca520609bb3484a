using System.Text.Json.Nodes;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>One of those who verify declines to sign, and says why: the minutes are the clerk's again, and what others had signed of them is taken back.</summary>
public sealed class DeclineMinutes(ArendeDb db, ComposeMinutes compose, MinutesSigning signing, PersonalInbox inbox, MinutesServices services)
{
    /// <exception cref="BrokenRuleException">They aren't asked to sign, or say nothing.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, string? reason, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<DeclineMinutes>(viewer, key, new JsonObject { ["meeting"] = meetingId.ToString(), ["reason"] = reason });
        return services.Once(asked, async () =>
        {
            if (!await db.Meetings.AnyAsync(m => m.Id == meetingId, ct)) throw new NotFoundException("meeting");
            var standing = await signing.Standing(meetingId, ct);
            var mine = standing.FindAll(one => one.PersonId == viewer.PersonId && one.State == SignatureState.Asked);
            BrokenRuleException.When(mine.Count == 0, Rule.NotAskedToVerify);
            foreach (var one in mine) one.Decline(reason, services.Now);
            await inbox.Add(new Notification(mine[0].AskedBy, NotificationKind.MinutesDeclined, $"minutes-declined:{mine[0].Id}", services.Now, subject: meetingId.Value), ct);
            await signing.TakeBack(meetingId, ct);
            await services.Write(viewer, meetingId, asked, ct);
        }, async () => await compose.Find(meetingId, ct) is not null, ct);
    }
}
