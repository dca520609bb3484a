using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Tests.Assignments;

/// <summary>How an assignment ends: by decision only, and never in a circle.</summary>
public class AssignmentTurnsTests
{
    private static readonly DateTimeOffset Now = new(2025, 4, 8, 10, 0, 0, TimeSpan.Zero);
    private static readonly DecisionPoint April = new(UsualBodies.Board.Id, new DateOnly(2025, 4, 7), 53, 2);

    [Fact]
    public void Its_owner_cannot_strike_it() =>
        Assert.Equal(Rule.StruckByDecisionOnly, Assert.Throws<BrokenRuleException>(() => Open().Report(AssignmentStatus.Struck, Now)).Rule);

    [Fact]
    public void Done_is_only_reported_until_a_board_has_adopted_it()
    {
        var assignment = Open();

        assignment.Report(AssignmentStatus.Done, Now);
        Assert.True(assignment.AwaitsAdoption);

        assignment.Account(April, null, Now);
        Assert.False(assignment.AwaitsAdoption);
        Assert.Equal((TurnKind.Accounted, April), (assignment.EndedAs, Assert.Single(assignment.Turns).By));
    }

    [Fact]
    public void What_a_decision_has_ended_is_not_ended_again()
    {
        var assignment = Open();
        assignment.Strike(April, null, Now, "Behovet finns inte längre.");

        Assert.Equal(Rule.AssignmentIsClosed, Assert.Throws<BrokenRuleException>(() => assignment.Account(April, null, Now)).Rule);
        Assert.Equal(Rule.AssignmentIsClosed, Assert.Throws<BrokenRuleException>(assignment.Reopen).Rule);
    }

    [Fact]
    public void It_is_merged_into_an_open_one_and_never_in_a_circle()
    {
        var (one, other) = (Open(), Open());

        Assert.Equal(Rule.AssignmentIsMergedIntoItself, Assert.Throws<BrokenRuleException>(() => one.MergeInto(one, April, null, Now)).Rule);
        var before = other.Version;
        one.MergeInto(other, April, null, Now);

        Assert.Equal((TurnKind.Merged, other.Id), (one.EndedAs, Assert.Single(one.Turns[^1].Others!)));
        // Who merges the other one at the same moment finds that it was changed.
        Assert.NotEqual(before, other.Version);
        Assert.Equal(Rule.MergedIntoClosed, Assert.Throws<BrokenRuleException>(() => other.MergeInto(one, April, null, Now)).Rule);
    }

    [Fact]
    public void Its_parts_have_what_it_had_and_know_it()
    {
        var whole = Open();
        whole.Give(UnitId.New(), PersonId.New());
        whole.SetDecidedDeadline(Decided("31 december 2025", new(2025, 12, 31)), isOriginal: true);

        Assert.Equal(Rule.SplitNeedsTwo, Assert.Throws<BrokenRuleException>(() => whole.Split(["Bara en"], April, null, Now)).Rule);
        var parts = whole.Split(["Norra delen", "Södra delen"], April, null, Now);

        Assert.Equal(TurnKind.Split, whole.EndedAs);
        Assert.All(parts, part => Assert.Equal((whole.Id, whole.OwnerId, whole.DueOn, April), (part.PartOf, part.OwnerId, part.DueOn, part.GivenBy)));
    }

    [Fact]
    public void It_is_taken_up_again_with_a_deadline_of_that_decision_and_keeps_how_it_had_ended()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(Decided("31 mars 2025", new(2025, 3, 31)), isOriginal: true);
        assignment.Strike(April, null, Now, null);

        assignment.TakeUpAgain(April, null, Now, "Redovisa också kostnaden.", new Deadline("30 juni 2025", new(2025, 6, 30), DeadlinePrecision.Day));

        Assert.Equal((true, null, new DateOnly(2025, 6, 30)), (assignment.IsOpen, assignment.EndedAs, assignment.DueOn));
        Assert.Equal(April, assignment.Current!.By);
        Assert.Equal([TurnKind.Struck, TurnKind.Reopened], assignment.Turns.Select(turn => turn.Kind));
        Assert.Equal(new DateOnly(2025, 3, 31), assignment.OriginalOn);
    }

    [Fact]
    public void A_deadline_before_its_decision_is_refused()
    {
        var assignment = new Assignment("Arkitekturprogram", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        assignment.SetDecidedDeadline(Decided("31 mars 2025", new(2025, 3, 31)), isOriginal: true);

        Assert.Equal(Rule.DeadlineIsBeforeDecision, Assert.Throws<BrokenRuleException>(() => assignment.WasGivenBy(April)).Rule);
    }

    [Fact]
    public void An_owner_is_not_their_own_deputy()
    {
        var (assignment, owner) = (Open(), PersonId.New());

        Assert.Equal(Rule.DeputyIsOwner, Assert.Throws<BrokenRuleException>(() => assignment.Give(null, owner, owner)).Rule);
        Assert.Equal(Rule.DeputyNeedsOwner, Assert.Throws<BrokenRuleException>(() => assignment.Give(null, null, owner)).Rule);
    }

    [Fact]
    public void A_deadline_that_a_decision_moved_is_not_corrected()
    {
        var assignment = new Assignment("Arkitekturprogram", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        assignment.SetDecidedDeadline(Decided("31 december 2025", new(2025, 12, 31)), isOriginal: true);
        assignment.Correct("Arkitekturprogrammet", "2.1 Trygga platser", April, new Deadline("31 oktober 2025", new(2025, 10, 31), DeadlinePrecision.Day));
        Assert.Equal((new DateOnly(2025, 10, 31), new DateOnly(2025, 10, 31)), (assignment.DueOn!.Value, assignment.OriginalOn!.Value));
        assignment.Propose(Decided("28 april 2026", new(2026, 4, 28)), null);
        assignment.Adopt(CaseId.New(), null, Now, April);

        var broken = Assert.Throws<BrokenRuleException>(() => assignment.Correct("Arkitekturprogrammet", null, April, new Deadline("1 maj 2026", new(2026, 5, 1), DeadlinePrecision.Day)));

        Assert.Equal(Rule.DeadlineIsMovedByDecision, broken.Rule);
    }

    private static Assignment Open() => new("Arkitekturprogram", AssignmentKind.Assignment, AssignmentStatus.OnPlan, CaseId.New(), null, AccessLevel.Open);

    private static DecidedDeadline Decided(string text, DateOnly latest) => new(new Deadline(text, latest, DeadlinePrecision.Day), null, null);
}
