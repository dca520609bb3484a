using Arende.Engine.Definitions;
using Arende.Engine.Validation;

namespace Arende.Engine;

/// <summary>Judges a definition before it is published: all that would finish, fault or hang only when it is reached.</summary>
public static class DefinitionValidator
{
    /// <summary>
    /// All findings, none when the definition may be published. <paramref name="roles"/> are the ids of the one catalogue of
    /// roles that payloads may name.
    /// </summary>
    public static IReadOnlyList<Finding> Validate(string json, IReadOnlySet<string> roles) => Read(json, roles).Findings;

    /// <summary>Reads a definition and judges it. The definition is null when the text is none, or uses what this engine doesn't run: its findings say so.</summary>
    public static (WorkflowDefinition? Definition, IReadOnlyList<Finding> Findings) Read(string json, IReadOnlySet<string> roles)
    {
        var reading = DefinitionReader.Read(json);
        IReadOnlyList<Finding> read = [.. reading.Refusals, .. reading.Remarks];
        return reading.Model is { } model && reading.Refusals.Count == 0 ? (new WorkflowDefinition(model, json), Judge(model, read, roles)) : (null, read);
    }

    static List<Finding> Judge(DefinitionModel model, IReadOnlyList<Finding> read, IReadOnlySet<string> roles)
    {
        var findings = new List<Finding>(read);
        findings.AddRange(EnvelopeRules.Check(model));
        findings.AddRange(ConnectionRules.Check(model));
        findings.AddRange(PathRules.Check(model));
        findings.AddRange(JoinRules.Check(model));
        findings.AddRange(ScriptRules.Check(model));
        findings.AddRange(LiteralRules.Check(model));
        findings.AddRange(InputRules.Check(model));
        findings.AddRange(TaskRules.Check(model, roles));
        findings.AddRange(SwitchRules.Check(model));
        return [.. findings.Distinct()];
    }
}
