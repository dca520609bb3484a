namespace Arende.Domain.Meetings;

/// <summary>
/// How many working days each step before a meeting takes. The law sets none for a board (KL 6:23 leaves time and place to it): the municipality's
/// rules of procedure do, so it is configured (<c>Arende:LeadTimes</c>).
/// </summary>
public sealed record LeadTimes
{
    /// <summary>From the summons to the meeting.</summary>
    public int Summons { get; init; } = 5;

    /// <summary>From the last signature to the summons: the registrar's check, and the agenda.</summary>
    public int Agenda { get; init; } = 2;

    /// <summary>From the draft that is handed in to the last signature.</summary>
    public int Review { get; init; } = 5;
}
