using Arende.Application.Assignments;
using Arende.Application.Search;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Features.Assignments;
using Arende.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

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
            await AssignmentExport.Write(new CsvFile(file), rows, db, app.As(Role.Controller), Today, CaseNumber.DefaultFormat, Ct);
            return true;
        });

        var lines = file.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(";'=cmd;", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_with_a_case_that_the_reader_may_not_see_is_left_out_for_all_rows()
    {
        var hidden = await new BoardWalk(app).Import("Kommunstyrelsen beslutar:\n\n1. Godkänna uppföljningen.");
        var owner = app.As(Role.Assignee);
        var (mine, other) = (New("Mitt", Today), New("Annat", Today));
        mine.SetDecidedDeadline(new DecidedDeadline(new Deadline("2025-03-03", Today, DeadlinePrecision.Day), null, hidden), isOriginal: true);
        foreach (var one in new[] { mine, other }) one.Give(null, owner.PersonId);
        await Add([mine, other]);

        Assert.Equal(16, (await Exported(owner))[0].Split(';').Length);
        await app.Read(db => db.Cases.ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));

        var lines = await Exported(owner);
        Assert.All(lines, line => Assert.Equal(14, line.Split(';').Length));
    }

    [Fact]
    public async Task A_spreadsheet_holds_the_same_rows_as_text()
    {
        await Add([New("=cmd", Today.AddDays(-1))]);
        using var stream = new MemoryStream();
        await app.Read(async db =>
        {
            var rows = await AssignmentList.ReadAll(db, app.As(Role.Controller), new(AssignmentScope.All, AssignmentStage.Open, false, null, null), Today, Ct).ToListAsync(Ct);
            using var file = new XlsxFile(stream, "Uppdrag");
            await AssignmentExport.Write(file, rows, db, app.As(Role.Controller), Today, CaseNumber.DefaultFormat, Ct);
            return true;
        });

        stream.Position = 0;
        using var read = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = read.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal(2, sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count());
        Assert.Contains("=cmd", sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(cell => cell.DataType?.Value == DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString).Select(cell => cell.InnerText));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(read, Ct));
    }

    [Fact]
    public async Task An_open_one_is_delayed_on_plan_or_without_a_deadline_and_what_is_overdue_is_delayed()
    {
        var moved = New("Flyttat", Today.AddDays(30));
        moved.Propose(new DecidedDeadline(new Deadline("senare", Today.AddDays(60), DeadlinePrecision.Day), null, null), null);
        moved.Adopt(CaseId.New(), null, DateTimeOffset.UnixEpoch);
        await Add([New("Förfallet", Today.AddDays(-1)), moved, New("Enligt plan", Today.AddDays(30)), New("Okänt", null)]);

        Assert.Equal(["Förfallet", "Flyttat"], await Titles(AssignmentStage.Delayed));
        Assert.Equal(["Enligt plan"], await Titles(AssignmentStage.OnPlan));
        Assert.Equal(["Okänt"], await Titles(AssignmentStage.WithoutDeadline));
        Assert.Equal(["Förfallet"], await Titles(AssignmentStage.Late));
    }

    [Fact]
    public async Task The_counts_are_those_of_the_lists_and_know_no_secret_one()
    {
        await Add([New("Sen", Today.AddDays(-1)), New("Snart", Today.AddDays(3)), New("Hemligt", Today.AddDays(-1), access: AccessLevel.Secret)]);

        var counts = await app.Read(db => AssignmentList.Counts(db, app.As(Role.Controller), new(AssignmentScope.All, AssignmentStage.Open, false, null, null), Today, Ct));

        Assert.Equal(new AssignmentCounts(Open: 2, Late: 1, Delayed: 1, Soon: 1, WithoutOwner: 2, WithoutKind: 2), counts);
    }

    [Fact]
    public async Task Of_more_than_anybody_counts_it_is_said_that_there_are_more()
    {
        await Add([.. Enumerable.Range(0, AssignmentCounts.Most + 3).Select(number => New($"Sen {number}", Today.AddDays(-1))), New("Snart", Today.AddDays(3))]);

        var counts = await app.Read(db => AssignmentList.Counts(db, app.As(Role.Controller), new(AssignmentScope.All, AssignmentStage.Open, false, null, null), Today, Ct));

        Assert.Equal((AssignmentCounts.Most + 1, AssignmentCounts.Most + 1, 1), (counts.Open, counts.Late, counts.Soon));
        Assert.Equal("500+", Format.Sv.Count(counts.Late, AssignmentCounts.Most));
    }

    [Fact]
    public async Task It_is_narrowed_by_goal_and_kind_and_ordered_by_owner()
    {
        var (first, second, nobodys) = (New("A", Today), New("B", Today.AddDays(1)), New("C", Today.AddDays(2)));
        first.Give(null, app.As(Role.Manager).PersonId);
        second.Give(null, app.As(Role.CaseOfficer).PersonId);
        second.Serve("2.1 Trygga platser");
        nobodys.ChangeKind(AssignmentKind.Initiative);
        await Add([first, second, nobodys]);
        var all = new AssignmentFilter(AssignmentScope.All, AssignmentStage.Open, false, null, null);

        Assert.Equal(["B"], (await List(all.Narrowed(null, "2.1 Trygga platser", null, null, null))).Rows.Select(row => row.Title));
        Assert.Equal(["A", "B"], (await List(all.Narrowed(null, null, "unknown", null, null))).Rows.Select(row => row.Title));
        // Hanna before Kim, and nobody last.
        Assert.Equal(["B", "A", "C"], (await List(all.Narrowed(null, null, null, "owner", null))).Rows.Select(row => row.Title));
        Assert.Equal(["A", "C"], (await List(all.Narrowed(null, null, null, "owner", "1"))).Rows.Select(row => row.Title));
    }

    [Fact]
    public async Task A_row_says_the_later_day_that_was_asked_for_last_while_no_decision_has_given_it()
    {
        var (asks, took, back) = (New("Ber om mer tid", Today), New("Fick mer tid", Today.AddDays(30)), New("Klarar sig", Today));
        Forecast(asks, 60);
        Forecast(asks, 30);
        Forecast(took, 30);
        Forecast(back, 30);
        Forecast(back, null);
        await Add([asks, took, back]);

        var rows = (await List(new(AssignmentScope.All, AssignmentStage.Open, false, null, null))).Rows;

        Assert.Equal([(asks.Title, Today.AddDays(30))], rows.Where(row => row.Asked is not null).Select(row => (row.Title, row.Asked!.Value)));

        static void Forecast(Assignment assignment, int? days) => assignment.Report(AssignmentStatus.Delayed, DateTimeOffset.UnixEpoch,
            days is { } more && Today.AddDays(more) is var on ? new Deadline($"{on:O}", on, DeadlinePrecision.Day) : null);
    }

    private async Task<string[]> Exported(Viewer viewer)
    {
        using var file = new StringWriter();
        await app.Read(async db =>
        {
            var rows = await AssignmentList.ReadAll(db, viewer, new(AssignmentScope.Mine, AssignmentStage.All, false, null, null), Today, Ct).ToListAsync(Ct);
            await AssignmentExport.Write(new CsvFile(file), rows, db, viewer, Today, CaseNumber.DefaultFormat, Ct);
            return true;
        });
        return file.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
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

    private Task<int> Add<T>(IEnumerable<T> rows) where T : class => app.Read(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(Ct);
    });

    private static Assignment New(string title, DateOnly? dueOn, bool done = false, AccessLevel access = AccessLevel.Open)
    {
        var assignment = new Assignment(title, AssignmentKind.Unknown, done ? AssignmentStatus.Done : AssignmentStatus.OnPlan, null, null, access);
        if (dueOn is { } day) assignment.SetDecidedDeadline(new DecidedDeadline(new Deadline($"{day}", day, DeadlinePrecision.Day), null, null), isOriginal: true);
        return assignment;
    }
}
