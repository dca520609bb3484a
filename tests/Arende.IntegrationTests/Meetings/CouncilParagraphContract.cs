using Arende.Application.Meetings;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>The council's § are held by a statement written by hand: both databases.</summary>
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
