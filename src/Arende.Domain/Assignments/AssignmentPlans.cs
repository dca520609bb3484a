using Arende.Domain.Cases;
using Arende.Domain.Plans;

namespace Arende.Domain.Assignments;

/// <summary>The plans that it is, and has been, in: each time an entry of its own, by a decision.</summary>
public sealed partial class Assignment
{
    // The years that a clause can name.
    public const int FirstPlanYear = 2000;
    public const int LastPlanYear = 2099;

    private readonly List<PlanEntry> planEntries = [];

    /// <summary>The plan (a year) that it belongs to, and the one to which its case proposes to transfer it.</summary>
    public int? PlanYear { get; private set; }
    public int? ProposedPlanYear { get; private set; }
    public int TransferCount { get; private set; }

    /// <summary>By their <see cref="PlanEntry.Place"/>. They are always read with the assignment.</summary>
    public IReadOnlyCollection<PlanEntry> PlanEntries => planEntries;

    /// <summary>The entry that no decision has ended; null where it is in no plan, or is ended.</summary>
    public PlanEntry? OpenEntry => planEntries.Find(entry => entry.Outcome is null);

    /// <summary>The plan that it belongs to when it is entered; later it changes by decision only.</summary>
    public void SetPlanYear(int planYear)
    {
        BrokenRuleException.When(planYear is < FirstPlanYear or > LastPlanYear, Rule.YearIsUnreasonable);
        Enter(planYear, GivenBy, CaseId);
    }

    private void Enter(int year, DecisionPoint? by, CaseId? caseId, int? from = null)
    {
        PlanYear = year;
        planEntries.Add(new PlanEntry(Id, planEntries.Count + 1, year, Current?.Deadline, by, caseId, from));
    }

    // To its own plan, or back to an earlier one, nothing is transferred.
    private void Transfer(int year, DecisionPoint? by, CaseId? decidedBy)
    {
        if (year <= PlanYear) return;
        var from = OpenEntry;
        from?.End(PlanOutcome.Carried, by, decidedBy, year);
        Enter(year, by, decidedBy, from?.Year);
        TransferCount++;
    }

    private void EndEntry(AssignmentTurn turn) => OpenEntry?.End(PlanOutcomes.Of(turn.Kind), turn.By, turn.CaseId);

    // What a plan said of it stays: it is an entry more, in the plan of the year in which it was decided.
    private void EnterAgain(DecisionPoint by, CaseId? caseId)
    {
        if (PlanYear is { } year && OpenEntry is null) Enter(Math.Max(year, by.On.Year), by, caseId);
    }

    // Typed wrong when it was entered, and nothing has been decided of it since: another entry takes its place.
    private void CorrectEntry(DecisionPoint? wasGivenBy, bool isOtherDeadline)
    {
        if (planEntries is not [{ Outcome: null } only]) return;
        var by = only.EnteredBy == wasGivenBy ? GivenBy : only.EnteredBy;
        if (!isOtherDeadline && by == only.EnteredBy) return;
        planEntries.Clear();
        // What a clause gave is in the plan of the year in which it was decided.
        Enter(DecidedItemId is not null && by is not null ? by.On.Year : only.Year, by, only.EnteredIn);
    }

    // The body never decided so: what it would have entered is no part of a plan. What was kept before there were entries names their case only.
    private void TakeBackEntries(AssignmentPosition before, CaseId decidedBy)
    {
        planEntries.RemoveAll(entry => before.EntryCount is { } count ? entry.Place > count : entry.EnteredIn == decidedBy);
        var last = planEntries.MaxBy(entry => entry.Place);
        if (before.HadOpenEntry ?? last?.OutcomeIn == decidedBy) last?.TakeBackOutcome();
    }
}
