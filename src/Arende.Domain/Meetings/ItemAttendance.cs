using System.Globalization;
using Arende.Domain.Cases;
using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>
/// Who serves for whom at one item: the meeting's list, the comings and goings up to the item, and what holds for the item alone. Worked out each time:
/// what is said once at an item holds for the later ones too.
/// </summary>
public sealed class ItemAttendance
{
    private readonly List<PersonAtItem> people;
    private readonly List<AttendanceChange> cameAndWent = [];

    private ItemAttendance(Attendance list)
    {
        people = [.. list.People.Select(one => new PersonAtItem(one, one.Presence, one.For))];
        Seats = list.Seats;
    }

    /// <summary>Everybody of the body, members first, substitutes in their order of entry.</summary>
    public IReadOnlyList<PersonAtItem> People => people;

    /// <summary>How many members the body has.</summary>
    public int Seats { get; }

    /// <summary>Who is in the chair at this item; null when nobody is known to be.</summary>
    public MemberId? Chair { get; private set; }

    /// <summary>Who came and who left at this very item.</summary>
    public IReadOnlyList<AttendanceChange> CameAndWent => cameAndWent;

    public IEnumerable<PersonAtItem> Serving => people.Where(one => one.Serves);
    public IEnumerable<PersonAtItem> Deciding => people.Where(one => one.Decides);

    /// <summary>KL 6:27: more than half of the members are present. Who is disqualified isn't (6:30); who takes no part is.</summary>
    public bool HasQuorum => Serving.Count() * 2 > Seats;

    /// <summary>7/15</summary>
    internal string ServingOfSeats => string.Create(CultureInfo.InvariantCulture, $"{Serving.Count()}/{Seats}");

    /// <summary>The first of the substitutes, in their order of entry, who is there and has no place.</summary>
    public MemberId? NextSubstitute => people.FirstOrDefault(one => one.Who.IsSubstitute && one.Presence == Presence.Present)?.MemberId;

    public PersonAtItem? Find(MemberId id) => people.Find(one => one.MemberId == id);

    /// <summary>As it is at an item. What doesn't fit any more, since the agenda got another order, is left out.</summary>
    public static ItemAttendance At(Attendance list, IReadOnlyList<CaseId> agenda, CaseId item) => Work(list, agenda, item, isStrict: false);

    /// <exception cref="BrokenRuleException">Something that is said of it can't be.</exception>
    internal static ItemAttendance Check(Attendance list, IReadOnlyList<CaseId> agenda, CaseId item) => Work(list, agenda, item, isStrict: true);

    /// <summary>The same people did the same; what they are called in the list doesn't matter.</summary>
    internal bool IsAs(ItemAttendance other) => Chair == other.Chair && people.Select(PartOf).ToHashSet().SetEquals(other.people.Select(PartOf));

    private static ItemAttendance Work(Attendance list, IReadOnlyList<CaseId> agenda, CaseId item, bool isStrict)
    {
        var there = new ItemAttendance(list);
        var places = agenda.Index().ToDictionary(one => one.Item, one => one.Index);
        var lasting = list.Changed.Where(change => change.Lasts && places.TryGetValue(change.Item, out var place) && place <= places[item]).OrderBy(change => places[change.Item]);
        foreach (var change in lasting.Concat(list.Changed.Where(change => !change.Lasts && change.Item == item).OrderBy(change => change.Turn)))
        {
            var before = there.people.ToList();
            try
            {
                there.Take(change);
                if (change.Lasts && change.Item == item) there.cameAndWent.Add(change);
            }
            catch (BrokenRuleException) when (!isStrict)
            {
                there.people.Clear();
                there.people.AddRange(before);
            }
        }
        there.Chair ??= there.UsualChair(list.Chair);
        return there;
    }

    private void Take(AttendanceChange change)
    {
        var who = Find(change.MemberId) ?? throw new BrokenRuleException(Rule.MemberIsNotOfMeeting);
        switch (change.Turn)
        {
            case AttendanceTurn.Comes:
                Come(who, change.For);
                break;
            case AttendanceTurn.Leaves:
                MustBeThere(who);
                Put(who with { Presence = Presence.Absent, For = null });
                Enter(change.EntersInstead, who.Seat);
                break;
            case AttendanceTurn.Disqualified:
                MustBeThere(who);
                Put(who with { Presence = Presence.Absent, For = null, IsDisqualified = true });
                Enter(change.EntersInstead, who.Seat);
                break;
            case AttendanceTurn.TakesNoPart:
                BrokenRuleException.When(!who.Serves, Rule.MemberDoesNotServe, who.Name);
                Put(who with { TakesNoPart = true });
                break;
            case AttendanceTurn.Chairs:
                BrokenRuleException.When(!who.Serves, Rule.ChairDoesNotServe);
                Chair = who.MemberId;
                break;
        }
    }

    private void Come(PersonAtItem who, MemberId? @for)
    {
        // A member takes their own place, and who served in it steps back.
        if (!who.Who.IsSubstitute)
        {
            BrokenRuleException.When(who.Serves, Rule.MemberServesAlready, who.Name);
            if (people.Find(one => one.Seat == who.MemberId) is { } substitute) Put(substitute with { Presence = Presence.Present, For = null });
            Put(who with { Presence = Presence.Serves });
            return;
        }
        BrokenRuleException.When(who.Serves, Rule.MemberHasSeat, who.Name);
        BrokenRuleException.When(@for is null && who.Presence == Presence.Present, Rule.MemberIsThere, who.Name);
        Put(who with { Presence = Presence.Present });
        Enter(@for is null ? null : who.MemberId, @for);
    }

    private void Enter(MemberId? id, MemberId? seat)
    {
        if (id is null) return;
        var who = Find(id.Value) ?? throw new BrokenRuleException(Rule.MemberIsNotOfMeeting);
        // One person, one place.
        BrokenRuleException.When(who.Serves, Rule.MemberHasSeat, who.Name);
        BrokenRuleException.When(!who.Who.IsSubstitute || seat is null || Find(seat.Value) is not { Who.IsSubstitute: false }, Rule.SubstituteServesForNobody, who.Name);
        BrokenRuleException.When(who.Presence != Presence.Present, Rule.MemberIsNotThere, who.Name);
        BrokenRuleException.When(people.Exists(one => one.Seat == seat), Rule.MemberServesAlready, Find(seat!.Value)!.Name);
        Put(who with { Presence = Presence.Serves, For = seat });
    }

    // The meeting's chair; where they are out, a vice chair in their order.
    private MemberId? UsualChair(MemberId? chair) => chair is { } id && Find(id) is { Serves: true } ? id
        : chair is null ? null : Serving.Where(one => one.Who.Post is not null).OrderBy(one => one.Who.Post).FirstOrDefault()?.MemberId;

    private void Put(PersonAtItem one) => people[people.FindIndex(other => other.MemberId == one.MemberId)] = one;

    private static object PartOf(PersonAtItem one) => (one.MemberId, one.Presence, one.For, one.IsDisqualified, one.TakesNoPart, one.Who.AtDistance);

    private static void MustBeThere(PersonAtItem who) => BrokenRuleException.When(who.Presence == Presence.Absent, Rule.MemberIsNotThere, who.Name);
}
