using Arende.Application.Assignments;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

/// <summary>A later draft accounts for an assignment that another case brings, or has given: neither case takes it from the other.</summary>
public sealed class AccountedForTests : IAsyncLifetime
{
    private const string Table = "| Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |\n|---|---|---|\n| Rita en ny lekplats. | | 1 februari 2026 |";
    private const string Approve = "Kommunstyrelsen beslutar:\n\n1. Godkänna uppföljningen.";

    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private BoardWalk walk = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        walk = new BoardWalk(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_a_report_brought_is_followed_up_from_its_decision_also_when_a_later_draft_accounts_for_it()
    {
        var first = await walk.Import(Approve, Table);
        var later = await Later();
        await walk.ToTheBoard(first);
        await walk.Record(UsualBodies.Board, first, Outcome.Approve);

        var followed = await app.Read(db => db.Assignments.AsNoTracking().Registered().SingleAsync(Ct));
        // What the later one proposes waits for its own decision.
        Assert.Equal((later, (int?)2026), (followed.AccountedIn!.Value, followed.ProposedPlanYear));
    }

    [Fact]
    public async Task What_a_draft_that_is_written_off_proposed_for_it_falls()
    {
        var first = await walk.Import(Approve, Table);
        await walk.ToTheBoard(first);
        await walk.Record(UsualBodies.Board, first, Outcome.Approve);
        var later = await Later();

        await walk.Complete(later, "WriteDraft", Role.CaseOfficer, "writeOff", "Det var fel fil.");

        var stands = await app.Read(db => db.Assignments.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((null, null, null, "1 februari 2026"), (stands.AccountedIn, stands.Proposed, stands.ProposedPlanYear, stands.Current?.Deadline.Text));
    }

    private async Task<CaseId> Later()
    {
        var id = await walk.Import(Approve, type: "direct-to-board", title: "Nästa års uppföljning");
        await app.Do<Arende.Application.Storage.ArendeDb>(async db =>
        {
            var deadline = new DecidedDeadline(Deadline.Read("31 december 2026")!, null, null);
            (await db.Assignments.SingleAsync(Ct)).AccountFor(id, deadline, 2026);
            await db.SaveChangesAsync(Ct);
        });
        return id;
    }
}
