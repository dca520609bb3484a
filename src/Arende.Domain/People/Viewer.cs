namespace Arende.Domain.People;

/// <summary>Who is asking: what a query may show and a use case may do is decided from this, and from nothing else.</summary>
public sealed record Viewer(PersonId PersonId, UnitId UnitId, string Name, IReadOnlySet<string> Roles);
