using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Notices;

/// <summary>What the notice board shows, day by day.</summary>
public sealed class PostedNoticeTests : IAsyncLifetime
{
    private static readonly DateOnly Posted = new(2025, 12, 10);
    private static readonly DateOnly Last = new(2026, 1, 2);
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_hangs_from_the_day_that_it_announces_through_its_last()
    {
        await PutUp(AppealKind.LegalReview);

        Assert.Equal((0, 1, 1, 0), (await Hanging(Posted.AddDays(-1)), await Hanging(Posted), await Hanging(Last), await Hanging(Last.AddDays(1))));
    }

    [Fact]
    public async Task One_that_came_down_too_early_does_not_hang()
    {
        var id = await PutUp(AppealKind.LegalReview);
        await app.Do<ArendeDb>(async db =>
        {
            (await db.Notices.FindAsync([id], Ct))!.NoteGap(Posted, Posted, app.As(Role.Clerk).PersonId, app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(0, await Hanging(Posted));
        Assert.Null(await app.Read(db => PostedNotice.Find(db, id, Posted, Ct)));
    }

    [Fact]
    public async Task It_says_which_sections_can_be_appealed_and_how()
    {
        var id = await PutUp(AppealKind.LegalReview, AppealKind.Administrative, AppealKind.None);

        var shown = await app.Read(db => PostedNotice.Find(db, id, Posted, Ct));

        Assert.Equal([7], shown!.ByLegalReview);
        Assert.Equal([8], shown.ByParties);
        Assert.Equal([7, 8], shown.Appealable);
    }

    /// <summary>A meeting with a § for each, the first § 7, and its notice.</summary>
    private async Task<NoticeId> PutUp(params AppealKind[] kinds)
    {
        var meeting = new Meeting(UsualBodies.Board, Posted.AddDays(-2));
        var cases = new List<CaseId>();
        foreach (var _ in kinds) cases.Add(await CaseWalk.Register(app, "direct-to-board"));
        foreach (var id in cases) meeting.Add(id, meeting.Date.AddDays(-1));
        foreach (var id in cases) meeting.Enter(id, new EnteredOutcome(Outcome.Approve, null, [], default, default), meeting.Date);
        meeting.Close([.. Enumerable.Range(7, kinds.Length)], meeting.Date);
        meeting.Verify(Posted, Posted);
        var notice = new Notice(meeting, Posted);
        notice.PutUp(Posted, Posted, "Kommunkansliet", [.. cases.Zip(kinds, (id, kind) => new ItemAppeal(id, kind))]);
        await app.Do<ArendeDb>(async db =>
        {
            db.AddRange(meeting, notice);
            await db.SaveChangesAsync(Ct);
        });
        return notice.Id;
    }

    private Task<int> Hanging(DateOnly day) => app.Read(async db => (await PostedNotice.All(db, day, Ct)).Count);
}
