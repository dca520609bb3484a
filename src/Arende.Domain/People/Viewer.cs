namespace Arende.Domain.People;

/// <summary>Who is asking: what a query may show and a use case may do is decided from this, and from nothing else.</summary>
public sealed record Viewer(PersonId PersonId, UnitId UnitId, string Name, IReadOnlySet<string> Roles)
{
    /// <summary>Those who are away today and whose deputy the viewer is: their steps are the viewer's to take, and no other right of theirs.</summary>
    public IReadOnlyList<AbsentPerson> StandsInFor { get; init; } = [];
}

/// <summary>Somebody who is away, as far as it says which steps are theirs.</summary>
public sealed record AbsentPerson(PersonId Id, UnitId UnitId, string Name, IReadOnlyList<string> Roles, DateOnly LastDay);
