using Arende.Application.Notices;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Notices;

/// <summary>When the notice board answered, kept as runs, and what a silence leads to.</summary>
public sealed class NoteBoardAnsweredTests : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(40);
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Minute_after_minute_is_one_row()
    {
        var start = app.Clock.GetUtcNow();
        for (var minute = 0; minute < 4; minute++) await Ask(after: minute == 0 ? TimeSpan.Zero : Minute);

        var run = Assert.Single(await Runs());
        Assert.Equal((start, start + 3 * Minute), (run.Since, run.Until));
    }

    [Fact]
    public async Task A_silence_is_told_to_the_clerks_alone_when_a_notice_had_to_be_seen()
    {
        await PutUp();
        await Ask(after: TimeSpan.Zero);
        await Ask(after: Silence);
        await Ask(after: Minute);

        Assert.Equal(2, (await Runs()).Count);
        var told = Assert.Single(await app.Read(db => db.Notifications.AsNoTracking().ToListAsync(Ct)));
        Assert.Equal((app.As(Role.Clerk).PersonId, NotificationKind.NoticeBoardSilent), (told.PersonId, told.Kind));
        Assert.Equal(1, await app.Read(db => InboxMatters.Of(db, app.As(Role.Clerk), StockholmTime.Today(app.Clock)).CountAsync(Ct)));
    }

    [Fact]
    public async Task A_silence_while_nothing_hung_is_kept_and_told_to_nobody()
    {
        await Ask(after: TimeSpan.Zero);
        await Ask(after: Silence);

        Assert.Single((await app.Read(db => BoardLog.Read(db, Ct))).Silences);
        Assert.False(await app.Read(db => db.Notifications.AnyAsync(Ct)));
    }

    [Fact]
    public async Task A_notice_has_the_silences_since_it_really_went_up()
    {
        await Ask(after: TimeSpan.Zero);
        await Ask(after: Silence);
        var notice = await PutUp();
        var putUpAt = app.Clock.GetUtcNow();
        await Ask(after: Silence);

        var log = await app.Read(db => BoardLog.Read(db, Ct));

        Assert.Equal([new BoardSilence(putUpAt, putUpAt + Silence)], log.Of(notice, putUpAt));
        Assert.Equal(2, log.Of(notice, null).Count);
    }

    [Fact]
    public async Task A_silence_names_the_notices_that_had_to_be_seen_in_it()
    {
        await Ask(after: TimeSpan.Zero);
        await Ask(after: Silence);
        app.Clock.Advance(TimeSpan.FromDays(3));
        var notice = await PutUp();
        await Ask(after: TimeSpan.Zero);

        var silences = await app.Read(async db => await SilenceToJudge.Of(db, await BoardLog.Read(db, Ct), Ct));

        Assert.Equal([[notice.Id], []], silences.Select(one => one.Notices.Select(n => n.Id)));
    }

    [Fact]
    public async Task Of_two_nodes_that_begin_the_same_run_one_finds_it_begun()
    {
        await Ask(after: TimeSpan.Zero);
        await app.Do<ArendeDb>(async late =>
        {
            var last = await late.BoardRuns.SingleAsync(Ct);
            await Ask(after: Silence);
            late.BoardRuns.Add(last.Answered(app.Clock.GetUtcNow())!);
            await Assert.ThrowsAsync<LostRaceException>(() => late.SaveOrThrowConflict(Ct));
        });

        Assert.Equal([1, 2], (await Runs()).Select(run => run.Number));
    }

    [Fact]
    public async Task Many_that_note_the_same_answer_at_once_note_it_once()
    {
        await PutUp();
        await Ask(after: TimeSpan.Zero);
        app.Clock.Advance(Silence);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.Do<NoteBoardAnswered>(note => note.Run(Ct)), Ct)));

        Assert.Equal(2, (await Runs()).Count);
        Assert.Equal(1, await app.Read(db => db.Notifications.CountAsync(Ct)));
    }

    private Task Ask(TimeSpan after)
    {
        app.Clock.Advance(after);
        return app.Do<NoteBoardAnswered>(note => note.Run(Ct));
    }

    private Task<List<BoardRun>> Runs() => app.Read(db => db.BoardRuns.AsNoTracking().OrderBy(run => run.Number).ToListAsync(Ct));

    private async Task<Notice> PutUp()
    {
        var today = StockholmTime.Today(app.Clock);
        var meeting = new Meeting(UsualBodies.Board, today.AddDays(-3));
        var notice = new Notice(meeting, today);
        notice.PutUp(today, today, "Kommunkansliet", []);
        await app.Do<ArendeDb>(async db =>
        {
            db.AddRange(meeting, notice);
            await db.SaveChangesAsync(Ct);
        });
        return notice;
    }
}
