namespace Arende.Domain.Meetings;

/// <summary>What an agenda item without a case is. Stored by name.</summary>
public enum StandingItemKind
{
    /// <summary>What comes at every meeting: the roll call, those who verify, information.</summary>
    Standing,

    /// <summary>Anmälan av delegationsbeslut (KL 6:40, 7:8): its list is the agenda items that are <see cref="AgendaItem.ReportedUnder"/> it.</summary>
    ReportedDecisions,

    /// <summary>A question in the council (KL 5:59–64): <see cref="StandingItem.Question"/>.</summary>
    Question,
}

/// <summary>
/// An agenda item without a case of its own: it has a title, and the meeting notes it. It has its place among the cases, and its § in the minutes.
/// </summary>
/// <param name="Id">Its own.</param>
/// <param name="Number">Its place on the agenda, counted with the cases.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">In the language of the minutes; empty for one that is called by its kind.</param>
/// <param name="IsNoted">The meeting has taken it up.</param>
/// <param name="Paragraph">The § in the minutes; null until the meeting is closed.</param>
/// <param name="Question">Of a question in the council; null for every other.</param>
public sealed record StandingItem(Guid Id, int Number, StandingItemKind Kind, string Title, bool IsNoted = false, int? Paragraph = null, CouncilQuestion? Question = null);

/// <summary>A place on the agenda: a case's item, or one without a case.</summary>
/// <param name="Item">Null for an item without a case.</param>
/// <param name="Standing">Null for a case's item.</param>
public sealed record AgendaPlace(AgendaItem? Item, StandingItem? Standing)
{
    public Guid Id => Item?.Id ?? Standing!.Id;
    public int Number => Item?.Number ?? Standing!.Number;
    public int? Paragraph => Item is { } item ? item.Paragraph : Standing!.Paragraph;
    public bool IsDone => Item?.HasOutcome ?? Standing!.IsNoted;
}
