using Arende.Application.Bodies;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Home;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>The council's § are held by a statement written by hand, and the menu counts in one statement: both databases.</summary>
public abstract class CouncilParagraphContract : IAsyncLifetime
{
    private const int Rounds = 4;
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Of_those_who_enter_the_same_paragraph_for_several_days_in_the_same_moment_one_has_it_and_the_others_are_told()
    {
        var cases = new List<CaseId>();
        for (var at = 0; at < Rounds; at++) cases.Add(await Referred(at));
        app.Clock.SetUtcNow(app.Clock.GetUtcNow().AddDays(Rounds));
        var today = StockholmTime.Today(app.Clock);

        var refused = await Task.WhenAll(cases.Select((id, at) => Task.Run(async () => await Record.ExceptionAsync(() => app.CouncilDecides(id, today.AddDays(-at), 51)), Ct)));

        Assert.Equal(Enumerable.Repeat($"{Rule.ParagraphIsTaken}(51)", Rounds - 1), refused.OfType<Exception>().Select(broken => broken.Message));
        Assert.Equal(1, await app.Read(db => db.AgendaItems.CountAsync(item => item.Paragraph == 51, Ct)));
    }

    [Fact]
    public async Task A_council_that_begins_to_meet_here_goes_on_after_the_paragraphs_that_were_entered_of_the_year()
    {
        var (entered, next, last) = (await Referred(0), await Referred(1), await Referred(2));
        await app.CouncilDecides(entered, Today, 51);
        await MeetHere();
        var meeting = await Meet(next, last);
        await Enter(meeting, next);
        await app.Do<VerifyAtOnce>(verify => verify.Run(Clerk, meeting, [next], Today, null, Ct));
        await Enter(meeting, last);
        await app.Do<CloseMeeting>(close => close.Run(Clerk, meeting, null, Ct));

        var items = await app.Read(db => db.AgendaItems.AsNoTracking().Where(item => item.MeetingId == meeting).OrderBy(item => item.Number).ToListAsync(Ct));
        Assert.Equal([52, 53], items.Select(item => item.Paragraph!.Value));
    }

    /// <summary>The statements that every page and Min sida ask, over the council's step too.</summary>
    [Fact]
    public async Task What_waits_for_a_council_that_meets_here_is_in_the_menu_and_on_Min_sida()
    {
        await MeetHere();
        await Referred(0);

        var work = await app.Read(db => MeetingWork.Of(db, app.Definitions, Clerk, Today, Ct));
        var menu = await app.Read(db => MenuCounts.Of(db, app.Definitions, app.Compiled, Clerk, app.Clock.GetUtcNow(), Ct));

        var council = await app.Read(db => Task.FromResult(db.Bodies.All.Single(body => body.Function == BodyFunction.Council)));
        Assert.Single(work, one => one.Title == T.Home.PutUp(1, council));
        Assert.Equal(work.Count, menu.Meetings);
    }

    private Viewer Clerk => app.As(Role.Clerk);

    private DateOnly Today => StockholmTime.Today(app.Clock);

    private Task MeetHere() => app.Do<ArendeDb>(async db => await app.Do<KeptBodies>(kept => KeepBodies.Run(db, new BodySettings(null, councilMeetsHere: true), kept, app.Clock, Ct)));

    private async Task<MeetingId> Meet(params CaseId[] cases)
    {
        var day = Today.AddDays(14);
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(Clerk, UsualBodies.Council.Id, day, Ct));
        foreach (var id in cases) await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(12));
        return meeting;
    }

    private Task Enter(MeetingId meeting, CaseId id) => app.Do<RecordOutcome>(record => record.Run(Clerk, meeting, id, Outcome.Approve, null, [], Ct));

    private async Task<CaseId> Referred(int berths)
    {
        var walk = new BoardWalk(app);
        var id = await walk.Import($"Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Anta avgifter för gästhamnens {berths + 10} båtplatser.");
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        var board = await NoticeBoard.MeetingOf(app, id);
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), board, StockholmTime.Today(app.Clock), Ct));
        return id;
    }
}

public sealed class CouncilParagraphOnSqlite : CouncilParagraphContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class CouncilParagraphOnPostgres : CouncilParagraphContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
