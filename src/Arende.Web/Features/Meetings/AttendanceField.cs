using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Meetings;

/// <summary>What a form says of somebody's presence, in one field: what they were there as, and for a substitute who serves, for whom.</summary>
public sealed class AttendanceField
{
    public MemberId MemberId { get; set; }

    /// <summary>The name of a presence, or the id of the member for whom a substitute serves.</summary>
    public string? Answer { get; set; }

    /// <summary>Takes part from elsewhere.</summary>
    public bool AtDistance { get; set; }

    /// <summary>As it is written; before that members are expected to serve, and substitutes to be away.</summary>
    public static AttendanceField Of(Member member, Attendance? written)
    {
        var was = written?.People.FirstOrDefault(one => one.MemberId == member.Id);
        var answer = was is null ? (member.IsSubstitute || written is not null ? Presence.Absent : Presence.Serves).ToString() : was.For?.ToString() ?? was.Presence.ToString();
        return new AttendanceField { MemberId = member.Id, Answer = answer, AtDistance = was?.AtDistance == true };
    }

    public AttendanceAnswer Read() => MemberId.TryParse(Answer, null, out var member)
        ? new AttendanceAnswer(MemberId, Presence.Serves, member, AtDistance)
        : new AttendanceAnswer(MemberId, Enum.TryParse<Presence>(Answer, out var presence) && Enum.IsDefined(presence) ? presence : Presence.Absent, AtDistance: AtDistance);

    // Made anew each time: it is in the language of who asks.
    public static IReadOnlyList<Choice> OfMembers => [.. new[] { Presence.Serves, Presence.Present, Presence.Absent }.Select(Choose)];

    public static IReadOnlyList<Choice> OfSubstitutes(IEnumerable<Member> members) =>
        [Choose(Presence.Absent), Choose(Presence.Present), .. members.Where(member => !member.IsSubstitute).Select(member => new Choice(member.Id.ToString(), T.Attendance.ServesFor(member.Name)))];

    private static Choice Choose(Presence presence) => new(presence.ToString(), T.Attendance.Of(presence));
}
