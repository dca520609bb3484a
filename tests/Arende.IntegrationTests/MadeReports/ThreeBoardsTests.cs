using Arende.Application.Bodies;
using Arende.Application.MadeReports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>Three boards report at once, and the same for two other made-up years: each text has its own board's and its own year's counts.</summary>
public sealed class ThreeBoardsTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> lines = new()
    {
        ["Arende:Bodies:kf:Function"] = "council", ["Arende:Bodies:ks:Function"] = "board", ["Arende:Bodies:au:Parent"] = "ks",
        ["Arende:Bodies:sn:Function"] = "board", ["Arende:Bodies:sn:Sv"] = "Socialnämnden", ["Arende:Bodies:sn:En"] = "The social services board", ["Arende:Bodies:sn:Abbreviation"] = "SN", ["Arende:Bodies:sn:Place"] = "2",
        ["Arende:Bodies:snau:Function"] = "committee", ["Arende:Bodies:snau:Sv"] = "Socialnämndens utskott", ["Arende:Bodies:snau:En"] = "The social services committee", ["Arende:Bodies:snau:Abbreviation"] = "SNAU", ["Arende:Bodies:snau:Parent"] = "sn",
        ["Arende:Bodies:bn:Function"] = "board", ["Arende:Bodies:bn:Sv"] = "Byggnadsnämnden", ["Arende:Bodies:bn:En"] = "The building board", ["Arende:Bodies:bn:Abbreviation"] = "BN", ["Arende:Bodies:bn:Place"] = "3",
        ["Arende:Bodies:bnau:Function"] = "committee", ["Arende:Bodies:bnau:Sv"] = "Byggnadsnämndens utskott", ["Arende:Bodies:bnau:En"] = "The building committee", ["Arende:Bodies:bnau:Abbreviation"] = "BNAU", ["Arende:Bodies:bnau:Parent"] = "bn",
    };

    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        await app.Do<ArendeDb>(async db => await app.Do<KeptBodies>(kept => KeepBodies.Run(db, new BodySettings(new ConfigurationBuilder().AddInMemoryCollection(lines).Build()), kept, app.Clock, Ct)));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(2024)]
    [InlineData(2023)]
    [InlineData(2022)]
    public async Task Each_report_states_its_own_boards_year(int year)
    {
        var boards = await app.Read(db => Task.FromResult(db.Bodies.Boards));
        Assert.Equal(3, boards.Count);
        foreach (var (at, board) in boards.Index())
        {
            await Plan(board, year, done: 40 + at, left: 3 + at);
            // Another year's is no part of it.
            await Plan(board, year + 1, done: 7, left: 9);
        }

        var cases = await Task.WhenAll(boards.Select(board => app.Do<MakeAnnualReport, CaseId>(make => make.Run(app.As(Role.Controller), board.Id, year, [], null, Ct))));

        foreach (var (at, board) in boards.Index())
        {
            var text = await new KnownReport(app, cases[at]).Shown();
            Assert.Contains($"I verksamhetsplanen för {year} fanns {43 + 2 * at} uppdrag: {40 + at} är klara och {3 + at} är kvar.\nDet som är kvar föreslås gå över till {year + 1}: inget går enligt plan och {3 + at} är försenade.", text, StringComparison.Ordinal);
            Assert.Equal(board.Id, (await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == cases[at], Ct))).BoardId);
            Assert.Equal($"Verksamhetsberättelse {year} för {board.SwedishInSentence} sammantaget", (await new KnownReport(app, cases[at]).First()).Title);
        }
        Assert.Equal(3, cases.Distinct().Count());
    }

    private Task Plan(Body board, int year, int done, int left) => app.Do<ArendeDb>(async db =>
    {
        var given = new DecisionPoint(board.Id, new DateOnly(year - 1, 12, 4), 210);
        foreach (var n in Enumerable.Range(1, done + left))
        {
            var assignment = new Assignment($"Uppdrag {n} för {board.Code} {year}", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
            assignment.SetDecidedDeadline(new DecidedDeadline(Deadline.Read($"31 oktober {year}")!, null, null) { By = given }, isOriginal: true);
            assignment.WasGivenBy(given);
            assignment.SetPlanYear(year);
            foreach (var entry in assignment.PlanEntries) entry.BelongTo(board.Id);
            if (n <= done) assignment.Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
            db.Add(assignment);
        }
        await db.SaveChangesAsync(Ct);
    });
}
