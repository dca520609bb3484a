using System.Text;
using Arende.Application.Files;
using Arende.Application.Reports;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

/// <summary>What an owner says between the periods.</summary>
public sealed class ReportAssignmentTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    private Viewer Owner => app.As(Role.Assignee);

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_owner_asks_for_another_day_at_any_time_and_the_deadline_stands_until_it_is_decided()
    {
        var id = await Given();

        await Report(id, AssignmentStatus.Delayed, newDeadline: "31 december 2026");

        var (report, assignment) = await Read(id);
        Assert.Equal((null, new DateOnly(2026, 12, 31), Owner.PersonId), (report.PeriodId, report.Forecast!.Latest, report.ReportedBy!.Value));
        Assert.Equal((AssignmentStatus.Delayed, null), (assignment.Status, assignment.DueOn));
    }

    [Fact]
    public async Task A_day_that_has_been_is_no_forecast()
    {
        var id = await Given();

        Assert.Equal(Rule.ForecastIsPast, (await Assert.ThrowsAsync<BrokenRuleException>(() => Report(id, AssignmentStatus.Delayed, newDeadline: "2 mars 2025"))).Rule);
        await Report(id, AssignmentStatus.Delayed, newDeadline: "3 mars 2025");
    }

    [Fact]
    public async Task The_final_account_waits_for_the_board()
    {
        var id = await Given();

        await Report(id, AssignmentStatus.Done);

        Assert.True((await Read(id)).Assignment.AwaitsAdoption);
    }

    [Fact]
    public async Task Struck_is_refused_and_nothing_is_kept()
    {
        var id = await Given();

        Assert.Equal(Rule.StruckByDecisionOnly, (await Assert.ThrowsAsync<BrokenRuleException>(() => Report(id, AssignmentStatus.Struck))).Rule);
        Assert.Equal(0, await app.Read(db => db.StatusReports.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_deputy_reports_and_who_is_neither_may_not()
    {
        var id = await Given(deputy: app.As(Role.CaseOfficer).PersonId);

        await Report(id, AssignmentStatus.OnPlan, by: app.As(Role.CaseOfficer));

        Assert.Equal(app.As(Role.CaseOfficer).PersonId, (await Read(id)).Report.ReportedBy);
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => Report(id, AssignmentStatus.OnPlan, by: app.As(Role.Clerk)))).Rule);
    }

    [Fact]
    public async Task Evidence_becomes_documents_of_the_case_and_without_a_case_is_refused()
    {
        var c = await new BoardWalk(app).Import("Kommunstyrelsen beslutar:\n\n1. Godkänna uppföljningen.");
        var id = await Given(c);
        UploadedFile[] files = [File("underlag.txt"), File("bilder.txt")];

        await Report(id, AssignmentStatus.Done, files: files);

        var documents = await app.Read(db => db.Documents.AsNoTracking().Where(d => d.CaseId == c).OrderBy(d => d.Number).ToListAsync(Ct));
        Assert.Equal(documents.Select(d => d.Number), (await Read(id)).Report.Documents);
        Assert.Equal(2, documents.Count);
        var nowhere = await Given();
        Assert.Equal(Rule.FilesNeedCase, (await Assert.ThrowsAsync<BrokenRuleException>(() => Report(nowhere, AssignmentStatus.Done, files: files))).Rule);
    }

    private static UploadedFile File(string name)
    {
        var bytes = Encoding.UTF8.GetBytes("Allt är klart. " + name);
        return new UploadedFile(name, bytes.Length, () => new MemoryStream(bytes));
    }

    private async Task Report(AssignmentId id, AssignmentStatus status, string? newDeadline = null, Viewer? by = null, IReadOnlyList<UploadedFile>? files = null)
    {
        var version = await app.Read(db => db.Assignments.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(Ct));
        await app.Do<ReportAssignment>(report => report.Run(by ?? Owner, id, new TypedReport(status, "Så här går det.", newDeadline, files ?? []), version, Ct));
    }

    private Task<(Domain.Reports.StatusReport Report, Assignment Assignment)> Read(AssignmentId id) => app.Read(async db =>
        (await db.StatusReports.AsNoTracking().SingleAsync(r => r.AssignmentId == id, Ct), await db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, Ct)));

    private Task<AssignmentId> Given(CaseId? caseId = null, PersonId? deputy = null) => app.Read(async db =>
    {
        var made = new Assignment("Rita en lekplats", AssignmentKind.Assignment, AssignmentStatus.OnPlan, caseId, null, AccessLevel.Open);
        made.Give(null, Owner.PersonId, deputy);
        db.Assignments.Add(made);
        await db.SaveChangesAsync(Ct);
        return made.Id;
    });
}
