using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.Extensions.Options;

namespace Arende.Application.Audit;

/// <summary>The secret cases and assignments that a list names.</summary>
public sealed record SecretsListed(IEnumerable<CaseNumber> Cases, IEnumerable<AssignmentId> Assignments)
{
    public static SecretsListed OfCases(IEnumerable<CaseNumber> cases) => new(cases, []);

    public static SecretsListed OfAssignments(IEnumerable<AssignmentId> assignments) => new([], assignments);
}

/// <summary>Leaves one line of all that is secret in a list that somebody is about to be shown. Nothing when nothing is.</summary>
public sealed class TellListed(ArendeDb db, AuditTrail trail, IOptions<ArendeOptions> options)
{
    public async Task Run(Viewer viewer, SecretsListed listed, string path, CancellationToken ct)
    {
        var cases = listed.Cases.Distinct().Select(number => number.ToString(options.Value.CaseNumberFormat)).ToList();
        var assignments = listed.Assignments.Distinct().Select(id => id.ToString()).ToList();
        if (cases.Count + assignments.Count == 0) return;
        // Never the query: what was searched for may be what is secret.
        await Races.RetryOnConflict(db, () => trail.Add(viewer, AuditKind.SecretListed, [new JsonObject
        {
            ["cases"] = new JsonArray([.. cases.Select(name => JsonValue.Create(name))]),
            ["assignments"] = new JsonArray([.. assignments.Select(name => JsonValue.Create(name))]),
            ["path"] = path,
        }], ct));
    }
}
