using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.WorkItems;

/// <summary>What the path of a case can do: running cases keep the version on which they started until somebody moves them.</summary>
internal sealed class BoardCaseVersions : IVersionMap
{
    // Before it a referred case got an appeal clock, and an appealed one could be closed the same day.
    private const int FirstThatWaits = 2;

    private static readonly string[] AfterTheNotice = ["appealPeriod", "confirmLegalForce", "followUp", "close"];
    private static readonly string[] Distribution = ["distribute", "settleDistribution"];

    public string DefinitionId => DefinitionCatalogue.BoardCase;

    public static Task<bool> WaitsForCouncilAndCourt(ArendeDb db, CaseId id, CancellationToken ct) =>
        db.WorkflowInstances.AnyAsync(i => i.SubjectId == id.Value && i.DefinitionId == DefinitionCatalogue.BoardCase && i.DefinitionVersion >= FirstThatWaits, ct);

    /// <summary>
    /// What the first version let pass is waited for after all: the council where the case was referred (KL 13:2: nothing can be
    /// appealed before it has decided), the court where the decision was appealed.
    /// </summary>
    public StepMap Map(int from, WorkflowDefinition to, WorkflowState state)
    {
        if (from >= FirstThatWaits || to.Version < FirstThatWaits || state.Variables.GetValueOrDefault("Notice") is null) return StepMap.AsItStands;
        var settled = new Connection("settleDistribution", "Done", "afterMinutesDone");
        if (Waited(state) is { } step)
            return new StepMap(AfterTheNotice, [step], state.Waiting.Any(wait => Distribution.Contains(wait.ActivityId)) ? [] : [settled]);
        // Legal force is confirmed and the distribution isn't settled: the branch has come to the join by another way there.
        return state.MissingIn(to).Contains(settled.TargetId) ? new StepMap([], [], [new Connection("markSettled", "Done", settled.TargetId)]) : StepMap.AsItStands;
    }

    private static string? Waited(WorkflowState state) =>
        Outcome(state, "Board") == "referToCouncil" ? "awaitCouncil" : Outcome(state, "LegalForce") == "appealed" ? "awaitCourt" : null;

    private static string? Outcome(WorkflowState state, string variable) =>
        state.Variables.GetValueOrDefault(variable) is System.Text.Json.Nodes.JsonObject result ? (string?)result["outcome"] : null;
}
