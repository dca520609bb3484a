using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>Somebody of the body at one item of the agenda.</summary>
/// <param name="Who">As the meeting's list names them.</param>
/// <param name="Presence">What they are at this item.</param>
/// <param name="For">The member in whose place a substitute serves at this item.</param>
/// <param name="IsDisqualified">Out of the room for jäv.</param>
/// <param name="TakesNoPart">There, and not taking part in the decision.</param>
public sealed record PersonAtItem(Attendee Who, Presence Presence, MemberId? For, bool IsDisqualified = false, bool TakesNoPart = false)
{
    public MemberId MemberId => Who.MemberId;
    public string Name => Who.Name;
    public bool Serves => Presence == Presence.Serves;

    /// <summary>Takes part in the decision: may vote, and reserve themselves against it.</summary>
    public bool Decides => Serves && !TakesNoPart;

    /// <summary>The member whose place they have; null for who has none.</summary>
    internal MemberId? Seat => !Serves ? null : For ?? Who.MemberId;
}
