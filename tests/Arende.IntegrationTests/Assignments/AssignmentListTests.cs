using Arende.Application.Assignments;
using Arende.Application.Search;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Assignments;

namespace Arende.IntegrationTests.Assignments;

public sealed class AssignmentListTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly Today = new(2025, 3, 3);
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_late_come_first_and_the_closed_last_and_paging_neither_skips_nor_doubles()
    {
        await Add(Enumerable.Range(0, 120).Select(n => New($"Uppdrag {n}", n % 7 == 0 ? null : Today.AddDays(n % 11 - 5), n % 5 == 0)));

        var read = new List<AssignmentRow>();
        for (AssignmentCursor? after = null; ;)
        {
            var (rows, more, _) = await List(new(AssignmentScope.All, AssignmentStage.All, false, null, after));
            read.AddRange(rows);
            if (!more) break;
            after = AssignmentCursor.Of(rows[^1].Status, rows[^1].DueOn, rows[^1].Id);
        }

        Assert.Equal(120, read.Select(row => row.Id).Distinct().Count());
        Assert.Equal(120, read.Count);
        Assert.Equal(read.Select(Order).Order(), read.Select(Order));

        static (bool, DateOnly) Order(AssignmentRow row) => (row.Status == AssignmentStatus.Done, row.DueOn ?? AssignmentCursor.NoDeadline);
    }

    [Fact]
    public async Task Late_is_past_today_and_soon_is_within_two_weeks()
    {
        await Add([New("Sen", Today.AddDays(-1)), New("Idag", Today), New("Snart", Today.AddDays(14)), New("Sedan", Today.AddDays(15)), New("Okänd", null), New("Klar", Today.AddDays(-9), done: true)]);

        Assert.Equal(["Sen"], await Titles(AssignmentStage.Late));
        Assert.Equal(["Idag", "Snart"], await Titles(AssignmentStage.Soon));
        Assert.Equal(["Klar"], await Titles(AssignmentStage.Done));
        Assert.Equal(["Sen", "Idag", "Snart", "Sedan", "Okänd"], await Titles(AssignmentStage.Open));
    }

    [Fact]
    public async Task A_search_finds_swedish_letters_in_small_and_capital()
    {
        await Add([New("ÖVERSYN av arkivet", null), New("En årlig översyn", null), New("100 % el", null)]);

        Assert.Equal(2, (await List(new(AssignmentScope.All, AssignmentStage.Open, false, SearchQuery.Of("översyn"), null))).Rows.Count);
        Assert.Equal("100 % el", Assert.Single((await List(new(AssignmentScope.All, AssignmentStage.Open, false, SearchQuery.Of("el 100"), null))).Rows).Title);
    }

    [Fact]
    public async Task What_is_secret_is_neither_listed_nor_counted()
    {
        await Add([new Assignment("Hemligt", AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, null, AccessLevel.Secret)]);
        var filter = new AssignmentFilter(AssignmentScope.All, AssignmentStage.All, false, null, null);

        var (rows, _, count) = await List(filter);
        Assert.Empty(rows);
        Assert.Equal(0, count);
    }

    [Fact]
    public async Task The_export_holds_the_same_rows()
    {
        await Add([New("=cmd", Today.AddDays(-1)), New("Hemligt", null, access: AccessLevel.Secret)]);
        using var file = new StringWriter();

        await app.Read(async db =>
        {
            var filter = new AssignmentFilter(AssignmentScope.All, AssignmentStage.Open, false, null, null);
            var rows = await AssignmentList.ReadAll(db, app.As(Role.Controller), filter, Today, Ct).ToListAsync(Ct);
            await AssignmentExport.Write(file, rows, db, app.As(Role.Controller), Today, CaseNumber.DefaultFormat, Ct);
            return true;
        });

        var lines = file.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("'=cmd;", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_deadline_that_names_its_own_source_was_not_decided_in_the_case_that_lists_it()
    {
        var (reporting, decided) = (CaseId.New(), CaseId.New());
        var told = new Deadline("februari 2025", new DateOnly(2025, 2, 28), DeadlinePrecision.Month);

        Assert.Equal(decided, Row(new DecidedDeadline(told, null, decided)).DecidedIn);
        Assert.Equal(reporting, Row(new DecidedDeadline(told, null, null)).DecidedIn);
        Assert.Equal(reporting, Row(null).DecidedIn);
        Assert.Null(Row(new DecidedDeadline(told, "månadsrapport per oktober", null)).DecidedIn);

        AssignmentRow Row(DecidedDeadline? current) =>
            new(AssignmentId.New(), "Flytta", AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, null, null, current, null, reporting, IsSecret: false);
    }

    private async Task<IEnumerable<string>> Titles(AssignmentStage stage) =>
        (await List(new(AssignmentScope.All, stage, false, null, null))).Rows.Select(row => row.Title);

    private Task<(IReadOnlyList<AssignmentRow> Rows, bool More, int Count)> List(AssignmentFilter filter) =>
        app.Read(db => AssignmentList.Read(db, app.As(Role.Controller), filter, Today, Ct));

    private Task<int> Add(IEnumerable<Assignment> assignments) => app.Read(db =>
    {
        db.Assignments.AddRange(assignments);
        return db.SaveChangesAsync(Ct);
    });

    private static Assignment New(string title, DateOnly? dueOn, bool done = false, AccessLevel access = AccessLevel.Open)
    {
        var assignment = new Assignment(title, AssignmentKind.Unknown, done ? AssignmentStatus.Done : AssignmentStatus.OnPlan, null, null, access);
        if (dueOn is { } day) assignment.SetDecidedDeadline(new DecidedDeadline(new Deadline($"{day}", day, DeadlinePrecision.Day), null, null), isOriginal: true);
        return assignment;
    }
}
