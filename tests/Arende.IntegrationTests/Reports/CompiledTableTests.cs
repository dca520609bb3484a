using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

/// <summary>What the table of a compiled report, and the sections beside it, say of an assignment.</summary>
public sealed class CompiledTableTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private UnitId building;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        building = app.As(Role.Assignee).UnitId;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task One_that_an_earlier_decision_has_delayed_names_that_decision()
    {
        var moved = await AskedPeriod.Assign(app, "Kajen", building, "1 februari 2025");
        await Change(moved, assignment => assignment.Move(new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2025, 2, 3), 12), null, app.Clock.GetUtcNow(), null, Deadline.Read("2025-06-30"), null));
        var period = await AskedPeriod.Open(app);
        await period.Answer(moved, AssignmentStatus.OnPlan, "Det nya slutdatumet håller.");

        var row = Table(await period.Compile()).Rows.Single(row => row[0] == "Kajen");

        Assert.Equal(["30 juni 2025, beslutad i KS § 12, 3 februari 2025", ""], row.Skip(1).Take(2));
    }

    [Fact]
    public async Task One_without_a_deadline_stands_neither_as_delayed_nor_as_on_plan_and_is_read_so_again()
    {
        await AskedPeriod.Assign(app, "Arkivet", building);
        var unknown = await AskedPeriod.Assign(app, "Badet", building, due: null);
        var period = await AskedPeriod.Open(app);
        await period.Answer(unknown, AssignmentStatus.OnPlan, "Går bra.");

        var id = await period.Compile("Ingen är här.");

        Assert.Equal(["", "", "inget beslutat"], Table(id).Rows.Single(row => row[0] == "Badet").Skip(1).Take(3));
        var draft = await Draft(id);
        Assert.Contains("2 uppdrag: 1 går enligt plan och 1 saknar slutdatum", Text(draft, SectionKind.Summary), StringComparison.Ordinal);
        var read = StaffReportReader.Read(System.Text.Encoding.UTF8.GetBytes($"# {draft.Title}\n\n## Ärendet\n\n{Text(draft, SectionKind.Matter)}\n"), Ct).Assignments;
        Assert.Equal([("Arkivet", AssignmentColumn.OnPlan), ("Badet", AssignmentColumn.Unknown)], read.Select(one => (one.Title, one.Column)));
    }

    [Fact]
    public async Task Why_only_secret_reports_are_missing_is_not_written_where_everybody_reads_it()
    {
        var (open, _) = (await AskedPeriod.Assign(app, "Kajen", building), await AskedPeriod.Assign(app, "Hemligt uppdrag", building, access: AccessLevel.Secret, owner: app.As(Role.Assignee).PersonId));
        var period = await AskedPeriod.Open(app);
        await period.Answer(open, AssignmentStatus.Delayed, "Leveransen dröjer.");
        // Who sees the secret one freezes.
        await period.Freeze(building, "Förhandlingen pågår.", Role.Director);

        var draft = await Draft(await period.Compile());

        Assert.Contains("Leveransen dröjer.", Text(draft, SectionKind.Analysis), StringComparison.Ordinal);
        Assert.DoesNotContain("Förhandlingen", Text(draft, SectionKind.Analysis), StringComparison.Ordinal);
    }

    private Task Change(Assignment of, Action<Assignment> change) => app.Read(async db =>
    {
        var assignment = await db.Assignments.Include(a => a.Changes).SingleAsync(a => a.Id == of.Id, Ct);
        change(assignment);
        db.AddRange(assignment.Changes);
        return await db.SaveChangesAsync(Ct);
    });

    private ReportTable Table(CaseId id) => Assert.Single(ReportTable.Of(Text(Draft(id).Result, SectionKind.Matter)));

    private static string Text(Case draft, SectionKind kind) => draft.Report.Sections.Single(section => section.Kind == kind).Text;

    private Task<Case> Draft(CaseId id) => app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
}
