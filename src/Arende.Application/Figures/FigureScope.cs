using Arende.Domain.Bodies;
using Arende.Domain.People;

namespace Arende.Application.Figures;

/// <summary>What a figure is of.</summary>
/// <param name="Board">Whose.</param>
/// <param name="Year">The calendar year.</param>
public sealed record FigureScope(Body Board, int Year)
{
    /// <summary>From 1 to 12, to whose end the year is meant; null for all of it.</summary>
    public int? Month { get; init; }

    /// <summary>One of the board's units; null for all of the board.</summary>
    public FigureOffice? Office { get; init; }

    /// <summary>The code of a line of the money; null for all.</summary>
    public string? Line { get; init; }

    /// <summary>Whether what is a unit's is within it.</summary>
    public bool Holds(UnitId? unit) => Office is null || unit is { } id && Office.Units.Contains(id);
}

/// <summary>A unit with those that are part of it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Units">It and all under it.</param>
public sealed record FigureOffice(Unit Unit, IReadOnlySet<UnitId> Units);
