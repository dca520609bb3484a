using Arende.Domain.Cases;
using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>What happens to somebody's place at an item. Stored by name.</summary>
public enum AttendanceTurn
{
    /// <summary>Goes when the item begins, and is away from then on.</summary>
    Leaves,

    /// <summary>Is there when the item begins, and from then on: a member serves, a substitute serves for a member or listens.</summary>
    Comes,

    /// <summary>Jäv (KL 6:28–32): out of the room for this item, and back for the next.</summary>
    Disqualified,

    /// <summary>Deltar ej (KL 4:25): there, and taking no part in this item's decision.</summary>
    TakesNoPart,

    /// <summary>In the chair for this item.</summary>
    Chairs,
}

/// <summary>One thing that happened to the attendance at an item; what was said of the whole meeting stays as it is.</summary>
/// <param name="Id">Names it, so that it can be taken back.</param>
/// <param name="Turn">What happened.</param>
/// <param name="Item">At the item of this case.</param>
/// <param name="MemberId">To whom.</param>
/// <param name="EntersInstead">The substitute who takes the place of who leaves or is disqualified.</param>
/// <param name="For">The member for whom a substitute who comes serves.</param>
public sealed record AttendanceChange(Guid Id, AttendanceTurn Turn, CaseId Item, MemberId MemberId, MemberId? EntersInstead = null, MemberId? For = null)
{
    /// <summary>Whether it holds for the items that follow too.</summary>
    internal bool Lasts => Turn is AttendanceTurn.Leaves or AttendanceTurn.Comes;
}
