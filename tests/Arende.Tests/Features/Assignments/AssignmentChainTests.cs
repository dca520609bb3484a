using Arende.Application.Bodies;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Web.Features.Assignments;

namespace Arende.Tests.Features.Assignments;

public class AssignmentChainTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly CaseId Case = CaseId.New();
    private static readonly DecidedDeadline October = new(new Deadline("31 december 2025", new(2025, 12, 31), DeadlinePrecision.Day), "beslutad i månadsrapport per oktober", null);
    private static readonly DecidedDeadline April = new(new Deadline("28 april 2026", new(2026, 4, 28), DeadlinePrecision.Day), null, null);

    [Fact]
    public void It_goes_from_the_decision_over_the_moved_deadline_to_what_is_left()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: true);
        assignment.Propose(April, null);
        assignment.Adopt(Case, null, new(2025, 4, 7, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal(
            ["Redovisat i KS §\u00a053", "Slutdatum: 31\u00a0december 2025", "Nytt slutdatum: 28\u00a0april 2026", "Slutdatumet har passerat och flaggas vid nästa genomgång", "Slutredovisning"],
            Steps(assignment).Select(step => step.Title.Sv));
    }

    [Fact]
    public void A_proposed_deadline_lies_ahead_and_says_that_it_is_only_proposed()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: true);
        assignment.Propose(April, null);

        var proposed = Assert.Single(Steps(assignment), step => step.Title.Sv.StartsWith("Föreslaget", StringComparison.Ordinal));

        Assert.True(proposed.Ahead);
        Assert.Equal("Gäller först när beslutet är fattat.", proposed.Words[0]);
    }

    [Fact]
    public void An_unknown_deadline_says_that_it_is_never_late()
    {
        var steps = Steps(Open());

        Assert.Contains(steps, step => step.Title.Sv == "Okänt slutdatum – räknas aldrig som förfallet");
        Assert.DoesNotContain(steps, step => step.Title.Sv.Contains("passerat", StringComparison.Ordinal));
    }

    [Fact]
    public void A_given_report_is_a_happening_and_an_asked_one_lies_ahead()
    {
        var given = Report("augusti", AssignmentStatus.Delayed, new DateTimeOffset(2025, 9, 10, 8, 0, 0, TimeSpan.Zero));
        var asked = Report("oktober", null, null);

        var steps = Steps(Open(), given, asked);

        Assert.Equal("Lägesrapport för augusti 2025: försenat", Assert.Single(steps, step => step.Quote == "Väntar på upphandling.").Title.Sv);
        Assert.True(Assert.Single(steps, step => step.Title.Sv == "Lägesrapport för oktober 2025").Ahead);
    }

    [Fact]
    public void A_report_that_was_frozen_unwritten_is_awaited_from_nobody()
    {
        var frozen = Report("augusti", null, null) with { IsFrozen = true };

        var step = Assert.Single(Steps(Open(), frozen), step => step.Title.Sv == "Lägesrapport för augusti 2025: inte lämnad");

        Assert.False(step.Ahead);
        Assert.DoesNotContain(Steps(Open(), frozen), step => step.Words.Any(words => words.Contains("Väntas", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_correction_after_the_freeze_stands_beside_what_was_reported_with_who_and_what()
    {
        var reported = new DateTimeOffset(2025, 9, 10, 8, 0, 0, TimeSpan.Zero);
        var corrected = Report("augusti", AssignmentStatus.OnPlan, reported) with
        {
            IsFrozen = true, Corrections = [new ReportCorrection(AssignmentStatus.Delayed, "Leveransen kom inte.", null, PersonId.New(), reported.AddDays(20))],
        };

        var steps = Steps(Open(), corrected);

        Assert.Contains(steps, step => step.Title.Sv == "Lägesrapport för augusti 2025: går enligt plan");
        var step = Assert.Single(steps, step => step.Title.Sv == "Rättad efter frysningen, lägesrapport för augusti 2025: försenat");
        Assert.Equal((new DateOnly(2025, 9, 30), "Leveransen kom inte."), (step.Day, step.Quote));
        Assert.Equal("Före rättelsen: Går enligt plan.", step.Words[1]);
    }

    [Fact]
    public void A_deadline_that_a_report_says_was_decided_asks_for_that_decision()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(April, isOriginal: true);
        assignment.AccountFor(Case, October with { IsDecidedBefore = true }, null);

        var told = Assert.Single(Steps(assignment), step => step.Title.Sv.StartsWith("Slutdatum enligt rapporten", StringComparison.Ordinal));

        Assert.StartsWith("En rapport säger att det är beslutat.", told.Words[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_reported_as_done_has_its_adoption_ahead_and_what_is_adopted_nothing()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: true);
        assignment.Report(AssignmentStatus.Done, new(2025, 12, 1, 12, 0, 0, TimeSpan.Zero));

        Assert.True(Steps(assignment)[^1] is { Ahead: true, Title.Sv: "Slutredovisning" });
        assignment.Account(new DecisionPoint(UsualBodies.Board.Id, new(2026, 4, 7), 53), Case, new(2026, 4, 7, 12, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain(Steps(assignment), step => step.Ahead);
        Assert.Equal(("Slutredovisat", new DateOnly(2026, 4, 7)), (Steps(assignment)[^1].Title.Sv, Steps(assignment)[^1].Day));
    }

    private static IReadOnlyList<ChainStep> Steps(Assignment assignment, params ReportLine[] reports)
    {
        var decision = new DecisionRef(Case, new CaseNumber("KS", 2025, 123), "Verksamhetsberättelse", new DecidedAt(UsualBodies.Board, new(2025, 4, 7), 53));
        var facts = new AssignmentFacts(assignment, "Ulla", "Kontoret", new Dictionary<CaseId, DecisionRef> { [Case] = decision }, reports);
        return new AssignmentChain(facts, CaseNumber.DefaultFormat, Today, new BodyCatalogue([.. UsualBodies.All])).Steps();
    }

    private static ReportLine Report(string period, AssignmentStatus? status, DateTimeOffset? at) => new(
        ReportingPeriodId.New(), period, "August", 2025, new(2025, 9, 22), "Ulla", status, status is null ? null : "Väntar på upphandling.", null, at, "Ulla");

    private static Assignment Open() => new("Arkitekturprogram", AssignmentKind.Unknown, AssignmentStatus.Delayed, Case, null, AccessLevel.Open);
}
