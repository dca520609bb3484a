using Arende.Domain.Cases;

namespace Arende.Domain.Assignments;

/// <summary>What only a decision does to it: how it ends, and that it is taken up again.</summary>
public sealed partial class Assignment
{
    /// <summary>The decisions that ended it or took it up again, in the order in which they were entered.</summary>
    public IReadOnlyList<AssignmentTurn> Turns
    {
        get;
        private set
        {
            field = value;
            EndedAs = value is [.., { Ends: true } last] ? last.Kind : null;
        }
    } = [];

    /// <summary>What the last of <see cref="Turns"/> ended it as; null where no decision has, or a later one took it up again.</summary>
    public TurnKind? EndedAs { get; private set; }

    /// <summary>The assignment that was split into this one and others.</summary>
    public AssignmentId? PartOf { get; private init; }

    /// <summary>Its owner says that it is done, and no board has adopted that yet.</summary>
    public bool AwaitsAdoption => Status == AssignmentStatus.Done && EndedAs is null;

    /// <summary>A decision that is entered comes after that which gave it, and after those that are entered already.</summary>
    /// <exception cref="BrokenRuleException">It is from an earlier day.</exception>
    public void MustComeAfter(DecisionPoint by)
    {
        if (Turns.Select(turn => (DateOnly?)turn.By.On).Append(GivenBy?.On).Max() is { } last)
            BrokenRuleException.When(by.On < last, Rule.DecisionIsBeforeEarlier, last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The board has decided the report in which it was accounted for, or the final account itself.</summary>
    public void Account(DecisionPoint by, CaseId? caseId, DateTimeOffset at)
    {
        MustNotBeEnded();
        End(AssignmentStatus.Done, new AssignmentTurn(TurnKind.Accounted, by, caseId, at));
    }

    public void Strike(DecisionPoint by, CaseId? caseId, DateTimeOffset at, string? text)
    {
        MustNotBeEnded();
        End(AssignmentStatus.Struck, new AssignmentTurn(TurnKind.Struck, by, caseId, at, Text: text));
    }

    /// <summary>From now on it is done in another one, which is open: so that nothing is ever merged in a circle.</summary>
    public void MergeInto(Assignment other, DecisionPoint by, CaseId? caseId, DateTimeOffset at)
    {
        MustNotBeEnded();
        BrokenRuleException.When(other.Id == Id, Rule.AssignmentIsMergedIntoItself);
        BrokenRuleException.When(!other.IsOpen || other.IsProposed, Rule.MergedIntoClosed);
        other.Version++;
        End(AssignmentStatus.Struck, new AssignmentTurn(TurnKind.Merged, by, caseId, at, [other.Id]));
    }

    /// <summary>More than anybody splits an assignment into: each has an owner, a number and a history.</summary>
    public const int MostParts = 50;

    /// <summary>Several take its place: each with its own number, and with its unit, owner, goal, plan and deadline.</summary>
    /// <param name="titles">What each is.</param>
    /// <param name="by">Where it was decided.</param>
    /// <param name="caseId">The decision's case.</param>
    /// <param name="at">When it was entered.</param>
    /// <param name="planYear">The plan that they enter; null for its own.</param>
    public IReadOnlyList<Assignment> Split(IReadOnlyList<string> titles, DecisionPoint by, CaseId? caseId, DateTimeOffset at, int? planYear = null)
    {
        MustNotBeEnded();
        BrokenRuleException.When(titles.Count < 2, Rule.SplitNeedsTwo);
        BrokenRuleException.When(titles.Count > MostParts, Rule.PartsAreTooMany);
        var parts = titles.Select(title => new Assignment(title, Kind, AssignmentStatus.OnPlan, CaseId, UnitId, Access)
        {
            PartOf = Id, OwnerId = OwnerId, DeputyId = DeputyId, Goal = Goal, GivenBy = by, Original = Original, Current = Current, ReportTo = ReportTo,
        }).ToList();
        if ((planYear ?? PlanYear) is { } year) foreach (var part in parts) part.Enter(year, by, caseId);
        End(AssignmentStatus.Struck, new AssignmentTurn(TurnKind.Split, by, caseId, at, [.. parts.Select(part => part.Id)]));
        return parts;
    }

    /// <summary>A decision asks for more than was done, or takes up again what was ended. It goes on under its own number.</summary>
    /// <param name="by">Where it was decided.</param>
    /// <param name="caseId">The decision's case.</param>
    /// <param name="at">When it was entered.</param>
    /// <param name="text">What is asked for besides.</param>
    /// <param name="deadline">Its new deadline; null leaves the one that it had.</param>
    public void TakeUpAgain(DecisionPoint by, CaseId? caseId, DateTimeOffset at, string? text, Deadline? deadline)
    {
        BrokenRuleException.When(IsOpen, Rule.AssignmentIsOpen);
        BrokenRuleException.When(deadline is not null && deadline.Latest < by.On, Rule.DeadlineIsBeforeDecision);
        Turns = [.. Turns, new AssignmentTurn(TurnKind.Reopened, by, caseId, at, Text: text)];
        Status = AssignmentStatus.OnPlan;
        ClosedAt = null;
        HearAt(at);
        if (deadline is not null) ChangeDeadline(deadline, by, caseId, at);
        EnterAgain(by, caseId);
        Version++;
    }

    /// <summary>A decision of which no draft here tells gives it another deadline, carries it over to a later plan, or both.</summary>
    /// <param name="by">Where it was decided.</param>
    /// <param name="caseId">The decision's case, where it is one of ours.</param>
    /// <param name="at">When it was entered.</param>
    /// <param name="text">What was decided besides.</param>
    /// <param name="deadline">Its new deadline; null leaves the one that it has.</param>
    /// <param name="planYear">The plan that it is carried over to; null leaves it in its own.</param>
    public void Move(DecisionPoint by, CaseId? caseId, DateTimeOffset at, string? text, Deadline? deadline, int? planYear)
    {
        BrokenRuleException.When(!IsOpen || IsProposed, Rule.AssignmentIsClosed);
        BrokenRuleException.When(deadline is null && planYear is null, Rule.NothingIsMoved);
        BrokenRuleException.When(deadline is not null && deadline.Latest < by.On, Rule.DeadlineIsBeforeDecision);
        BrokenRuleException.When(planYear is < FirstPlanYear or > LastPlanYear, Rule.YearIsUnreasonable);
        BrokenRuleException.When(planYear <= PlanYear, Rule.PlanIsNotLater);
        Turns = [.. Turns, new AssignmentTurn(TurnKind.Moved, by, caseId, at, Text: text)];
        HearAt(at);
        if (deadline is not null) ChangeDeadline(deadline, by, caseId, at);
        if (planYear is { } year) Transfer(year, by, caseId);
        Version++;
    }

    private void MustNotBeEnded() => BrokenRuleException.When(EndedAs is not null || IsProposed, Rule.AssignmentIsClosed);

    private void End(AssignmentStatus status, AssignmentTurn turn)
    {
        Status = status;
        ClosedAt ??= turn.At;
        Turns = [.. Turns, turn];
        EndEntry(turn);
        (Proposed, ProposedPlanYear, ProposedTurn) = (null, null, null);
        Version++;
    }
}
