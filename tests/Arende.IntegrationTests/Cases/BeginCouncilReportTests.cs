using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Steps;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

/// <summary>The council is told of unanswered motions (KL 5:35) and of what boards decided of medborgarförslag (6:34). No SQL is written by hand for it: SQLite alone.</summary>
public sealed class BeginCouncilReportTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    private Viewer Officer => app.As(Role.CaseOfficer);

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_draft_has_the_list_as_it_stands_and_proposes_it_to_the_council()
    {
        await CaseWalk.Register(app, "motion");

        var (id, wasThere) = await Begin(CouncilList.Unanswered);

        var made = await Case(id);
        Assert.Equal((false, CaseState.Draft, "Redovisning av obesvarade motioner och medborgarförslag 3 mars 2025"), (wasThere, made.State, made.Title));
        Assert.Equal(ClauseVoice.ToCouncil, Assert.Single(made.Report.Clauses).Voice);
        Assert.Contains("| KS 2025-1 | Ny förskola i Bergby | Motion | 3 mars 2025 | Remiss från KF |", Matter(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begun_again_in_the_same_half_year_it_leads_to_the_same_draft_and_in_the_next_to_another()
    {
        await CaseWalk.Register(app, "motion");
        var (first, _) = await Begin(CouncilList.Unanswered);

        Assert.Equal((first, true), await Begin(CouncilList.Unanswered));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(new DateOnly(2025, 7, 1)).AddHours(9));
        var (second, wasThere) = await Begin(CouncilList.Unanswered);

        Assert.False(wasThere);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task One_that_was_written_off_told_nobody_and_is_begun_anew()
    {
        await CaseWalk.Register(app, "motion");
        var (first, _) = await Begin(CouncilList.Unanswered);
        // The usual path of a report has no such answer; that of a municipality may.
        await app.Read(db => db.WorkItems.Where(item => item.SubjectId == first.Value).ExecuteUpdateAsync(set => set.SetProperty(item => item.Outcome, WritingOff.Outcome), Ct));

        Assert.NotEqual(first, (await Begin(CouncilList.Unanswered)).Id);
    }

    [Fact]
    public async Task Of_a_case_that_is_not_open_to_all_the_draft_tells_the_number_alone()
    {
        var motion = await CaseWalk.Register(app, "motion");
        await app.Read(db => db.Cases.Where(c => c.Id == motion).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Unit), Ct));

        var made = await Case((await Begin(CouncilList.Unanswered)).Id);

        Assert.Contains("KS 2025-1", Matter(made), StringComparison.Ordinal);
        Assert.DoesNotContain("Bergby", Matter(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_owed_nothing_is_begun()
    {
        Assert.Equal(Rule.NothingToReport, (await Assert.ThrowsAsync<BrokenRuleException>(() => Begin(CouncilList.Unanswered))).Rule);
        Assert.Empty(await app.Read(db => db.Cases.ToListAsync(Ct)));
    }

    [Fact]
    public async Task What_the_board_decided_of_a_proposal_that_the_council_handed_over_is_listed_and_told_by_the_year()
    {
        var handedOver = await Decided("decide");
        await Decided("prepare");

        var listed = Assert.Single(await app.Read(db => DecidedProposal.Read(db, app.Definitions, Officer, 2025, Ct)));
        Assert.Equal((handedOver, Outcome.Approve, 1), (listed.Id, listed.Outcome, listed.Paragraph));
        Assert.Empty(await app.Read(db => DecidedProposal.Read(db, app.Definitions, Officer, 2024, Ct)));
        Assert.Contains("§ 1: Bifall |", Matter(await Case((await Begin(CouncilList.DecidedByBoard)).Id)).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_board_decided_is_told_in_that_boards_report_alone()
    {
        await Decided("decide");
        await app.Read(db => db.Meetings.Where(m => m.Function == BodyFunction.Board).ExecuteUpdateAsync(set => set.SetProperty(m => m.BodyId, UsualBodies.Committee.Id), Ct));

        Assert.Equal(Rule.NothingToReport, (await Assert.ThrowsAsync<BrokenRuleException>(() => Begin(CouncilList.DecidedByBoard))).Rule);
    }

    [Theory]
    [InlineData(CouncilList.DecidedByBoard)]
    [InlineData(CouncilList.Unanswered)]
    public async Task What_who_begins_the_report_may_not_read_is_told_by_its_number_and_never_left_out(CouncilList list)
    {
        var id = list == CouncilList.DecidedByBoard ? await Decided("decide") : await CaseWalk.Register(app, "motion");
        // With another officer.
        await app.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret).SetProperty(c => c.CaseOfficerId, app.As(Role.Assignee).PersonId), Ct));
        Assert.False(await app.Read(db => VisibleTo.Cases(db, Officer).AnyAsync(c => c.Id == id, Ct)));

        var made = await Case((await Begin(list)).Id);

        Assert.Contains("| KS 2025-1 | (ärendet är inte öppet för alla) |", Matter(made), StringComparison.Ordinal);
        Assert.DoesNotContain("Bergby", Matter(made), StringComparison.Ordinal);
    }

    private async Task<CaseId> Decided(string received)
    {
        var id = await CaseWalk.Register(app, "citizen-proposal");
        foreach (var (task, role, outcome) in new[]
        {
            ("RegisterReferral", Role.Registrar, received), ("AskOpinion", Role.CaseOfficer, "notNeeded"), ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("CheckForBoard", Role.Registrar, "ready"),
        }) await CaseWalk.Complete(app, id, task, role, outcome, received == "prepare" || task == "RegisterReferral" ? "KF 2025-02-03 § 9" : null);
        var walk = new BoardWalk(app);
        await walk.Meet(UsualBodies.Board, id, 3);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        return id;
    }

    private Task<(CaseId Id, bool WasThere)> Begin(CouncilList list) => app.Do<BeginCouncilReport, (CaseId, bool)>(begin => begin.Run(Officer, list, 2025, Ct));

    private Task<Case> Case(CaseId id) => app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));

    private static string Matter(Case made) => made.Report.Sections.Single(section => section.Kind == SectionKind.Matter).Text;
}
