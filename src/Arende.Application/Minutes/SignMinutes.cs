using System.Text.Json.Nodes;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>
/// One of those who verify signs the very version that they were shown. When all have, the minutes are verified, by the same rule as when a clerk enters it
/// (<see cref="VerifyMinutes"/>), in the same commit.
/// </summary>
public sealed class SignMinutes(ArendeDb db, ComposeMinutes compose, MinutesSigning signing, VerifyMinutes verify, MinutesServices services)
{
    /// <param name="viewer">Somebody who was asked.</param>
    /// <param name="meetingId">Whose minutes.</param>
    /// <param name="digest">Of the text that they were shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">They aren't asked to, or the minutes read otherwise by now.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, string digest, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<SignMinutes>(viewer, key, new JsonObject { ["meeting"] = meetingId.ToString(), ["digest"] = digest });
        return services.Once(asked, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            BrokenRuleException.When(meeting.IsVerified, Rule.MinutesAreVerified);
            var standing = await signing.Standing(meetingId, ct);
            var mine = standing.FindAll(one => one.PersonId == viewer.PersonId && one.State == SignatureState.Asked);
            BrokenRuleException.When(mine.Count == 0, Rule.NotAskedToVerify);
            var minutes = await compose.Of(meeting, ct);
            // An outcome was corrected, or a reservation added, since they were asked.
            BrokenRuleException.When(digest != minutes.Digest || mine.Exists(one => one.Digest != digest), Rule.MinutesHaveChanged);
            var readable = await ReadableMinutes.Of(db, viewer, meetingId, ct);
            IReadOnlyList<int> except = [.. minutes.Sections.Where(part => part.Made.CaseId is { } id && !readable.Contains(id)).Select(part => part.Made.Paragraph).OfType<int>()];
            foreach (var one in mine) one.Sign(except, services.Now);
            if (standing.TrueForAll(one => one.State == SignatureState.Given) && IsReadBySomebody(minutes, standing)) await verify.Within(viewer, meeting, services.Today, only: null, asked, ct);
            else
            {
                meeting.WasSigned();
                await services.Write(viewer, meetingId, asked, ct);
            }
            await transaction.CommitAsync(ct);
        }, () => compose.Reads(meetingId, digest, ct), ct);
    }

    // Else the clerk, who sees it, has the § verified on paper.
    private static bool IsReadBySomebody(MeetingMinutes minutes, List<MinutesSignature> signatures) =>
        minutes.Sections.Select(part => part.Made.Paragraph).OfType<int>().All(paragraph => signatures.Exists(one => !one.Except.Contains(paragraph)));
}
