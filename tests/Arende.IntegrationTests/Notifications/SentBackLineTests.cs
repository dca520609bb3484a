using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Inbox;

namespace Arende.IntegrationTests.Notifications;

/// <summary>The officer's line of a case that came back says who sent it back: a reviewer by name, a meeting by its body.</summary>
public sealed class SentBackLineTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_reviewer_is_named()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        await CaseWalk.Complete(app, id, "Review", Role.Manager, "return", "Kostnaden saknas.");

        Assert.Equal("Person manager skickade tillbaka KS 2025-1 Ny förskola i Bergby", await Line());
    }

    [Fact]
    public async Task A_meeting_is_named_by_its_body()
    {
        var (id, walk) = (await CaseWalk.Register(app), new BoardWalk(app));
        await CaseWalk.ToTheCommittee(app, id);
        await walk.Meet(UsualBodies.Committee, id, 1);
        await walk.Record(UsualBodies.Committee, id, Outcome.SendBack);

        Assert.Equal($"{UsualBodies.Committee.SwedishName} återremitterade KS 2025-1 Ny förskola i Bergby", await Line());
    }

    private async Task<string> Line()
    {
        var (letters, _) = await app.Read(db => new Letters(db, app.As(Role.CaseOfficer), StockholmTime.Today(app.Clock), CaseNumber.DefaultFormat).Read(null, Ct));
        return Assert.Single(letters, letter => letter.Kind == NotificationKind.CaseSentBack).Sentence.Sv;
    }
}
