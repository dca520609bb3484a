using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Tests.Meetings;

public class DeadlineDecisionTests
{
    private static readonly AssignmentId unticked = AssignmentId.New();
    private static readonly Clause adopts = new(1, "Godkänna nya slutdatum.") { Voice = ClauseVoice.OfBoard, Effect = ClauseEffect.AdoptDeadlines, IsConfirmed = true };
    private static readonly Clause transfers = new(2, "Föra över uppdragen till 2026.") { Voice = ClauseVoice.OfBoard, Effect = ClauseEffect.TransferAssignments, PlanYear = 2026, IsConfirmed = true };
    private static readonly Clause council = new(3, "Godkänna fullmäktiges slutdatum.") { Voice = ClauseVoice.ToCouncil, Effect = ClauseEffect.AdoptDeadlines, IsConfirmed = true, Outcome = Outcome.ReferToCouncil };

    [Fact]
    public void What_is_turned_down_beside_a_proposal_to_the_council_waits_for_the_council() =>
        Assert.True(Of(Outcome.ReferToCouncil, adopts with { Outcome = Outcome.Reject }, council) is { Waits: true, DeclinesAll: false });

    [Fact]
    public void Deadlines_fall_when_the_clause_that_adopts_them_is_turned_down_beside_a_transfer() =>
        Assert.True(Of(Outcome.ApproveChanged, adopts with { Outcome = Outcome.Reject }, transfers with { Outcome = Outcome.Approve }).Declines(unticked));

    [Fact]
    public void An_unticked_date_falls_though_the_rest_waits_for_the_council()
    {
        var decision = Of(Outcome.ReferToCouncil, adopts with { Outcome = Outcome.Approve, Declined = [unticked] }, council);

        Assert.True(decision.Waits && decision.Declines(unticked) && !decision.Declines(AssignmentId.New()));
    }

    private static DeadlineDecision Of(Outcome outcome, params Clause[] clauses) => new(BodyFunction.Board, outcome, clauses);
}
