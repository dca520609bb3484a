using System.Globalization;
using System.Text;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Imports;

/// <summary>A report that comes again, or next year's, is about the assignments that are here; and what it says was decided in October has October's decision.</summary>
public sealed class ImportedAgainTests : IAsyncLifetime
{
    private const int Rows = 14;
    private const string October = "Månadsrapport per oktober 2024";
    private const string Approve = "Kommunstyrelsen beslutar:\n\n1. Godkänna rapporten och dess nya slutdatum.";

    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private BoardWalk walk = null!;
    private YearOfPlan year = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        (walk, year) = (new BoardWalk(app), new YearOfPlan(app));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Imported_again_all_its_rows_are_those_that_are_here()
    {
        await Decided();

        Assert.Equal((RemarkKind.AssignmentsJoined, Rows), ToldOf(await year.Import(again: true)));
        Assert.Equal(Rows, await app.Read(db => db.Assignments.CountAsync(Ct)));
    }

    [Fact]
    public async Task Imported_again_while_the_first_is_a_draft_its_rows_are_left_to_it()
    {
        await year.Import();

        Assert.Equal((RemarkKind.AssignmentsWait, Rows), ToldOf(await year.Import(again: true)));
        Assert.Equal(Rows, await app.Read(db => db.Assignments.CountAsync(Ct)));
    }

    [Fact]
    public async Task Next_years_report_is_about_the_same_assignments()
    {
        await Decided();

        Assert.Equal((RemarkKind.AssignmentsJoined, Rows), ToldOf(await ImportNextYears()));
        Assert.Equal(Rows, await app.Read(db => db.Assignments.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_is_done_meanwhile_is_neither_new_nor_changed()
    {
        await Decided();
        await year.Change(YearOfPlan.FirstTitle, assignment => assignment.Report(AssignmentStatus.Done, app.Clock.GetUtcNow()));

        var next = await ImportNextYears();

        Assert.Equal(YearOfPlan.FirstTitle, Assert.Single(next.Document.Remarks, remark => remark.Kind == RemarkKind.AssignmentsEnded).Sentence);
        Assert.Equal((Rows, null), (await app.Read(db => db.Assignments.CountAsync(Ct)), (await year.Find(YearOfPlan.FirstTitle)).AccountedIn));
    }

    [Fact]
    public async Task A_row_that_october_decided_names_octobers_decision_where_it_is_known_here()
    {
        var (october, at) = await OctoberDecided();
        await Decided();

        var current = (await year.Find(YearOfPlan.FirstTitle)).Current!;
        Assert.Equal((at, october), (current.By, current.DecidedBy!.Value));
    }

    [Fact]
    public async Task Also_where_the_deadline_that_it_tells_of_was_not_known_before()
    {
        await year.Add();
        var (october, at) = await OctoberDecided();
        await Decided();

        var current = (await year.Find(YearOfPlan.FirstTitle)).Current!;
        Assert.Equal(("Under 2025", at, october), (current.Deadline.Text, current.By, current.DecidedBy!.Value));
    }

    [Fact]
    public async Task Before_the_report_is_decided_octobers_deadline_holds_already_and_is_no_proposal()
    {
        await year.Add();
        var (october, at) = await OctoberDecided();

        await year.Import();

        var stands = await year.Find(YearOfPlan.FirstTitle);
        Assert.Equal(("Under 2025", at, october, null), (stands.Current!.Deadline.Text, stands.Current.By, stands.Current.DecidedBy!.Value, stands.Proposed));
        Assert.Equal("31 oktober 2024", Assert.Single(stands.Changes).Before!.Text);
        // What the report itself decides is proposed.
        Assert.NotNull((await year.Find("Gör en rutin för introduktion av nya chefer.")).Proposed);
    }

    [Fact]
    public async Task What_a_later_decision_has_moved_since_is_neither_taken_nor_proposed()
    {
        await year.Add();
        var (_, at) = await OctoberDecided();
        await year.Change(YearOfPlan.FirstTitle, assignment => assignment.SetDecidedDeadline(new DecidedDeadline(Deadline.Read("30 juni 2026")!, null, null) { By = at with { On = at.On.AddDays(1) } }, isOriginal: false));

        await year.Import();

        var stands = await year.Find(YearOfPlan.FirstTitle);
        Assert.Equal(("30 juni 2026", null), (stands.Current!.Deadline.Text, stands.Proposed));
    }

    [Fact]
    public async Task Named_while_the_report_is_a_draft_the_decision_puts_all_rows_with_the_same_words_in_force()
    {
        await year.Add();
        await year.Import();
        var by = new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2024, 11, 25), 190);

        await Name(YearOfPlan.FirstTitle, by, alike: true);

        var named = (await app.Read(db => db.Assignments.AsNoTracking().ToListAsync(Ct))).FindAll(a => a.Current?.By == by);
        Assert.Equal((7, true), (named.Count, named.TrueForAll(a => a.Proposed is null)));
        Assert.Equal("31 oktober 2024", Assert.Single((await year.Find(YearOfPlan.FirstTitle)).Changes).Before!.Text);
    }

    [Fact]
    public async Task Where_it_is_not_known_no_decision_is_made_up()
    {
        await year.Add();
        var report = await Decided();

        var told = (await year.Find(YearOfPlan.FirstTitle)).Current!;
        Assert.Equal((true, "Under 2025"), (told.LacksDecision, told.Deadline.Text));
        // What the report itself decides has its own.
        Assert.Equal(report, (await year.Find("Gör en rutin för introduktion av nya chefer.")).Current!.DecidedBy);
    }

    [Fact]
    public async Task Two_cases_that_may_be_meant_are_no_known_decision()
    {
        await OctoberDecided();
        await OctoberDecided("Månadsrapport per oktober 2024, tillägg");
        await Decided();

        Assert.True((await year.Find(YearOfPlan.FirstTitle)).Current!.LacksDecision);
    }

    [Fact]
    public async Task Somebody_says_it_once_for_all_rows_with_the_same_words()
    {
        await Decided();
        var by = new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2024, 11, 25), 190);

        await Name(YearOfPlan.FirstTitle, by, alike: true);

        Assert.Equal(7, await app.Read(async db => (await db.Assignments.AsNoTracking().ToListAsync(Ct)).Count(a => a.Current?.By == by)));
        Assert.Equal(Rule.DeadlineHasDecision, await Broken(() => Name(YearOfPlan.FirstTitle, by, alike: false)));
    }

    [Fact]
    public async Task A_decision_after_the_deadline_or_without_such_a_paragraph_in_our_minutes_is_refused()
    {
        var report = await Decided();
        var held = await app.Read(db => db.Meetings.Where(m => m.BodyId == UsualBodies.Board.Id && m.Agenda.Any(i => i.CaseId == report)).Select(m => m.Date).SingleAsync(Ct));

        Assert.Equal(Rule.DecisionIsUnknown, await Broken(() => Name(YearOfPlan.FirstTitle, new(UsualBodies.Board.Id, held, 99), alike: false)));
        Assert.Equal(Rule.DeadlineIsBeforeDecision, await Broken(() => Name("Gör en plan för färre resor i tjänsten.", new(UsualBodies.Board.Id, new DateOnly(2025, 3, 1), 12), alike: false)));
    }

    private async Task<(CaseId Id, DecisionPoint At)> OctoberDecided(string title = October)
    {
        var id = await walk.Import(Approve, title: title);
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        var at = await app.Read(db => (from m in db.Meetings where m.BodyId == UsualBodies.Board.Id from i in m.Agenda where i.CaseId == id select new { m.Date, i.Paragraph }).SingleAsync(Ct));
        return (id, new DecisionPoint(UsualBodies.Board.Id, at.Date, at.Paragraph));
    }

    private async Task<CaseId> Decided()
    {
        var report = (await year.Import()).Case!.Id;
        await walk.ToTheBoard(report);
        await walk.Record(UsualBodies.Board, report, Outcome.Approve);
        return report;
    }

    private async Task<ImportResult> ImportNextYears()
    {
        var written = await File.ReadAllTextAsync(Path.Combine(TestApplication.RepositoryRoot, "src", "Arende.Demo", "verksamhetsberattelse-strandkoping-2024.md"), Ct);
        var next = written.Replace("Verksamhetsberättelse 2024 för Strandköpings", "Verksamhetsberättelse 2025 för Strandköpings", StringComparison.Ordinal).Replace("överförs till 2025", "överförs till 2026", StringComparison.Ordinal);
        return await app.Do<ImportStaffReport, ImportResult>(import => import.RunAs(app.As(Role.CaseOfficer), "nästa.md", Encoding.UTF8.GetBytes(next), Domain.Cases.Case.UsualType, again: false, Ct));
    }

    private static (RemarkKind Kind, int Count) ToldOf(ImportResult imported)
    {
        var told = Assert.Single(imported.Document.Remarks, remark => remark.Kind is RemarkKind.AssignmentsJoined or RemarkKind.AssignmentsWait or RemarkKind.AssignmentsEnded);
        return (told.Kind, int.Parse(told.Arguments[0], CultureInfo.InvariantCulture));
    }

    private async Task Name(string title, DecisionPoint by, bool alike)
    {
        var assignment = await year.Find(title);
        await app.Do<NameDeadlineDecision>(name => name.Run(app.As(Role.Controller), assignment.Id, by, alike, assignment.Version, Ct));
    }

    private static async Task<Rule> Broken(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;
}
