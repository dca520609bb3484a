using Arende.Domain.Assignments;
using Arende.Domain.Cases;

namespace Arende.Tests.Assignments;

/// <summary>What a draft proposes of an assignment, beside what its table says.</summary>
public sealed class AssignmentProposalsTests
{
    private static readonly CaseId Annual = CaseId.New();
    private static readonly DecidedDeadline Later = new(Deadline.Read("30 juni 2025")!, null, null);

    [Fact]
    public void A_later_version_of_the_same_draft_keeps_how_the_year_end_ends_it()
    {
        var assignment = Struck();

        assignment.AccountFor(Annual, Later, 2025);

        Assert.Equal((TurnKind.Struck, null, null), (assignment.ProposedTurn?.Kind, assignment.Proposed, assignment.ProposedPlanYear));
    }

    [Fact]
    public void Another_draft_that_accounts_for_it_proposes_its_own()
    {
        var assignment = Struck();

        assignment.AccountFor(CaseId.New(), Later, 2025);

        Assert.Equal((null, Later, 2025), (assignment.ProposedTurn, assignment.Proposed, assignment.ProposedPlanYear));
    }

    [Fact]
    public void One_that_is_carried_after_all_is_not_struck()
    {
        var assignment = Struck();

        assignment.ProposeCarrying(Annual, Later, 2025);

        Assert.Equal((null, Later, 2025), (assignment.ProposedTurn, assignment.Proposed, assignment.ProposedPlanYear));
    }

    private static Assignment Struck()
    {
        var assignment = new Assignment("Lekplatser", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        assignment.SetPlanYear(2024);
        assignment.ProposeTurn(Annual, new ProposedTurn(TurnKind.Struck, Text: "Behovet finns inte."), null);
        return assignment;
    }
}
