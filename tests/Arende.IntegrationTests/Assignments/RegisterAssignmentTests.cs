using Arende.Application.Assignments;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

public sealed class RegisterAssignmentTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_fuzzy_deadline_is_kept_as_written_with_its_last_day_and_its_decision()
    {
        var entered = await Entered(await Register(Role.Controller, "kvartal 3 2025", "KF § 112, 15 december 2024"));

        Assert.Equal(new DateOnly(2025, 9, 30), entered.DueOn);
        Assert.Equal(entered.Current, entered.Original);
        Assert.Equal(("kvartal 3 2025", "KF § 112, 15 december 2024"), (entered.Current!.Deadline.Text, entered.Current.Source));
        Assert.Equal(2025, entered.PlanYear);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_enters_one_and_used_again_another()
    {
        var form = FormKey.New();
        var entered = await Register(Role.Controller, null, form);
        Assert.Equal(entered, await Register(Role.Controller, null, form));
        // Gone back to, and another title or deadline: refused, so that nothing that was typed is dropped, and entered under the key that it is shown with.
        Assert.Equal(Race.Operation, (await Assert.ThrowsAsync<LostRaceException>(() => Register(Role.Controller, null, form, "Se över gallringsplanen"))).Race);
        Assert.Equal(Race.Operation, (await Assert.ThrowsAsync<LostRaceException>(() => Register(Role.Controller, "31 december 2025", form))).Race);
        Assert.Equal(1, await app.Read(db => db.Assignments.CountAsync(Ct)));
        Assert.NotEqual(entered, await Register(Role.Controller, null, FormKey.New(), "Se över gallringsplanen"));
        var corrected = await Register(Role.Controller, "31 december 2025", FormKey.New());
        Assert.Equal(new DateOnly(2025, 12, 31), (await Entered(corrected)).DueOn);
        Assert.Equal(3, await app.Read(db => db.Assignments.CountAsync(Ct)));
    }

    [Fact]
    public async Task It_enters_no_plan_whose_year_was_over_when_it_was_decided()
    {
        var given = new TypedAssignment("Se över taxan", AssignmentKind.Assignment) { GivenBy = new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2025, 2, 3), 12), PlanYear = 2024 };

        Assert.Equal(Rule.PlanIsBeforeDecision, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<RegisterAssignment>(use => use.Run(app.As(Role.Controller), given, Ct)))).Rule);
        await app.Do<RegisterAssignment>(use => use.Run(app.As(Role.Controller), given with { PlanYear = 2025 }, Ct));
    }

    [Fact]
    public async Task Without_a_deadline_it_is_unknown_and_never_overdue()
    {
        var entered = await Entered(await Register(Role.Controller, " "));

        Assert.Null(entered.Current);
        Assert.False(entered.IsOverdue(new DateOnly(2040, 1, 1)));
    }

    [Theory]
    [InlineData("i höst")]
    [InlineData("31 februari 2025")]
    public async Task A_deadline_that_cannot_be_read_is_refused_and_nothing_is_entered(string deadline)
    {
        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => Register(Role.Controller, deadline));

        Assert.Equal((Rule.DeadlineCannotBeRead, deadline), (broken.Rule, broken.Arguments[0]));
        Assert.Equal(0, await app.Read(db => db.Assignments.CountAsync(Ct)));
    }

    [Fact]
    public async Task Its_kind_must_be_said()
    {
        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<RegisterAssignment, AssignmentId>(register =>
            register.Run(app.As(Role.Controller), new TypedAssignment("Ta fram en belysningsplan", AssignmentKind.Unknown), Ct)));

        Assert.Equal(Rule.KindIsMissing, broken.Rule);
    }

    [Fact]
    public async Task A_typing_error_is_corrected_found_by_the_new_word_and_told_in_its_history()
    {
        var id = await Register(Role.Controller, null);
        var by = new DecisionPoint(UsualBodies.Council.Id, new DateOnly(2024, 12, 15), 112, 3);

        await app.Do<CorrectAssignment>(async correct => await correct.Run(
            app.As(Role.Controller), id, new TypedAssignment("Ta fram en brandplan", AssignmentKind.Initiative) { Goal = "2.1 Trygga platser", GivenBy = by }, (await Entered(id)).Version, Ct));

        var now = await Entered(id);
        Assert.Equal(("Ta fram en brandplan", "2.1 Trygga platser", by, AssignmentKind.Initiative), (now.Title, now.Goal, now.GivenBy, now.Kind));
        var told = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value).OrderByDescending(h => h.Sequence).Select(h => h.Arguments).FirstAsync(Ct));
        Assert.Contains("Ta fram en belysningsplan", told, StringComparison.Ordinal);
        Assert.Equal(1, await app.Read(db => db.SearchTexts.CountAsync(text => text.SubjectId == id.Value && text.Text == "Ta fram en brandplan", Ct)));
    }

    [Theory]
    [InlineData(Role.CaseOfficer, Rule.NotAllowed)]
    [InlineData(Role.Assignee, Rule.NotAllowed)]
    [InlineData(Role.Manager, Rule.UnitIsUnknown)]
    public async Task Only_the_controller_enters_one_for_no_unit(string role, Rule rule) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<BrokenRuleException>(() => Register(role, null))).Rule);

    private Task<AssignmentId> Register(string role, string? deadline, string? source) => Register(role, deadline, default, source: source);

    private Task<AssignmentId> Register(string role, string? deadline, FormKey key = default, string? title = null, string? source = null) =>
        app.Do<RegisterAssignment, AssignmentId>(register => register.Run(
            app.As(role), new TypedAssignment(title ?? "Ta fram en belysningsplan", AssignmentKind.Assignment) { Deadline = deadline, Source = source, PlanYear = 2025 }, Ct, key));

    private Task<Assignment> Entered(AssignmentId id) => app.Read(db => db.Assignments.SingleAsync(a => a.Id == id, Ct));
}
