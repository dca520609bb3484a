using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>What somebody was at some places of the agenda: one for each thing that they were.</summary>
/// <param name="Who">By name.</param>
/// <param name="Presence">What they were there.</param>
/// <param name="For">The member in whose place they served.</param>
/// <param name="IsDisqualified">Away because of jäv (KL 6:28–32).</param>
/// <param name="Places">Where, in the agenda's order.</param>
/// <param name="IsWhole">At all of them.</param>
public sealed record AttendanceSpan(Attendee Who, Presence Presence, MemberId? For, bool IsDisqualified, IReadOnlyList<AgendaPlace> Places, bool IsWhole);
