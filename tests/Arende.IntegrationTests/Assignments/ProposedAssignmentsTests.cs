using Arende.Application.Assignments;
using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Accounts;
using Arende.Web.Features.Assignments;
using Arende.Web.Features.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Assignments;

/// <summary>What a draft's table proposes is a proposal: followed up, counted, listed and found only when the board has decided its case.</summary>
public sealed class ProposedAssignmentsTests : IAsyncLifetime
{
    private const string LateTable = "| Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |\n|---|---|---|\n| Rita en ny lekplats. | | 1 februari 2025 |";

    private readonly SentMails sent = new();
    private TestApplication app = null!;
    private BoardWalk walk = null!;
    private CaseId id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Controller => app.As(Role.Controller);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite(services => services.AddSingleton<IMailTransport>(sent));
        walk = new BoardWalk(app);
        id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna uppföljningen.", LateTable);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_is_neither_listed_nor_found_nor_counted_before_the_decision()
    {
        Assert.Equal((0, 0, 0), await Shown());
        await walk.ToTheBoard(id);
        Assert.Equal((0, 0, 0), await Shown());

        await walk.Record(UsualBodies.Board, id, Outcome.Approve);

        Assert.Equal((1, 1, 1), await Shown());
    }

    [Fact]
    public async Task It_is_neither_flagged_nor_mailed_before_the_decision()
    {
        await Pass();
        Assert.Empty(await sent.From(app));
        await walk.ToTheBoard(id);
        await Pass();
        Assert.Empty(await sent.From(app));

        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        await Pass();

        Assert.NotEmpty(await sent.From(app));
        Assert.All(sent.All, mail => Assert.Contains("Rita en ny lekplats", mail.Text, StringComparison.Ordinal));
    }

    // The list, the search, and the menu's count of what is late.
    private async Task<(int Listed, int Found, int Counted)> Shown()
    {
        var today = StockholmTime.Today(app.Clock);
        var (_, _, listed) = await app.Read(db => AssignmentList.Read(db, Controller, new(AssignmentScope.All, AssignmentStage.All, false, null, null), today, Ct));
        var found = await app.Read(db => new SearchReading(db, Controller, SearchQuery.Of("lekplats")).Assignments(Ct));
        var menu = await app.Read(db => MenuCounts.Of(db, app.Definitions, app.Compiled, Controller, app.Clock.GetUtcNow(), Ct));
        return (listed, found.Count, menu.LateAssignments);
    }

    // What is done each morning.
    private async Task Pass()
    {
        await app.Do<FlagOverdue, int>(flag => flag.Run(Ct));
        await app.Do<Application.Reminders.RemindOfAssignments, int>(remind => remind.Run(Ct));
    }
}
