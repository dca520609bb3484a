using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;

namespace Arende.Application.Audit;

/// <summary>Somebody asked for what isn't there for them: because they may not, or because there is none; both leave the same line.</summary>
public sealed class TellRefused(ArendeDb db, AuditTrail trail)
{
    private const int LongestPath = 200;

    public Task Run(Viewer viewer, string method, string path, CancellationToken ct) => Races.RetryOnConflict(db, () =>
        trail.Add(viewer, AuditKind.AccessRefused, [new JsonObject { ["method"] = method, ["path"] = Excerpt.Of(path, LongestPath) }], ct));
}
