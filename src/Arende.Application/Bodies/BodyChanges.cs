using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Arende.Application.Bodies;

/// <summary>What is to be saved of bodies and of the boards that units work for, as lines of the access log.</summary>
internal static class BodyChanges
{
    private static readonly IReadOnlyList<(string Name, string Property)> parts =
    [
        ("swedish", nameof(Body.SwedishName)), ("english", nameof(Body.EnglishName)), ("abbreviation", nameof(Body.Abbreviation)), ("register", nameof(Body.Register)), ("parent", nameof(Body.ParentId)), ("meetsHere", nameof(Body.MeetsHere)),
    ];

    /// <param name="tracker">What the context has changed, before it saves.</param>
    /// <param name="codes">The bodies' codes, those that go too.</param>
    public static IReadOnlyList<(AuditKind Kind, JsonObject Line)> Of(ChangeTracker tracker, IReadOnlyDictionary<BodyId, string> codes)
    {
        tracker.DetectChanges();
        return
        [
            .. tracker.Entries<Body>().OrderBy(entry => entry.Entity.Code, StringComparer.Ordinal).Select(entry => OfBody(entry, codes)).OfType<(AuditKind, JsonObject)>(),
            .. tracker.Entries<Unit>().Where(entry => entry.State == EntityState.Modified && entry.Property(unit => unit.BoardId).IsModified)
                .OrderBy(entry => entry.Entity.Name, StringComparer.Ordinal).Select(entry => (AuditKind.UnitMoved, new JsonObject
                {
                    ["unit"] = entry.Entity.Name, ["from"] = Text(entry.Property(unit => unit.BoardId).OriginalValue, codes), ["to"] = Text(entry.Entity.BoardId, codes),
                })),
        ];
    }

    private static (AuditKind, JsonObject)? OfBody(EntityEntry<Body> entry, IReadOnlyDictionary<BodyId, string> codes)
    {
        var line = new JsonObject { ["body"] = entry.Entity.Code, ["name"] = entry.Entity.SwedishName };
        switch (entry.State)
        {
            case EntityState.Added:
                foreach (var (name, property) in parts) line[name] = new JsonObject { ["to"] = Text(entry.Property(property).CurrentValue, codes) };
                return (AuditKind.BodyAdded, line);
            case EntityState.Deleted:
                return (AuditKind.BodyRemoved, line);
            case EntityState.Modified:
                var changed = parts.Where(part => entry.Property(part.Property).IsModified).ToList();
                foreach (var (name, property) in changed)
                    line[name] = new JsonObject { ["from"] = Text(entry.Property(property).OriginalValue, codes), ["to"] = Text(entry.Property(property).CurrentValue, codes) };
                // Where it stands in lists says nothing of what it is.
                return changed.Count == 0 ? null : (AuditKind.BodyChanged, line);
            default:
                return null;
        }
    }

    private static string? Text(object? value, IReadOnlyDictionary<BodyId, string> codes) => value switch
    {
        null => null,
        BodyId body => codes.GetValueOrDefault(body) ?? body.ToString(),
        _ => value.ToString(),
    };
}
