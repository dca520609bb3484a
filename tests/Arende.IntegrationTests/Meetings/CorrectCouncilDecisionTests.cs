using System.Text.Json.Nodes;
using Arende.Application.Appeals;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>What was entered wrong of the council's minutes is corrected while nothing that followed has been acted on. No SQL is written by hand for it: SQLite alone.</summary>
public sealed class CorrectCouncilDecisionTests : IAsyncLifetime
{
    private const string Deadlines = "Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Godkänna nya slutdatum för uppdragen.";
    private const string Order = "Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Ge kommunstyrelsen i uppdrag att anta avgifter för gästhamnen.";
    private const string Table = """
        | Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |
        |---|---|---|
        | Rita en ny lekplats. | 1 juni 2025, beslutas i verksamhetsberättelsen 2024 | |
        """;

    private TestApplication app = null!;
    private BoardWalk walk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private DateOnly Today => StockholmTime.Today(app.Clock);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        walk = new BoardWalk(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_paragraph_that_was_entered_wrong_is_put_right_and_what_the_decision_gave_stays()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 15);
        var made = await Assigned(id);

        await Correct(id, Today, 51, Yes);

        Assert.Equal(51, (await OfCouncil(id)).Item.Paragraph);
        Assert.Equal(made.Id, (await Assigned(id)).Id);
        var told = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.OutcomeCorrected).Select(h => h.Arguments).SingleAsync(Ct));
        Assert.Contains("hade skrivits in som 7\u00a0mars 2025, §\u00a015", T.History.Of(HistoryKind.OutcomeCorrected, new HistoryArguments(JsonNode.Parse(told)!.AsObject()), _ => null).Sv, StringComparison.Ordinal);
        Assert.Equal(0, (await app.Do<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    [Fact]
    public async Task A_decision_of_another_day_stands_in_that_day_s_minutes_and_a_day_without_any_is_none()
    {
        var (first, second) = (await Referred(Order), await Referred(Deadlines));
        Pass(2);
        await app.CouncilDecides(second, Today.AddDays(-1), 60);
        await app.CouncilDecides(first, Today, 51);

        await Correct(first, Today.AddDays(-1), 51, Yes);

        var meeting = await app.Read(db => db.Meetings.Include(m => m.Agenda).SingleAsync(m => m.Function == BodyFunction.Council, Ct));
        Assert.Equal([(second, 1), (first, 2)], meeting.InOrder.Select(item => (item.CaseId, item.Number)));
    }

    [Fact]
    public async Task Of_a_yes_that_was_a_no_the_deadlines_are_what_they_were_and_the_assignment_is_gone()
    {
        var (dated, ordered) = (await Referred(Deadlines, Table), await Referred(Order));
        await app.CouncilDecides(dated, Today, 51);
        await app.CouncilDecides(ordered, Today, 52);

        await Correct(dated, Today, 51, No);
        await Correct(ordered, Today, 52, No);

        Assert.Equal((null, null), ((await Assigned(dated)).DueOn, (await Assigned(dated)).Proposed));
        Assert.False(await app.Read(db => db.Assignments.AnyAsync(a => a.CaseId == ordered, Ct)));
    }

    [Fact]
    public async Task A_case_that_was_sent_back_in_error_is_decided_and_its_condition_is_gone()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51, Back);
        Assert.Equal(["WriteDraft"], await Open(id, but: "Settle"));

        await Correct(id, Today, 51, Yes);

        Assert.Equal(["SettleCouncilDistribution"], await Open(id, but: "SettleDistribution"));
        Assert.Equal(CaseState.Decided, (await walk.Case(id)).State);
        Assert.False(await app.Read(db => db.Set<Condition>().AnyAsync(Ct)));
        Assert.Single(await Made(id));
    }

    [Fact]
    public async Task A_case_that_was_decided_in_error_is_sent_back_and_its_recipients_wait_for_nothing()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51);
        Assert.Equal(DistributionState.Unmatched, Assert.Single(await Rows(id)).State);

        await Correct(id, Today, 51, Back);

        Assert.Equal(["WriteDraft"], await Open(id, but: "SettleDistribution"));
        Assert.Empty(await Rows(id));
        Assert.Empty(await Made(id));
    }

    [Fact]
    public async Task What_the_council_has_not_postponed_waits_for_it_no_longer()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51, new GivenOutcome(Outcome.Postpone, null, []));
        var step = await Step(id, AwaitingStep.First);

        await Correct(id, Today, 51, Yes, step);

        Assert.Equal(["SettleCouncilDistribution"], await Open(id, but: "SettleDistribution"));
        Assert.Equal("decided", await app.Read(db => db.WorkItems.Where(w => w.Id == step).Select(w => w.Outcome).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_correction_is_corrected_once_more()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51);
        await Correct(id, Today, 51, No);

        await Correct(id, Today, 51, Yes);

        Assert.Single(await Made(id));
    }

    [Fact]
    public async Task Who_has_got_it_by_mail_gets_it_once_more()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 15);
        await Change(id, row =>
        {
            row.Settle(null, "mottagaren@example.se");
            row.WasSent(app.Clock.GetUtcNow());
        });

        await Correct(id, Today, 51, Yes);

        var row = Assert.Single(await Rows(id));
        Assert.Equal((DistributionState.Waiting, 2), (row.State, row.Attempt));
        Assert.Equal(1, await app.Read(db => db.Outbox.CountAsync(message => message.Type == nameof(DistributionRequested) && message.Body.Contains("\"attempt\":2"), Ct)));
    }

    [Fact]
    public async Task The_link_of_the_mail_that_said_something_else_acknowledges_nothing()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 15);
        await Change(id, row =>
        {
            row.Settle(null, "mottagaren@example.se");
            row.WasSent(app.Clock.GetUtcNow());
        });
        await app.Do<ArendeDb>(async db =>
        {
            db.AcknowledgementLinks.Add(AcknowledgementLink.New((await Rows(id)).Single(), app.Clock.GetUtcNow()).Link);
            await db.SaveChangesAsync(Ct);
        });

        await Correct(id, Today, 51, No);

        Assert.Equal(0, await app.Read(db => db.AcknowledgementLinks.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_mail_that_is_on_its_way_when_the_decision_is_corrected_is_followed_by_another()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 15);
        await Change(id, row => row.Settle(null, "mottagaren@example.se"));
        var onItsWay = OutgoingMail.OfDecision((await Rows(id)).Single(), app.Clock.GetUtcNow());
        await app.Do<ArendeDb>(async db =>
        {
            db.Mails.Add(onItsWay);
            await db.SaveChangesAsync(Ct);
        });

        await Correct(id, Today, 51, No);
        await app.Do<MailOutcome>(outcome => outcome.Write(onItsWay.Id, MailAnswer.Sent, null, null, Ct));

        var row = Assert.Single(await Rows(id));
        Assert.Equal((DistributionState.Waiting, 2), (row.State, row.Attempt));
    }

    [Fact]
    public async Task Who_has_it_in_their_inbox_alone_is_told_of_it_once_more()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 15);
        var unit = app.As(Role.Assignee).UnitId;
        await Change(id, row =>
        {
            row.Settle(DistributionChannel.Inbox, unit, null);
            row.WasSent(app.Clock.GetUtcNow());
        });

        await Correct(id, Today, 51, No);

        Assert.True(await app.Read(db => db.Notifications.AnyAsync(n => n.Kind == NotificationKind.DecisionReceived && n.CaseId == id, Ct)));
    }

    [Fact]
    public async Task What_has_gone_to_somebody_is_not_undecided()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51);
        await Change(id, row => row.WasSent(app.Clock.GetUtcNow()));

        Assert.Equal(Rule.DecisionHasArrived, await Refused(id, Back));
        Assert.Equal(Outcome.Approve, (await OfCouncil(id)).Item.Outcome);
    }

    [Fact]
    public async Task What_somebody_has_acknowledged_is_not_corrected()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51);
        await Change(id, row => row.Acknowledge(null, app.Clock.GetUtcNow()));

        Assert.Equal(Rule.DecisionHasArrived, await Refused(id, No));
    }

    [Fact]
    public async Task What_the_minutes_have_been_verified_with_is_not_corrected()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51);
        var (meeting, _) = await OfCouncil(id);
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), meeting.Id, Today, Ct));

        Assert.Equal(Rule.CaseHasMovedOn, await Refused(id, No));
    }

    [Fact]
    public async Task A_decision_on_which_the_case_has_gone_on_is_not_corrected()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51);
        foreach (var one in await Rows(id)) await Change(id, row => row.WasSent(app.Clock.GetUtcNow()));
        await walk.Complete(id, "SettleCouncilDistribution", Role.Clerk, "done");

        Assert.Equal(Rule.CaseHasMovedOn, await Refused(id, No));
    }

    [Fact]
    public async Task A_decision_that_is_appealed_is_not_corrected()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51);
        await app.Do<NoteAppeal>(note => note.Run(app.As(Role.Registrar), id, null, Today, null, Ct));

        Assert.Equal(Rule.OutcomeIsAppealed, await Refused(id, No));
    }

    [Fact]
    public async Task A_paragraph_of_another_case_is_refused_and_nothing_is_changed()
    {
        var (first, second) = (await Referred(Order), await Referred(Deadlines));
        Pass(2);
        await app.CouncilDecides(first, Today, 51);
        await app.CouncilDecides(second, Today, 52);

        Assert.Equal(Rule.ParagraphIsTaken, (await Assert.ThrowsAsync<BrokenRuleException>(() => Correct(second, Today.AddDays(-1), 51, Yes))).Rule);

        Assert.Equal((Today, 52), await Where(second));
    }

    [Fact]
    public async Task What_was_corrected_since_it_was_shown_is_not_corrected_unseen()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51);
        var shown = (await OfCouncil(id)).Item.Version;
        await Correct(id, Today, 51, No);

        await Assert.ThrowsAsync<LostRaceException>(async () => await Correct(id, Today, 51, Yes, await Step(id), shown));
    }

    [Fact]
    public async Task Whose_the_step_is_not_corrects_nothing()
    {
        var id = await Referred(Order);
        await app.CouncilDecides(id, Today, 51);
        var step = await Step(id);

        await Assert.ThrowsAsync<NotFoundException>(() =>
            app.Do<CorrectCouncilDecision>(correct => correct.Run(app.As(Role.Controller), step, new CouncilDecision(Today, 51, No), null, Ct)));
    }

    private static GivenOutcome Yes => new(Outcome.Approve, null, []);
    private static GivenOutcome No => new(Outcome.Reject, "Det ryms inte.", []);
    private static GivenOutcome Back => new(Outcome.SendBack, "Redovisa kostnaden.", []);

    private async Task<CaseId> Referred(string proposal, string table = "")
    {
        var id = await walk.Import(proposal, table);
        await walk.Rewrite(id, clauses => [.. clauses.Select(clause => clause.SoundsLikeAssignment() ? clause with { Type = ClauseType.Assignment } : clause)]);
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        var board = await NoticeBoard.MeetingOf(app, id);
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), board, Today, Ct));
        return id;
    }

    private async Task Correct(CaseId id, DateOnly date, int paragraph, GivenOutcome given, Guid? step = null, long? seen = null)
    {
        var entered = step ?? await Step(id);
        await app.Do<CorrectCouncilDecision>(correct => correct.Run(app.As(Role.Registrar), entered, new CouncilDecision(date, paragraph, given), seen, Ct));
    }

    private void Pass(int days) => app.Clock.SetUtcNow(app.Clock.GetUtcNow().AddDays(days));

    private async Task<Rule> Refused(CaseId id, GivenOutcome given) => (await Assert.ThrowsAsync<BrokenRuleException>(() => Correct(id, Today, 51, given))).Rule;

    private enum AwaitingStep { First, Last }

    private async Task<Guid> Step(CaseId id, AwaitingStep which = AwaitingStep.Last)
    {
        var steps = await app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.TaskName == "AwaitCouncil" && w.State == WorkItemState.Done).OrderBy(w => w.OpenedAt).Select(w => w.Id).ToListAsync(Ct));
        return which == AwaitingStep.First ? steps[0] : steps[^1];
    }

    private Task<(Meeting Meeting, AgendaItem Item)> OfCouncil(CaseId id) => app.Read(async db =>
    {
        var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Function == BodyFunction.Council && m.Agenda.Any(item => item.CaseId == id), Ct);
        return (meeting, meeting.Item(id));
    });

    private async Task<(DateOnly, int?)> Where(CaseId id) => await OfCouncil(id) is var (meeting, item) ? (meeting.Date, item.Paragraph) : default;

    private Task<Assignment> Assigned(CaseId id) => app.Read(db => db.Assignments.AsNoTracking().SingleAsync(a => a.CaseId == id, Ct));

    private Task<List<Assignment>> Made(CaseId id) => app.Read(db => db.Assignments.AsNoTracking().Where(a => a.CaseId == id && a.DecidedItemId != null).ToListAsync(Ct));

    private async Task<List<DistributionRow>> Rows(CaseId id)
    {
        var item = (await OfCouncil(id)).Item.Id;
        return await app.Read(db => db.DistributionRows.AsNoTracking().Where(row => row.DecisionId == item).ToListAsync(Ct));
    }

    private async Task Change(CaseId id, Action<DistributionRow> change)
    {
        var item = (await OfCouncil(id)).Item.Id;
        await app.Read(async db =>
        {
            foreach (var row in await db.DistributionRows.Where(row => row.DecisionId == item).ToListAsync(Ct)) change(row);
            return await db.SaveChangesAsync(Ct);
        });
    }

    private async Task<List<string>> Open(CaseId id, string but) =>
        [.. (await app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == WorkItemState.Open).Select(w => w.TaskName).OrderBy(name => name).ToListAsync(Ct)))
            .Where(name => !name.StartsWith(but, StringComparison.Ordinal))];
}
