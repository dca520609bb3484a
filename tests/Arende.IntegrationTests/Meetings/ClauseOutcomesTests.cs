using Arende.Application.Distribution;
using Arende.Application.History;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Search;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>Each clause has its own outcome, and goes its own way.</summary>
public sealed class ClauseOutcomesTests : IAsyncLifetime
{
    private const string Mixed = "Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Anta avgifterna för gästhamnen.\n\nKommunstyrelsen beslutar för egen del:\n\n2. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.";
    private const string TwoOwn = "Kommunstyrelsen beslutar:\n\n1. Godkänna redovisningen.\n2. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.";
    private const string Dates = "Kommunstyrelsen beslutar:\n\n1. Godkänna redovisningen.\n2. Godkänna nya slutdatum för uppdragen.";
    private const string Table = """
        | Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |
        |---|---|---|
        | Rita en ny lekplats. | 1 juni 2025, beslutas i verksamhetsberättelsen 2024 | |
        | Bygg en ny brygga. | 1 september 2025, beslutas i verksamhetsberättelsen 2024 | |
        | Skriv en ny taxa. | 1 december 2025, beslutas i verksamhetsberättelsen 2024 | |
        """;

    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private BoardWalk walk = null!;

    private Viewer Clerk => app.As(Role.Clerk);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        walk = new BoardWalk(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task In_a_mixed_case_the_boards_own_clause_gives_assignment_and_clock_and_the_councils_neither()
    {
        var id = await Written(Mixed);
        var board = await OnTheBoard(id);
        await Enter(board, id, new GivenOutcome(Outcome.Approve, null, []));
        await Close(board);

        Assert.Equal((Outcome.ReferToCouncil, "ReferToCouncil Approve"), await Decided(board));
        Assert.Equal("Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.", Assert.Single(await Made(id)).Title);
        Assert.Equal([AppealKind.LegalReview], await Appeals(board));
        // The assignment says where it was decided.
        Assert.Equal(UsualBodies.Board.Id, (await app.Read(db => Decisions.Of(db, Clerk, [id], Ct)))[id].At?.Body.Id);
        Assert.Contains("punkt 1 förslag till kommunfullmäktige, punkt 2 bifall", await Told(HistoryKind.MeetingOutcome), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_its_own_clause_turned_down_a_mixed_case_has_no_assignment_and_its_refusal_can_be_appealed()
    {
        var id = await Written(Mixed);
        var board = await OnTheBoard(id);
        await Enter(board, id, new GivenOutcome(Outcome.ReferToCouncil, null, []) { Apart = [null, new SetApart(Outcome.Reject, "Det är redan gjort.")] });
        await Close(board);

        Assert.Empty(await Made(id));
        Assert.Equal([AppealKind.LegalReview], await Appeals(board));
    }

    [Fact]
    public async Task A_rejected_clause_is_sent_as_the_decision_that_it_is_with_its_own_reason()
    {
        var id = await Written(TwoOwn);
        var board = await OnTheBoard(id);
        await Enter(board, id, new GivenOutcome(Outcome.Approve, null, []) { Apart = [null, new SetApart(Outcome.Reject, "Det är redan gjort.")] });
        await Close(board);

        Assert.Empty(await Made(id));
        var (item, meeting) = await app.Read(async db => (await db.AgendaItems.AsNoTracking().SingleAsync(i => i.MeetingId == board, Ct), await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == board, Ct)));
        var mail = await app.Do<IMailWords, ComposedMail>(words => Task.FromResult(words.Decision(new DecisionToSend("KS 2025-1", "Gästhamnen", Case.UsualType, item, meeting, UsualBodies.Board, []), null)));
        Assert.Contains("""
            Kommunstyrelsen beslutar:

            1. Godkänna redovisningen.

            Kommunstyrelsen avslår förslaget:

            2. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.

            Motivering till punkt 2: Det är redan gjort.
            """.ReplaceLineEndings("\n"), mail.Text, StringComparison.Ordinal);
        Assert.True(await app.Read(db => db.SearchTexts.AnyAsync(text => text.SubjectId == item.Id && text.Text.Contains("redan gjort"), Ct)));
    }

    [Fact]
    public async Task Two_of_three_proposed_dates_are_approved_and_the_third_falls()
    {
        var id = await Written(Dates, Table);
        var board = await OnTheBoard(id);
        var proposed = await app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id && a.Proposed != null).ToListAsync(Ct));
        Assert.Equal(3, proposed.Count);

        await Enter(board, id, new GivenOutcome(Outcome.Approve, null, []) { Declined = [proposed.Single(assignment => assignment.Title.StartsWith("Bygg", StringComparison.Ordinal)).Id] });
        await Close(board);

        var after = await app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id).ToListAsync(Ct));
        Assert.Equal(["Bygg ", "Rita 2025-06-01", "Skriv 2025-12-01"], after.Select(assignment => $"{assignment.Title.Split(' ')[0]} {assignment.DueOn:yyyy-MM-dd}").Order(StringComparer.Ordinal));
        Assert.All(after, assignment => Assert.Null(assignment.Proposed));
        Assert.Contains("\"count\":2", await Arguments(HistoryKind.AssignmentsAdopted), StringComparison.Ordinal);
        Assert.Contains("\"count\":1", await Arguments(HistoryKind.ProposalsDropped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_approves_some_of_the_dates_too()
    {
        var id = await Written(Dates, Table);
        var board = await OnTheBoard(id);
        await Enter(board, id, new GivenOutcome(Outcome.Postpone, null, []));
        await Close(board);
        var declined = await app.Read(db => db.Assignments.Where(a => a.CaseId == id && a.Title.StartsWith("Bygg")).Select(a => a.Id).SingleAsync(Ct));

        await app.Do<CorrectOutcome>(correct => correct.Run(Clerk, board, id, new GivenOutcome(Outcome.Approve, null, []) { Declined = [declined] }, null, Ct));

        var due = await app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id).ToDictionaryAsync(a => a.Id, a => a.DueOn, Ct));
        Assert.Equal((2, null), (due.Values.Count(day => day is not null), due[declined]));
    }

    [Fact]
    public async Task The_dates_fall_with_the_clause_that_adopts_them()
    {
        var id = await Written(Dates, Table);
        var board = await OnTheBoard(id);
        await Enter(board, id, new GivenOutcome(Outcome.Approve, null, []) { Apart = [null, new SetApart(Outcome.Reject, "Det går fortare.")] });
        await Close(board);

        Assert.All(await app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id).ToListAsync(Ct)), assignment => Assert.Equal((null, null), (assignment.Proposed, assignment.DueOn)));
    }

    [Fact]
    public async Task What_is_delegated_to_the_committee_it_decides_and_the_rest_goes_on_to_the_board()
    {
        var id = await Written("Arbetsutskottet beslutar:\n\n1. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.\n\nArbetsutskottet föreslår:\nKommunstyrelsen beslutar:\n\n1. Anta planen.");
        await walk.ToTheCommittee(id);
        await walk.Record(UsualBodies.Committee, id, Outcome.Propose);
        var committee = await app.Read(db => db.Meetings.Where(m => m.BodyId == UsualBodies.Committee.Id).Select(m => m.Id).SingleAsync(Ct));

        Assert.Equal((Outcome.Propose, "Approve Propose"), await Decided(committee));
        Assert.Single(await Made(id));
        Assert.Equal(["Anta planen."], (await app.Read(db => Proposal.Of(db, BodyFunction.Board, [id], Ct)))[id].Clauses.Select(clause => clause.Text));
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, committee, StockholmTime.Today(app.Clock), Ct));
        Assert.True(await app.Read(db => db.Notices.AnyAsync(notice => notice.MeetingId == committee, Ct)));
        await app.Do<PutUpNotice>(put => put.Run(Clerk, committee, StockholmTime.Today(app.Clock), "Kommunkansliet", [], Ct));
        Assert.True(await app.Read(db => db.Notices.AsNoTracking().SingleAsync(notice => notice.MeetingId == committee, Ct)) is { HasClock: true });
    }

    [Fact]
    public async Task A_rejection_that_the_committee_proposes_is_decided_by_the_boards_yes_to_it()
    {
        var id = await Written(TwoOwn);
        await walk.ToTheCommittee(id);
        await walk.Record(UsualBodies.Committee, id, Outcome.ProposeReject);
        await walk.Meet(UsualBodies.Board, id, 3);

        await walk.Record(UsualBodies.Board, id, Outcome.Approve);

        var item = await app.Read(async db => (await DecidedOfBoard(db, id))!);
        Assert.Equal((Outcome.Reject, "Det behövs mer."), (item.Outcome, item.Clauses[0].Reason));
        Assert.Empty(await Made(id));
        Assert.Equal(CaseState.Decided, (await walk.Case(id)).State);
    }

    [Theory]
    [InlineData(Outcome.Answer, AppealKind.LegalReview)]
    [InlineData(Outcome.Note, AppealKind.None)]
    [InlineData(Outcome.Dismiss, AppealKind.LegalReview)]
    public async Task An_outcome_that_the_path_was_written_before_ends_the_matter_all_the_same(Outcome outcome, AppealKind appeal)
    {
        var id = await Written(TwoOwn);
        var board = await OnTheBoard(id);
        await Enter(board, id, new GivenOutcome(outcome, null, []));
        await Close(board);

        Assert.Equal(CaseState.Decided, (await walk.Case(id)).State);
        Assert.Equal([appeal], await Appeals(board));
        Assert.Empty(await Made(id));
    }

    [Fact]
    public async Task A_correction_is_told_clause_by_clause_with_what_was_wrong()
    {
        var id = await Written("Kommunstyrelsen beslutar:\n\n1. Godkänna redovisningen.\n2. Anta planen.");
        var board = await OnTheBoard(id);
        await Enter(board, id, new GivenOutcome(Outcome.Approve, null, []));
        await Close(board);

        await app.Do<CorrectOutcome>(correct => correct.Run(Clerk, board, id, new GivenOutcome(Outcome.Approve, null, []) { Apart = [null, new SetApart(Outcome.Reject, "Planen är gammal.")] }, null, Ct));

        Assert.Equal((Outcome.ApproveChanged, "Approve Reject"), await Decided(board));
        Assert.Contains("från bifall till punkt 1 bifall, punkt 2 avslag (Planen är gammal.)", await Told(HistoryKind.OutcomeCorrected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clauses_reason_that_is_erased_by_law_is_erased_with_its_line_in_the_history()
    {
        var id = await Written(TwoOwn);
        var board = await OnTheBoard(id);
        await Enter(board, id, new GivenOutcome(Outcome.Approve, null, []) { Apart = [null, new SetApart(Outcome.Reject, "Det rör Kims hälsa.")] });
        await Close(board);
        var row = await app.Read(db => db.History.Where(h => h.Kind == HistoryKind.MeetingOutcome).MaxAsync(h => h.Sequence, Ct));

        await app.Do<EraseHistory>(erase => erase.Run(id.Value, row, "GDPR art. 17", Ct));

        var item = await app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(i => i.MeetingId == board, Ct));
        Assert.Equal("Approve: , Reject: ", string.Join(", ", item.Clauses.Select(clause => $"{clause.Outcome}: {clause.Reason}")));
        Assert.False(await app.Read(db => db.SearchTexts.AnyAsync(text => text.Text.Contains("hälsa"), Ct)));
    }

    [Fact]
    public async Task The_same_for_the_rest_leaves_out_what_needs_an_answer_of_its_own()
    {
        var id = await Written(Mixed);
        var board = await OnTheBoard(id);

        Assert.Equal(0, await app.Do<RecordOutcome, int>(record => record.RunForRest(Clerk, board, Outcome.Answer, null, Ct)));
        Assert.Equal(1, await app.Do<RecordOutcome, int>(record => record.RunForRest(Clerk, board, Outcome.Approve, null, Ct)));
    }

    private async Task<CaseId> Written(string proposal, string table = "")
    {
        var id = await walk.Import(proposal, table);
        var order = new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, null, null);
        await walk.Rewrite(id, clauses => [.. clauses.Select(clause => clause.SoundsLikeAssignment() ? clause with { Type = ClauseType.Assignment, Order = order } : clause)]);
        return id;
    }

    private async Task<MeetingId> OnTheBoard(CaseId id)
    {
        await walk.ToTheBoard(id);
        return await app.Read(db => db.Meetings.Where(m => m.BodyId == UsualBodies.Board.Id && m.Agenda.Any(i => i.CaseId == id)).Select(m => m.Id).SingleAsync(Ct));
    }

    private Task Enter(MeetingId meeting, CaseId id, GivenOutcome given) => app.Do<RecordOutcome>(record => record.RunAsSeen(Clerk, meeting, id, given, default, Ct));

    private Task Close(MeetingId meeting) => app.Do<CloseMeeting>(close => close.Run(Clerk, meeting, null, Ct));

    private async Task<(Outcome, string)> Decided(MeetingId meeting)
    {
        var item = await app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(i => i.MeetingId == meeting, Ct));
        return (item.Outcome!.Value, string.Join(' ', item.Clauses.Select(clause => clause.Outcome)));
    }

    private static Task<AgendaItem?> DecidedOfBoard(Application.Storage.ArendeDb db, CaseId id) =>
        HeldItems.All(db).Where(held => held.Item.CaseId == id).LatestFirst().Select(held => held.Item).FirstOrDefaultAsync(Ct);

    private Task<List<Assignment>> Made(CaseId id) => app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id && a.DecidedItemId != null).ToListAsync(Ct));

    private async Task<List<AppealKind>> Appeals(MeetingId meeting)
    {
        var agenda = await app.Read(db => db.AgendaItems.AsNoTracking().Where(i => i.MeetingId == meeting).ToListAsync(Ct));
        return [.. (await app.Read(db => PutUpNotice.Usual(db, app.Definitions, agenda, Ct))).Select(one => one.Kind)];
    }

    private async Task<string> Told(HistoryKind kind) =>
        Texts.T.History.Of(kind, new Texts.HistoryArguments((System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(await Arguments(kind))!), _ => null).Sv;

    private Task<string> Arguments(HistoryKind kind) => app.Read(db => db.History.Where(h => h.Kind == kind).OrderByDescending(h => h.Sequence).Select(h => h.Arguments).FirstAsync(Ct));
}
