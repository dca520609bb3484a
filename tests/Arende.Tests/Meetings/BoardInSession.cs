using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;

namespace Arende.Tests.Meetings;

/// <summary>A board, or another body, that meets on five items: so many members, of whom the first are there, and substitutes who listen.</summary>
sealed class BoardInSession
{
    static readonly DateOnly Day = new(2025, 4, 7);
    static readonly DateOnly Today = new(2025, 4, 8);
    readonly List<Member> members;

    public BoardInSession(int seats, int there, int substitutes = 0, Body? body = null)
    {
        Meeting = new(body ?? UsualBodies.Board, Day);
        members =
        [
            .. Enumerable.Range(1, seats).Select(at => Elected($"Ledamot {at}", null, at switch { 1 => MemberPost.Chair, 2 => MemberPost.FirstViceChair, _ => null })),
            .. Enumerable.Range(1, substitutes).Select(at => Elected($"Ersättare {at}", at, null)),
        ];
        foreach (var item in Items) Meeting.Add(item, Day);
        AttendanceAnswer[] answers = [.. members.Where((member, at) => member.IsSubstitute || at < there).Select(member => new AttendanceAnswer(member.Id, member.IsSubstitute ? Presence.Present : Presence.Serves))];
        Meeting.Attend(Attendance.Of(members, answers, members[0].Id, [], null), Today);
    }

    public Meeting Meeting { get; }
    public IReadOnlyList<CaseId> Items { get; } = [.. Enumerable.Range(0, 5).Select(_ => CaseId.New())];

    public MemberId Member(int number) => members[number - 1].Id;

    public MemberId Substitute(int number) => members.Where(member => member.IsSubstitute).ElementAt(number - 1).Id;

    public void Happens(AttendanceTurn turn, MemberId who, int item, MemberId? instead = null, MemberId? @for = null) =>
        Meeting.ChangeAttendance(new AttendanceChange(Guid.NewGuid(), turn, Items[item - 1], who, instead, @for), fillsPlace: true, Today);

    public void Say(DeliberationStep step, int item = 1, bool wasForced = false) => Meeting.Deliberate(Items[item - 1], step, Today, wasForced: wasForced);

    public void Enter(Outcome outcome, int item = 1) => Meeting.Enter(Items[item - 1], new EnteredOutcome(outcome, "Skäl", [], default, default), Today);

    public void Close(Outcome outcome)
    {
        for (var item = 1; item <= Items.Count; item++) Enter(outcome, item);
        Meeting.Close([1, 2, 3, 4, 5], Today);
    }

    public ItemAttendance At(int item) => Meeting.AttendanceAt(Items[item - 1])!;

    public IEnumerable<string> ServingAt(int item) => At(item).Serving.Select(one => one.Name);

    public Deliberation Said(int item = 1) => Meeting.Item(Items[item - 1]).Deliberation!;

    public static Rule Refused(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;

    static Member Elected(string name, int? order, MemberPost? post) => new(UsualBodies.Board.Id, new MemberFacts(name, "X", order is not null, order, new(2023, 1, 1), null, null, post));
}
