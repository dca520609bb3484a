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
    public static IReadOnlyList<Finding> Validate(string json, IReadOnlySet<string> roles)
    {
        var reading = DefinitionReader.Read(json);
        var findings = new List<Finding>([.. reading.Refusals, .. reading.Remarks]);
        if (reading.Model is not { } model || reading.Refusals.Count > 0) return findings;
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
