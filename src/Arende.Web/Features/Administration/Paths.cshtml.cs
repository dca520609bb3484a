using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.Engine;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Paths;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Administration;

/// <summary>A released version of a path.</summary>
/// <param name="Running">How many cases or periods go on it.</param>
/// <param name="Ended">How many have gone it to its end, or stopped on it.</param>
public sealed record PathVersion(int Version, int Running, int Ended, PathGraph Graph);

/// <summary>A path with its versions, the newest first, and the case types that go it.</summary>
public sealed record PathToShow(string DefinitionId, SubjectKind Subject, Words Name, IReadOnlyList<CaseType> Types, IReadOnlyList<PathVersion> Versions);

/// <summary>The paths that cases and periods go: their versions, how many go on each, and each drawn.</summary>
[Needs(Right.Administer)]
public sealed class PathsModel(ArendeDb db, DefinitionCatalogue definitions, CaseTypes types) : ArendePage
{
    public IReadOnlyList<PathToShow> Paths { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var counts = await db.WorkflowInstances.GroupBy(i => new { i.DefinitionId, i.DefinitionVersion })
            .Select(on => new { on.Key, Running = on.Count(i => i.Status == InstanceStatus.Running), All = on.Count() })
            .ToDictionaryAsync(on => (on.Key.DefinitionId, on.Key.DefinitionVersion), on => (on.Running, Ended: on.All - on.Running), ct);
        Paths = [.. definitions.Paths.GroupBy(path => path.Definition.DefinitionId)
            .Select(versions => versions.OrderByDescending(path => path.Definition.Version).ToList())
            .Select(versions => new PathToShow(
                versions[0].Definition.DefinitionId, versions[0].Subject, versions[0].Name,
                [.. types.All.Where(type => type.DefinitionId == versions[0].Definition.DefinitionId)],
                [.. versions.Select(path => VersionOf(path, counts.GetValueOrDefault((path.Definition.DefinitionId, path.Definition.Version))))]))
            .OrderBy(path => path.Subject).ThenBy(path => path.Name.Sv, StringComparer.Ordinal)];
        return true;
    }

    private static PathVersion VersionOf(ProcessPath path, (int Running, int Ended) count) =>
        new(path.Definition.Version, count.Running, count.Ended, new PathGraph(path.Definition, path));
}
