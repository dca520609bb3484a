using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>Asks the chair and those elected to verify the minutes to sign them in the system, as they read now. What was asked for or signed before is taken back.</summary>
public sealed class AskVerifiers(ArendeDb db, ComposeMinutes compose, MinutesSigning signing, MinutesServices services)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">A closed meeting.</param>
    /// <param name="seen">The digest of the minutes that the clerk was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">They are verified, nobody was elected, somebody who was has no account, lines clash, or a § could be read by none of them.</exception>
    /// <exception cref="LostRaceException">They read otherwise by now.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, string seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<AskVerifiers>(viewer, key, new JsonObject { ["meeting"] = meetingId.ToString(), ["digest"] = seen });
        return services.Once(asked, async () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            meeting.MayEdit();
            BrokenRuleException.When(meeting.Attendance is not { Verifiers.Count: > 0 }, Rule.VerifiersAreMissing);
            BrokenRuleException.When(meeting.Attendance!.Chair is null, Rule.ChairIsMissing);
            var minutes = await compose.Of(meeting, ct);
            if (minutes.Digest != seen) throw new LostRaceException(Race.Instance);
            BrokenRuleException.When(minutes.HasClash, Rule.MinutesHaveClash);
            var accounts = await signing.AccountsOf(meeting.Attendance, ct);
            foreach (var one in meeting.Attendance.VerifiedBy) BrokenRuleException.When(!accounts.ContainsKey(one.MemberId), Rule.VerifierHasNoAccount, one.Name);
            await MustBeReadBySomebody(meeting, accounts.Values, ct);
            await signing.TakeBack(meetingId, ct);
            var now = services.Now;
            var version = await db.Keep(minutes, VersionCause.Sent, viewer.PersonId, now, ct);
            foreach (var one in meeting.Attendance.VerifiedBy)
            {
                var signature = new MinutesSignature(meetingId, one, accounts[one.MemberId], version.Number, version.Digest, viewer.PersonId, now);
                db.MinutesSignatures.Add(signature);
                await signing.Tell(signature, isReminder: false, ct);
            }
            // Who edits a part at the same moment meets a changed meeting.
            meeting.WasSentToVerifiers();
            await services.Write(viewer, meetingId, asked, ct);
        }, () => compose.Reads(meetingId, seen, ct), ct);
    }

    // A § that is closed to each of them would be verified by nobody who read it.
    private async Task MustBeReadBySomebody(Meeting meeting, IEnumerable<PersonId> people, CancellationToken ct)
    {
        var read = new HashSet<CaseId>();
        foreach (var person in people.Distinct())
            if (await ViewerOf.Person(db, person, ct) is { } reader) read.UnionWith(await ReadableMinutes.Of(db, reader, meeting.Id, ct));
        if (meeting.Places.Select(place => place.Item).OfType<AgendaItem>().FirstOrDefault(item => !read.Contains(item.CaseId)) is { } closed)
            throw new BrokenRuleException(Rule.SectionVerifiedByNobody, closed.Paragraph?.ToString(CultureInfo.InvariantCulture) ?? "");
    }
}
