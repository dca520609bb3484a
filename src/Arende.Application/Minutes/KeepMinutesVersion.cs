using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Application.Minutes;

/// <summary>Keeps the minutes as the meeting makes them now. Twice the same is one version.</summary>
public sealed class KeepMinutesVersion(ArendeDb db, ComposeMinutes compose, TimeProvider clock)
{
    public Task Run(Viewer viewer, MeetingId meetingId, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.RecordOutcome);
        var minutes = await compose.Find(meetingId, ct) ?? throw new NotFoundException("minutes");
        BrokenRuleException.When(minutes.Meeting.IsVerified, Rule.MinutesAreVerified);
        await db.Keep(minutes, VersionCause.Made, viewer.PersonId, clock.GetUtcNow(), ct);
        await db.SaveOrThrowConflict(ct);
    }, () => Task.FromResult(true));
}
