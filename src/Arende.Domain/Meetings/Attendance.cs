using System.Text.Json.Serialization;
using Arende.Domain.Cases;
using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>What somebody was at a meeting.</summary>
public enum Presence
{
    Absent,

    /// <summary>There, and not serving: a substitute who listens, or a member who has let a substitute in.</summary>
    Present,

    /// <summary>There, and deciding.</summary>
    Serves,
}

/// <summary>Somebody of the body at a meeting, called what they were called then.</summary>
/// <param name="MemberId">Who it is.</param>
/// <param name="Name">Then.</param>
/// <param name="Party">Then.</param>
/// <param name="IsSubstitute">Then.</param>
/// <param name="Presence">What they were at the meeting.</param>
/// <param name="For">The member in whose place a substitute serves.</param>
/// <param name="AtDistance">Takes part from elsewhere (KL 6:24), which counts as being there.</param>
/// <param name="Post">Chair or vice chair of the body then.</param>
public sealed record Attendee(
    MemberId MemberId, string Name, string Party, bool IsSubstitute, Presence Presence, MemberId? For, bool AtDistance = false, MemberPost? Post = null);

/// <summary>What is said of somebody's presence.</summary>
public sealed record AttendanceAnswer(MemberId MemberId, Presence Presence, MemberId? For = null, bool AtDistance = false);

/// <summary>Who took part in a meeting, by name: minutes say who served (KL 5:66 by 6:35).</summary>
/// <param name="People">Everybody who was of the body that day, members first.</param>
/// <param name="Chair">Who was in the chair.</param>
/// <param name="Verifiers">Those who verify the minutes beside the chair (justerare).</param>
/// <param name="Revision">How often it has been written.</param>
/// <param name="Changes">What happened at single items; null in lists from before that was kept.</param>
/// <remarks>Kept as JSON: what is worked out isn't written.</remarks>
public sealed record Attendance(IReadOnlyList<Attendee> People, MemberId? Chair, IReadOnlyList<MemberId> Verifiers, int Revision, IReadOnlyList<AttendanceChange>? Changes = null)
{
    public const int MostVerifiers = 2;

    /// <summary>The whole list at once.</summary>
    /// <param name="members">Everybody who is of the body that day, in the list's order.</param>
    /// <param name="answers">Of each of them; who isn't named is absent.</param>
    /// <param name="chair">One of those who serve.</param>
    /// <param name="verifiers">One or two others of those who serve; none while they aren't elected.</param>
    /// <param name="before">What was written before.</param>
    public static Attendance Of(
        IReadOnlyList<Member> members, IReadOnlyList<AttendanceAnswer> answers, MemberId? chair, IReadOnlyList<MemberId> verifiers, Attendance? before)
    {
        var said = answers.DistinctBy(answer => answer.MemberId).ToDictionary(answer => answer.MemberId);
        Attendee[] people = [.. members.Select(member => Describe(member, said.GetValueOrDefault(member.Id)))];
        var serving = people.Where(one => one.Presence == Presence.Serves).ToDictionary(one => one.MemberId);
        var replaced = new HashSet<MemberId>();
        foreach (var substitute in serving.Values.Where(one => one.IsSubstitute))
        {
            if (substitute.For is not { } member || !people.Any(one => one.MemberId == member && !one.IsSubstitute)) throw new BrokenRuleException(Rule.SubstituteServesForNobody, substitute.Name);
            if (serving.ContainsKey(member) || !replaced.Add(member)) throw new BrokenRuleException(Rule.MemberServesAlready, people.First(one => one.MemberId == member).Name);
        }
        BrokenRuleException.When(chair is { } leads && !serving.ContainsKey(leads), Rule.ChairDoesNotServe);
        IReadOnlyList<MemberId> elected = [.. verifiers.Distinct()];
        BrokenRuleException.When(elected.Any(one => !serving.ContainsKey(one) || one == chair), Rule.VerifierDoesNotServe);
        BrokenRuleException.When(elected.Count > MostVerifiers, Rule.VerifiersAreTooMany);
        return new Attendance(people, chair, elected, (before?.Revision ?? 0) + 1, before?.Changes);
    }

    /// <summary>What happened at single items, in the order in which it was entered.</summary>
    [JsonIgnore]
    public IReadOnlyList<AttendanceChange> Changed => Changes ?? [];

    internal Attendance With(AttendanceChange change) => Before(change) with { Changes = [.. Before(change).Changed, change], Revision = Revision + 1 };

    /// <summary>Without what is said of the same person at the same item.</summary>
    internal Attendance Before(AttendanceChange change) => this with { Changes = [.. Changed.Where(one => !IsInsteadOf(change, one))] };

    internal Attendance Without(Guid change) => this with { Changes = [.. Changed.Where(one => one.Id != change)], Revision = Revision + 1 };

    internal Attendance Without(CaseId item) => Changed.Any(one => one.Item == item) ? this with { Changes = [.. Changed.Where(one => one.Item != item)], Revision = Revision + 1 } : this;

    [JsonIgnore]
    public IEnumerable<Attendee> Serving => People.Where(one => one.Presence == Presence.Serves);

    /// <summary>How many members the body has.</summary>
    [JsonIgnore]
    public int Seats => People.Count(one => !one.IsSubstitute);

    /// <summary>KL 6:27: a body decides only when more than half of its members are there to serve.</summary>
    [JsonIgnore]
    public bool HasQuorum => Serving.Count() * 2 > Seats;

    /// <summary>The chair, and those elected to verify beside them.</summary>
    [JsonIgnore]
    public IEnumerable<Attendee> VerifiedBy => new[] { Chair }.Concat(Verifiers.Cast<MemberId?>()).Where(id => id is not null).Select(id => People.First(one => one.MemberId == id));

    /// <summary>Those who verify and didn't serve at an item (<see cref="Meeting.VerifiersOut"/>).</summary>
    public IEnumerable<Attendee> VerifiersOutAt(IReadOnlyList<CaseId> agenda, CaseId item) =>
        ItemAttendance.At(this, agenda, item) is var there ? VerifiedBy.Where(one => there.Find(one.MemberId) is not { Serves: true }) : [];

    // The same is said anew, with another substitute for instance; and one person is in the chair.
    private static bool IsInsteadOf(AttendanceChange change, AttendanceChange before) =>
        before.Item == change.Item && before.Turn == change.Turn && (before.MemberId == change.MemberId || change.Turn == AttendanceTurn.Chairs);

    private static Attendee Describe(Member member, AttendanceAnswer? answer)
    {
        var presence = answer?.Presence ?? Presence.Absent;
        return new Attendee(member.Id, member.Name, member.Party, member.IsSubstitute, presence, member.IsSubstitute && presence == Presence.Serves ? answer!.For : null,
            presence != Presence.Absent && answer!.AtDistance, member.Post);
    }
}
