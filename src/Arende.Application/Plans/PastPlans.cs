using System.Text.Json.Nodes;
using Arende.Application.Assignments;
using Arende.Application.History;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Plans;

namespace Arende.Application.Plans;

/// <summary>Reads out of an assignment's history in which plans it has been, for the time before there were entries.</summary>
public static class PastPlans
{
    /// <param name="assignment">As it stands.</param>
    /// <param name="told">Its history, from the beginning.</param>
    /// <param name="transfers">The transfers that the decisions of its cases made.</param>
    public static IReadOnlyList<PlanEntry> Of(Assignment assignment, IReadOnlyList<(HistoryKind Kind, string Arguments)> told, IReadOnlyList<KnownTransfer> transfers)
    {
        var plans = Told(assignment, told, transfers);
        // Its history was erased, or was changed past the product: the row alone is known.
        if (plans.Count == 0 || plans[^1].Year != assignment.PlanYear) plans = [FromRow(assignment, assignment.PlanYear!.Value, assignment.TransferCount > 0, transfers)];
        var entries = plans.Select((plan, at) => new PlanEntry(assignment.Id, at + 1, plan.Year, plan.Deadline, plan.By, plan.CaseId, at == 0 ? null : plans[at - 1].Year)).ToList();
        foreach (var (entry, next) in entries.Zip(plans.Skip(1))) entry.End(PlanOutcome.Carried, next.By, next.CaseId, next.Year);
        if (assignment.Turns is [.., { Ends: true } turn]) entries[^1].End(PlanOutcomes.Of(turn.Kind), turn.By, turn.CaseId);
        // From before decisions ended anything here: its owner or somebody struck it, and by which decision isn't known.
        else if (assignment.Status == AssignmentStatus.Struck) entries[^1].End(PlanOutcome.Struck, by: null, caseId: null);
        return entries;
    }

    private static List<PastPlan> Told(Assignment assignment, IReadOnlyList<(HistoryKind Kind, string Arguments)> told, IReadOnlyList<KnownTransfer> transfers)
    {
        var plans = new List<PastPlan>();
        JsonObject? state = null;
        foreach (var (kind, written) in told)
        {
            var arguments = JsonNode.Parse(written) as JsonObject ?? [];
            if (arguments.ContainsKey(EraseHistory.Marker)) return [];
            if (kind is HistoryKind.AssignmentRegistered or HistoryKind.AssignmentHistoryBegan) state = arguments;
            else if (kind == HistoryKind.AssignmentChanged && state is not null) foreach (var (name, change) in arguments) state[name] = change?["to"]?.DeepClone();
            else continue;
            var now = AssignmentState.Read(state);
            if (now.PlanYear == plans.LastOrDefault()?.Year) continue;
            // A decision that was written wrong and taken back.
            if (now.PlanYear is not { } year || plans.Exists(plan => plan.Year >= year)) plans.RemoveAll(plan => now.PlanYear is null || plan.Year > now.PlanYear);
            else if (kind == HistoryKind.AssignmentRegistered) plans.Add(new PastPlan(year, now.Current?.Deadline, now.GivenBy, assignment.CaseId));
            // It was there before: whether it had been transferred then is what is left of the count.
            else if (kind == HistoryKind.AssignmentHistoryBegan) plans.Add(FromRow(assignment, year, assignment.TransferCount > Later(told), transfers));
            else plans.Add(Moved(year, now.Current, arguments.ContainsKey("deadline"), transfers));
        }
        return plans;
    }

    private static int Later(IReadOnlyList<(HistoryKind Kind, string Arguments)> told) =>
        told.Count(line => line.Kind == HistoryKind.AssignmentChanged && (JsonNode.Parse(line.Arguments) as JsonObject)?["plan"]?["to"] is not null);

    // The decision that set its deadline at the same moment, else the one that transferred its case's assignments.
    private static PastPlan Moved(int year, DecidedDeadline? current, bool isDecidedThen, IReadOnlyList<KnownTransfer> transfers)
    {
        if (isDecidedThen && current is { By: { } by }) return new PastPlan(year, current.Deadline, by, current.DecidedBy);
        var known = Only(year, transfers);
        return new PastPlan(year, current?.Deadline, known?.By, known?.CaseId);
    }

    private static PastPlan FromRow(Assignment assignment, int year, bool isTransferred, IReadOnlyList<KnownTransfer> transfers)
    {
        if (!isTransferred) return new PastPlan(year, assignment.Original?.Deadline, assignment.GivenBy, assignment.CaseId);
        var known = Only(year, transfers);
        // Which of its deadlines it had then isn't known, where it has had several.
        return new PastPlan(year, assignment.Current == assignment.Original ? assignment.Current?.Deadline : null, known?.By, known?.CaseId);
    }

    private static KnownTransfer? Only(int year, IReadOnlyList<KnownTransfer> transfers) => transfers.Where(known => known.Year == year).ToList() is [var only] ? only : null;

    private sealed record PastPlan(int Year, Deadline? Deadline, DecisionPoint? By, CaseId? CaseId);
}
