using System.Globalization;
using System.IO.Compression;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Application.Search;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Storage;

/// <summary>
/// A small municipality as the version before case types left it (Dumps/README.md): something stands at every wait of the paths that
/// there were. This version takes the database over, and each case and period goes on to its close.
/// </summary>
public abstract class OlderDatabaseContract : IAsyncLifetime
{
    private static readonly (string Id, int Version)[] paths = [(Case.UsualType, 1), (Case.UsualType, 2), ("reporting-period", 1)];
    private readonly SentMails mails = new();
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    protected static Stream Dump(string name) =>
        new GZipStream(File.OpenRead(Path.Combine(TestServices.Root, "tests/Arende.IntegrationTests/Storage/Dumps", name)), CompressionMode.Decompress);

    public async ValueTask InitializeAsync() => app = await Start(services =>
        services.AddSingleton<IMailTransport>(mails).Configure<Application.ArendeOptions>(options => options.SealKey = "the key of the dump"));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task At_every_wait_of_the_paths_that_there_were_something_stands()
    {
        var waits =
            from path in paths.Select(path => app.Definitions.Path(path.Id, path.Version))
            from step in path.Steps
            where step.Kind.Shape != StepShape.Machine
            select (path.Definition.DefinitionId, path.Definition.Version, step.ActivityId);

        var standing = await app.Read(Standing);

        Assert.Empty(waits.Except(standing));
        Assert.All(await app.Read(db => db.Cases.Select(c => c.Type).Distinct().ToListAsync(Ct)), type => Assert.Equal(Case.UsualType, type));
    }

    [Fact]
    public async Task What_there_was_belongs_to_the_usual_bodies_and_their_paragraphs_go_on_where_they_stood()
    {
        Assert.All(await app.Read(db => db.Cases.AsNoTracking().ToListAsync(Ct)), c => Assert.Equal(UsualBodies.Board.Id, c.BoardId));
        Assert.All(await app.Read(db => db.Units.AsNoTracking().ToListAsync(Ct)), unit => Assert.Equal(UsualBodies.Board.Id, unit.BoardId));
        var meetings = await app.Read(db => db.Meetings.AsNoTracking().Include(m => m.Agenda).ToListAsync(Ct));
        Assert.All(meetings, meeting => Assert.Equal(UsualBodies.Of(meeting.Function).Id, meeting.BodyId));
        var series = await app.Read(db => db.CaseNumberSeries.AsNoTracking().Where(s => s.Register.StartsWith("§ ")).ToListAsync(Ct));
        Assert.NotEmpty(series);
        Assert.All(series, one => Assert.Equal(one.Last, meetings.Where(m => m.Date.Year == one.Year && UsualBodies.Of(m.Function).ParagraphSeries == one.Register).SelectMany(m => m.Agenda).Max(item => item.Paragraph)));
    }

    [Fact]
    public async Task Each_goes_on_to_its_close_and_the_history_holds()
    {
        var before = await Verify();
        var running = await app.Read(db => db.WorkflowInstances.CountAsync(i => i.Status == InstanceStatus.Running, Ct));
        Assert.Equal((0, 2), (before.Findings, before.LastSeal));

        await new OfficeWeeks(app).Pass(atMost: 16);

        await app.Do<SealHistory>(seal => seal.Run(Ct));
        var after = await Verify();
        Assert.Equal((0, 3), (after.Findings, after.LastSeal));
        Assert.True(after.Rows > before.Rows + running, $"{running} were running, and only {after.Rows - before.Rows} lines were added.");
        Assert.All(await app.Read(db => db.Cases.AsNoTracking().ToListAsync(Ct)), c => Assert.Equal((CaseState.Closed, true), (c.State, c.ClosedAt is not null)));
        Assert.All(await app.Read(db => db.ReportingPeriods.AsNoTracking().ToListAsync(Ct)), period => Assert.NotNull(period.CompiledAt));
        Assert.Empty(await app.Read(Standing));
        Assert.Empty(await app.Read(db => db.WorkflowFaults.ToListAsync(Ct)));
        // But for the cases that its periods ended in.
        var compiled = (await app.Read(db => db.ReportingPeriods.Select(p => p.CaseId).ToListAsync(Ct))).ConvertAll(id => id?.Value);
        Assert.Equal(paths, (await app.Read(db => db.WorkflowInstances.Where(i => !compiled.Contains(i.SubjectId)).Select(i => new { i.DefinitionId, i.DefinitionVersion }).Distinct().ToListAsync(Ct)))
            .Select(i => (i.DefinitionId, i.DefinitionVersion)).Order());
        Assert.True(await app.Read(db => db.History.AnyAsync(h => h.Kind == HistoryKind.AssignmentsAdopted, Ct)));
    }

    [Fact]
    public async Task Cases_before_in_and_after_the_meeting_go_on_under_the_paragraphs_that_they_have()
    {
        var clerk = app.As(Role.Clerk);
        var board = await app.Read(db => db.Meetings.AsNoTracking().Include(m => m.Agenda).Where(m => m.Function == BodyFunction.Board).OrderBy(m => m.Date).ToListAsync(Ct));
        var called = Assert.Single(board, meeting => meeting.Agenda.Any(item => item.Outcome is null));
        var decided = Assert.Single(board, meeting => meeting is { VerifiedOn: null, IsClosed: true });
        var before = await app.Read(db => CasesForMeeting.WaitingIds(db, app.Definitions, clerk, UsualBodies.Board).ToListAsync(Ct));
        var legalForce = await app.Read(db => db.Timers.CountAsync(Ct));
        Assert.True(before.Count > 0 && legalForce > 0, $"{before.Count} wait for the board, {legalForce} for their time.");

        // On the agenda, with a § from before it belonged to the minutes.
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(called.Date).AddHours(12));
        Assert.Equal([11, 12, 13], called.InOrder.Select(item => item.Paragraph ?? 0));
        foreach (var item in called.InOrder) await app.RecordAndClose(called.Id, item.CaseId, Outcome.Approve);
        Assert.Equal([11, 12, 13], await Paragraphs(called.Id));

        // Decided, and its minutes not verified.
        await app.Do<VerifyMinutes>(verify => verify.Run(clerk, decided.Id, called.Date, Ct));
        await NoticeBoard.PutUp(app, decided.Id, called.Date);
        Assert.Equal([9, 10], await Paragraphs(decided.Id));

        // Before the meeting.
        var next = await app.Do<PlanMeeting, MeetingId>(plan => plan.RunAnother(clerk, UsualBodies.Board.Id, called.Date, another: true, Ct));
        var first = new CaseId(before[0]);
        await app.Do<AddToAgenda>(add => add.Run(clerk, next, first, Ct));
        await app.RecordAndClose(next, first, Outcome.Approve);
        Assert.Equal([14], await Paragraphs(next));

        // After it: their time runs out as it would have.
        Assert.True(await app.Do<RingDueTimers, int>(ring => ring.Run(Ct)) > 0);
        Assert.Equal(0, (await Verify()).Findings);

        Task<List<int>> Paragraphs(MeetingId id) => app.Read(db => db.AgendaItems.Where(i => i.MeetingId == id).OrderBy(i => i.Number).Select(i => i.Paragraph ?? 0).ToListAsync(Ct));
    }

    [Fact]
    public async Task Those_on_an_earlier_version_can_be_moved_to_the_latest()
    {
        var moved = new List<MovedInstance>();

        await app.Do<MoveToVersion>(move => move.Run(Case.UsualType, 2, null, new Dictionary<string, string>(), false, moved.Add, Ct));

        Assert.NotEmpty(moved);
        Assert.All(moved, one => Assert.True(one.Fits, string.Join(" ", one.Reasons)));
        Assert.DoesNotContain((Case.UsualType, 1), (await app.Read(Standing)).Select(wait => (wait.Id, wait.Version)));
        Assert.Equal(0, (await Verify()).Findings);
    }

    [Fact]
    public async Task Those_that_are_moved_to_the_version_without_a_notice_of_its_own_go_on_to_their_close()
    {
        var moved = new List<MovedInstance>();
        await app.Do<MoveToVersion>(move => move.Run(Case.UsualType, 3, null, new Dictionary<string, string>(), false, moved.Add, Ct));

        Assert.All(moved, one => Assert.True(one.Fits, string.Join(" ", one.Reasons)));
        var standing = await app.Read(Standing);
        Assert.Contains((Case.UsualType, 3, "noticePosted"), standing);
        Assert.Contains((Case.UsualType, 3, "noticeOver"), standing);
        Assert.DoesNotContain(standing, wait => wait.Id == Case.UsualType && wait.Version < 3);

        await new OfficeWeeks(app).Pass(atMost: 16);
        Assert.All(await app.Read(db => db.Cases.AsNoTracking().ToListAsync(Ct)), c => Assert.Equal(CaseState.Closed, c.State));
        Assert.Equal(0, (await Verify()).Findings);
    }

    [Fact]
    public async Task What_was_there_is_found_and_listed_for_those_who_may_see_it()
    {
        var cases = await app.Read(db => db.Cases.AsNoTracking().ToListAsync(Ct));
        var outsider = app.As(Role.Assignee);
        Assert.DoesNotContain(cases, c => c.UnitId == outsider.UnitId);
        Assert.Equal(Enum.GetValues<AccessLevel>(), cases.Select(c => c.Access).Distinct().Order());

        foreach (var (viewer, seen) in new[] { (app.As(Role.Registrar), cases), (outsider, cases.Where(c => c.Access == AccessLevel.Open).ToList()) })
        {
            Assert.Equal(seen.Count, (await List(viewer, null)).Count);
            var named = seen.Where(c => c.Title.Contains("Bergby", StringComparison.Ordinal)).ToList();
            Assert.NotEqual(seen.Count, named.Count);
            Assert.Equal(named.Count, (await List(viewer, "förskolor i bergby")).Count);
            Assert.Equal(named[0].Id, (await List(viewer, named[0].Number.ToString())).Rows[0].Id);
        }
        Assert.NotEmpty((await app.Read(db => new SearchReading(db, app.As(Role.Registrar), SearchQuery.Of("augusti")).Decisions(Ct))).Shown);
    }

    [Fact]
    public async Task What_was_written_in_the_history_is_told_in_both_languages()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            foreach (var language in new[] { "sv-SE", "en-GB" })
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
                foreach (var id in await app.Read(db => db.Cases.Select(c => c.Id).ToListAsync(Ct)))
                {
                    var lines = (await app.Read(db => CaseHistory.Of(db, app.Definitions, id, 1, CaseHistory.PageSize, Ct))).Rows;
                    Assert.NotEmpty(lines);
                    Assert.DoesNotContain(lines, line => string.IsNullOrWhiteSpace(line.Did) || string.IsNullOrWhiteSpace(line.Who));
                }
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public async Task A_remark_from_before_there_were_kinds_is_said_in_the_words_that_were_stored()
    {
        var remarks = await app.Read(db => db.Set<Remark>().AsNoTracking().ToListAsync(Ct));

        Assert.NotEmpty(remarks);
        Assert.All(remarks, remark => Assert.Equal((null, 0), (remark.Kind, remark.Arguments.Count)));
        Assert.All(remarks, remark => Assert.Equal(new Text(remark.Swedish, remark.English), T.Remarks.Of(remark)));
        Assert.Contains(remarks, remark => T.Remarks.Of(remark) is { Sv.Length: > 0, En.Length: > 0 });
    }

    private static async Task<List<(string Id, int Version, string ActivityId)>> Standing(ArendeDb db)
    {
        var waits = db.WorkItems.Where(item => item.State == WorkItemState.Open).Select(item => new { item.InstanceId, item.ActivityId })
            .Concat(db.EventWaits.Select(wait => new { wait.InstanceId, wait.ActivityId })).Concat(db.Timers.Select(timer => new { timer.InstanceId, timer.ActivityId }));
        var rows = await waits.Join(db.WorkflowInstances, wait => wait.InstanceId, instance => instance.Id, (wait, instance) => new { instance.DefinitionId, instance.DefinitionVersion, wait.ActivityId })
            .ToListAsync(Ct);
        return rows.ConvertAll(row => (row.DefinitionId, row.DefinitionVersion, row.ActivityId));
    }

    private async Task<(IReadOnlyList<CaseRow> Rows, int Count)> List(Viewer viewer, string? words)
    {
        var filter = new CaseFilter(CaseScope.All, null, OnlyOpen: false, words is null ? null : SearchQuery.Of(words), null);
        var (rows, _, count) = await app.Read(db => CaseList.Read(db, viewer, filter, Ct));
        return (rows, count);
    }

    private Task<HistoryCount> Verify() => app.Do<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct));
}

public sealed class OlderDatabaseOnSqlite : OlderDatabaseContract
{
    protected override async Task<TestApplication> Start(Action<IServiceCollection> with)
    {
        await using var dump = Dump("before-case-types.sqlite.gz");
        return await TestApplication.OnSqlite(with, dump);
    }
}

public sealed class OlderDatabaseOnPostgres : OlderDatabaseContract
{
    private readonly TestPostgres database = new() { IsMigrated = false };

    protected override async Task<TestApplication> Start(Action<IServiceCollection> with)
    {
        await database.InitializeAsync();
        using var dump = new StreamReader(Dump("before-case-types.postgres.sql.gz"));
        await using var restore = database.DataSource.CreateCommand(await dump.ReadToEndAsync());
        await restore.ExecuteNonQueryAsync();
        return await TestApplication.OnPostgres(database, with);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
