using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Application.Bodies;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Application.Messaging;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Home;
using Arende.Web.Features.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Bodies;

/// <summary>A second board with a committee of its own, by configuration alone: the office works for it from some day on, and what it had registered before stays the first board's.</summary>
public abstract class SecondBoardContract : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> lines = new()
    {
        ["Arende:Bodies:kf:Function"] = "council", ["Arende:Bodies:ks:Function"] = "board", ["Arende:Bodies:au:Parent"] = "ks",
        ["Arende:Bodies:sn:Function"] = "board", ["Arende:Bodies:sn:Sv"] = "Socialnämnden", ["Arende:Bodies:sn:En"] = "The social services board",
        ["Arende:Bodies:sn:Abbreviation"] = "SN", ["Arende:Bodies:sn:Units:0"] = "Kommunstyrelsekontoret", ["Arende:Bodies:sn:Place"] = "2",
        ["Arende:Bodies:snau:Function"] = "committee", ["Arende:Bodies:snau:Sv"] = "Socialnämndens utskott", ["Arende:Bodies:snau:En"] = "The social services committee",
        ["Arende:Bodies:snau:Abbreviation"] = "SNAU", ["Arende:Bodies:snau:Parent"] = "sn",
    };

    private readonly SentMails mails = new();
    private readonly CompiledForRoles compiled = new();
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Clerk => app.As(Role.Clerk);

    private DateOnly Today => StockholmTime.Today(app.Clock);

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start(services => services
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(lines).Build()).AddSingleton<IMailTransport>(mails));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Each_board_has_its_numbers_its_agendas_and_its_paragraphs()
    {
        var (first, second) = await OneOfEach();
        Assert.Equal(["KS 2025-1", "SN 2025-1"], await app.Read(async db => (await db.Cases.ToListAsync(Ct)).Select(c => c.Number.ToString()).Order().ToList()));
        Assert.Equal(["ks", "sn"], await app.Read(async db => (await db.Cases.ToListAsync(Ct)).OrderBy(c => c.Register).Select(c => db.Bodies[c.BoardId].Code).ToList()));

        foreach (var (committee, board) in new[] { ("au", "ks"), ("snau", "sn") })
        {
            var (own, others) = board == "ks" ? (first, second) : (second, first);
            foreach (var code in new[] { committee, board })
            {
                Assert.Equal([own], await Waiting(code));
                var meeting = await Plan(code);
                var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => PutUp(meeting, others));
                Assert.Equal(Rule.CaseIsOfAnotherBoard, refused.Rule);
                Assert.Empty(await app.Read(db => db.AgendaItems.Where(i => i.MeetingId == meeting).ToListAsync(Ct)));
                await PutUp(meeting, own);
                Assert.Empty(await Waiting(code));
                await app.RecordAndClose(meeting, own, code == committee ? Outcome.Propose : Outcome.Approve);
                Assert.Equal(1, await app.Read(db => db.AgendaItems.Where(i => i.MeetingId == meeting).Select(i => i.Paragraph).SingleAsync(Ct)));
            }
        }

        Assert.Equal(["§ au", "§ ks", "§ sn", "§ snau", "KS", "SN"], await app.Read(async db => (await db.CaseNumberSeries.Where(s => s.Last == 1).Select(s => s.Register).ToListAsync(Ct)).Order(StringComparer.Ordinal).OrderBy(s => s[0] != '§').ToList()));
    }

    [Fact]
    public async Task The_clerk_is_asked_to_put_up_each_boards_cases_to_its_own_meetings()
    {
        await OneOfEach();
        Assert.Equal(2, (await app.Read(db => MenuCounts.Of(db, app.Definitions, compiled, Clerk, app.Clock.GetUtcNow(), Ct))).Meetings);
        Assert.Equal(["Sätt upp ett ärende till AU", "Sätt upp ett ärende till SNAU"], (await Work()).Select(work => work.Title.Sv));
        Assert.All(await Work(), work => Assert.Equal("/meetings/new", work.Href));

        var meeting = await Plan("snau");

        Assert.Equal(["/meetings/new", $"/meetings/{meeting}"], (await Work()).Select(work => work.Href));
        Assert.Equal(2, (await app.Read(db => MenuCounts.Of(db, app.Definitions, compiled, Clerk, app.Clock.GetUtcNow(), Ct))).Meetings);

        Task<IReadOnlyList<MeetingWork>> Work() => app.Read(db => MeetingWork.Of(db, app.Definitions, Clerk, Today, Ct));
    }

    [Fact]
    public async Task Mail_history_and_search_say_the_boards_own_name()
    {
        var (_, id) = await OneOfEach();
        foreach (var (code, outcome) in new[] { ("snau", Outcome.Propose), ("sn", Outcome.Approve) })
        {
            var meeting = await Plan(code);
            await PutUp(meeting, id);
            await app.RecordAndClose(meeting, id, outcome);
            await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting, Today, Ct));
        }
        var row = await app.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.CaseId == id, Ct));
        await app.Do<IServiceProvider>(async services =>
        {
            await services.GetRequiredService<IEventHandler<DistributionRequested>>().Handle(new DistributionRequested(id.Value, row.Id.Value, row.Attempt), Ct);
            await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
        });

        var mail = Assert.Single(await mails.From(app), sent => sent.To == "sbk@strandkoping.example");
        Assert.Contains("Socialnämnden 3 mars 2025, § 1", mail.Text!.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Socialnämnden beslutar:", mail.Text, StringComparison.Ordinal);
        var told = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.AddedToAgenda).OrderBy(h => h.Sequence).Select(h => h.Arguments).ToListAsync(Ct));
        Assert.Equal(["satte upp ärendet sent till SNAU 3 mars 2025, punkt 1", "satte upp ärendet sent till SN 3 mars 2025, punkt 1"],
            told.Select(arguments => T.History.Of(HistoryKind.AddedToAgenda, new HistoryArguments(JsonNode.Parse(arguments)!.AsObject()), _ => null).Sv.Replace('\u00a0', ' ')));
        foreach (var (words, codes) in new[] { ("socialnämnden § 1", "sn snau"), ("SNAU § 1", "snau"), ("KS § 1", "") })
            Assert.Equal(codes, string.Join(' ', (await app.Read(db => new SearchReading(db, Clerk, SearchQuery.Of(words)).Decisions(Ct))).Shown.Select(hit => hit.Body.Code).Order()));
    }

    [Fact]
    public async Task A_body_that_something_stands_on_can_not_be_taken_away_and_one_that_nothing_does_can()
    {
        await OneOfEach();
        var meeting = await Plan("snau");

        var refused = await Assert.ThrowsAsync<BodiesRefusedException>(() => Restart(lines.Where(line => !line.Key.Contains(":sn", StringComparison.Ordinal))));
        Assert.Contains("has no 'sn", refused.Message, StringComparison.Ordinal);
        Assert.Equal(5, await app.Read(db => Task.FromResult(db.Bodies.All.Count)));
        refused = await Assert.ThrowsAsync<BodiesRefusedException>(() => Restart(lines.Where(line => !line.Key.Contains(":snau", StringComparison.Ordinal))));
        Assert.Contains("meetings of it", refused.Message, StringComparison.Ordinal);

        await app.Read(db => db.Meetings.Where(m => m.Id == meeting).ExecuteDeleteAsync(Ct));
        await Restart(lines.Where(line => !line.Key.Contains(":snau", StringComparison.Ordinal)));
        Assert.Equal(["au", "ks", "sn", "kf"], await app.Read(db => Task.FromResult(db.Bodies.All.Select(body => body.Code).ToList())));
    }

    [Fact]
    public async Task A_body_may_be_renamed_and_what_it_did_keeps_its_old_name()
    {
        var (_, id) = await OneOfEach();
        await PutUp(await Plan("snau"), id);

        await Restart(lines.Select(line => line.Key.EndsWith(":snau:Abbreviation", StringComparison.Ordinal) ? KeyValuePair.Create<string, string?>(line.Key, "IFU") : line));

        Assert.Equal("IFU", await app.Read(db => Task.FromResult(db.Bodies.Find("snau")!.Abbreviation)));
        var told = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.AddedToAgenda).Select(h => h.Arguments).SingleAsync(Ct));
        Assert.Equal("SNAU 3 mars 2025, punkt 1", new HistoryArguments(JsonNode.Parse(told)!.AsObject()).Meeting().Sv.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task What_a_unit_is_part_of_works_for_the_same_board_and_others_for_the_first()
    {
        await Restart(lines);
        Assert.Equal(
            [("Ekonomiavdelningen", "sn"), ("Kommunstyrelsekontoret", "sn"), ("Samhällsbyggnadskontoret", "ks")],
            await app.Read(async db => (await db.Units.ToListAsync(Ct)).Select(unit => (unit.Name, db.Bodies[unit.BoardId].Code)).Order().ToList()));
    }

    [Fact]
    public async Task A_case_is_not_begun_on_a_path_by_a_committee_that_its_board_lacks()
    {
        await Restart(lines.Where(line => !line.Key.Contains(":snau:", StringComparison.Ordinal)));
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => CaseWalk.Register(app));
        Assert.Equal((Rule.BoardLacksBody, "Socialnämnden"), (refused.Rule, Assert.Single(refused.Arguments)));
        Assert.Equal(0, await app.Read(db => db.Cases.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_body_that_another_process_has_added_is_met_and_known()
    {
        var before = await app.Read(db => Task.FromResult(db.Bodies));
        await app.Do<ArendeDb>(db => KeepBodies.Run(db, new BodySettings(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(lines)
        {
            ["Arende:Bodies:bn:Function"] = "board", ["Arende:Bodies:bn:Place"] = "3", ["Arende:Bodies:bn:Sv"] = "Byggnadsnämnden", ["Arende:Bodies:bn:En"] = "The building board", ["Arende:Bodies:bn:Abbreviation"] = "BN",
        }).Build()), kept: null, app.Clock, Ct));
        var added = await app.Read(db => db.Set<Body>().Where(body => body.Code == "bn").Select(body => body.Id).SingleAsync(Ct));
        Assert.Equal("Byggnadsnämnden", before[added].SwedishName);
        Assert.Throws<KeyNotFoundException>(() => before[BodyId.New()]);
    }

    [Fact]
    public async Task What_became_another_of_the_bodies_is_told_in_order_and_kept_for_good()
    {
        await Restart(lines);
        var before = (await Told()).Count;
        await Restart(lines);
        Assert.Equal(before, (await Told()).Count);
        await Restart(new Dictionary<string, string?>(lines)
        {
            ["Arende:Bodies:sn:Sv"] = "Nämnden för omsorg", ["Arende:Bodies:sn:Units:0"] = "Ekonomiavdelningen",
            ["Arende:Bodies:bn:Function"] = "board", ["Arende:Bodies:bn:Place"] = "3", ["Arende:Bodies:bn:Sv"] = "Byggnadsnämnden", ["Arende:Bodies:bn:En"] = "The building board", ["Arende:Bodies:bn:Abbreviation"] = "BN",
        });
        await Restart(new Dictionary<string, string?>(lines) { ["Arende:Bodies:sn:Sv"] = "Nämnden för omsorg", ["Arende:Bodies:sn:Units:0"] = "Ekonomiavdelningen" });

        var told = (await Told())[before..];
        Assert.Equal(
            [
                "lade till organet Byggnadsnämnden (bn)", "ändrade organet sn: namn Nämnden för omsorg (tidigare Socialnämnden)",
                "lät enheten Kommunstyrelsekontoret höra till ks (tidigare sn)",
                "tog bort organet Byggnadsnämnden (bn)",
            ],
            told);
        app.Clock.Advance(TimeSpan.FromDays(20 * 365));
        await app.Do<ShortenAccessLog, int>(shorten => shorten.Run(Ct));
        Assert.Equal(before + told.Count, (await Told()).Count);
        Assert.Equal(0, (await app.Do<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    private Task<List<string>> Told() => app.Read(async db => (await db.Audit.AsNoTracking().Where(entry => entry.ChainId == AuditChains.Bodies).OrderBy(entry => entry.Sequence).ToListAsync(Ct))
        .ConvertAll(entry => T.Audit.Of(entry.Kind, new HistoryArguments(JsonNode.Parse(entry.Arguments)!.AsObject())).Sv));

    // The office's case from when it worked for the first board, and one from after; both wait for their committee.
    private async Task<(CaseId First, CaseId Second)> OneOfEach()
    {
        var first = await CaseWalk.Register(app);
        await Restart(lines);
        var second = await CaseWalk.Register(app);
        var building = app.As(Role.Assignee).UnitId;
        var draft = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == second, Ct));
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), second, draft.Version, draft.Title, draft.Report with { Recipients = [new Recipient(1, "Samhällsbyggnadskontoret", building, null)] }, Ct));
        foreach (var id in new[] { first, second }) await CaseWalk.ToTheCommittee(app, id);
        return (first, second);
    }

    private Task Restart(IEnumerable<KeyValuePair<string, string?>> configured) => app.Do<ArendeDb>(async db => await app.Do<KeptBodies>(kept =>
        KeepBodies.Run(db, new BodySettings(new ConfigurationBuilder().AddInMemoryCollection(configured).Build()), kept, app.Clock, Ct)));

    private Task<MeetingId> Plan(string code) => app.Do<PlanMeeting, MeetingId>(async plan =>
        await plan.Run(Clerk, await app.Read(db => Task.FromResult(db.Bodies.Find(code)!.Id)), Today, Ct));

    private Task PutUp(MeetingId meeting, CaseId id) => app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));

    private async Task<List<CaseId>> Waiting(string code)
    {
        var cases = await app.Read(db => CasesForMeeting.Waiting(db, app.Definitions, Clerk, db.Bodies.Find(code)!).Select(c => c.Id).ToListAsync(Ct));
        Assert.Equal(cases.Select(id => id.Value), await app.Read(db => CasesForMeeting.WaitingIds(db, app.Definitions, Clerk, db.Bodies.Find(code)!).ToListAsync(Ct)));
        return cases;
    }
}

public sealed class SecondBoardOnSqlite : SecondBoardContract
{
    protected override Task<TestApplication> Start(Action<IServiceCollection> with) => TestApplication.OnSqlite(with);
}

public sealed class SecondBoardOnPostgres : SecondBoardContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start(Action<IServiceCollection> with)
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database, with);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
