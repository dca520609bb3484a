using System.Globalization;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

// Who took part: of the meeting as a whole, and by item.
public sealed partial class Meeting
{
    /// <summary>Who serves at an item; null while no attendance is written, and for a case that isn't on the agenda.</summary>
    public ItemAttendance? AttendanceAt(CaseId caseId) => Attendance is { } list && agenda.Exists(item => item.CaseId == caseId) ? ItemAttendance.At(list, CasesInOrder, caseId) : null;

    /// <summary>Who was what at which places of the agenda, as the comings and goings at its items make it; empty where there were none.</summary>
    public IReadOnlyList<AttendanceSpan> AttendanceSpans()
    {
        if (Attendance is not { Changed.Count: > 0 } list) return [];
        var places = Places.Select(place => (Place: place, There: place.Item is { } item ? ItemAttendance.At(list, CasesInOrder, item.CaseId) : AttendanceAt(list, place.Standing!))).ToList();
        return
        [
            .. from who in list.People
               from span in places.GroupBy(one => one.There.Find(who.MemberId) is { } at ? (at.Presence, at.For, at.IsDisqualified) : default, one => one.Place)
               select new AttendanceSpan(who, span.Key.Item1, span.Key.Item2, span.Key.Item3, [.. span], span.Count() == places.Count),
        ];
    }

    /// <summary>Who took part, who was in the chair and who verifies; the whole list, as often as wished until the minutes are verified. Comings and goings stay.</summary>
    public void Attend(Attendance attendance, DateOnly today)
    {
        MayAttend(today);
        Replace(attendance);
    }

    /// <summary>Somebody comes, leaves, is disqualified, takes no part or is in the chair at an item.</summary>
    /// <param name="change">What happened.</param>
    /// <param name="fillsPlace">Where no substitute is named, the first in order of entry takes the place that becomes free.</param>
    /// <param name="today">Today.</param>
    public void ChangeAttendance(AttendanceChange change, bool fillsPlace, DateOnly today)
    {
        MayAttend(today);
        BrokenRuleException.When(agenda.All(item => item.CaseId != change.Item), Rule.AgendaHasChanged);
        var list = Attendance ?? throw new BrokenRuleException(Rule.AttendanceIsMissing);
        // A member has a place of their own.
        if (list.People.Any(one => one.MemberId == change.MemberId && !one.IsSubstitute)) change = change with { For = null };
        if (fillsPlace && change is { EntersInstead: null, Turn: AttendanceTurn.Leaves or AttendanceTurn.Disqualified } && Serves(list, change))
            change = change with { EntersInstead = ItemAttendance.At(list.With(change), CasesInOrder, change.Item).NextSubstitute };
        Replace(list.With(change));
    }

    /// <summary>It was entered wrong.</summary>
    public void TakeBackChange(Guid change, DateOnly today)
    {
        MayAttend(today);
        if (Attendance?.Changed.Any(one => one.Id == change) == true) Replace(Attendance.Without(change));
    }

    private bool Serves(Attendance list, AttendanceChange change) => ItemAttendance.At(list.Before(change), CasesInOrder, change.Item).Find(change.MemberId) is { Serves: true };

    private IReadOnlyList<CaseId> CasesInOrder => [.. InOrder.Select(item => item.CaseId)];

    /// <summary>Whether something can be said of who takes part.</summary>
    /// <exception cref="BrokenRuleException">The minutes are verified, or it isn't held.</exception>
    public void MayAttend(DateOnly today)
    {
        BrokenRuleException.When(IsVerified, Rule.MinutesAreVerified);
        BrokenRuleException.When(IsCancelled, Rule.MeetingIsCancelled);
        BrokenRuleException.When(today < Date, Rule.AttendanceBeforeMeeting);
    }

    // What is verified at once, and who has voted or reserved themselves, stays true.
    private void Replace(Attendance attendance)
    {
        var order = CasesInOrder;
        foreach (var item in agenda)
        {
            var after = ItemAttendance.Check(attendance, order, item.CaseId);
            BrokenRuleException.When(item.IsVerifiedAtOnce && AttendanceAt(item.CaseId) is { } before && !before.IsAs(after), Rule.MinutesAreVerified);
            item.Deliberation?.MustFit(after);
        }
        Attendance = attendance;
        Version++;
    }

    // The agenda got another order: what happened at an item goes with it.
    private void MustFitAttendance()
    {
        if (Attendance is not { } list) return;
        var order = CasesInOrder;
        foreach (var item in agenda)
        {
            var there = ItemAttendance.Check(list, order, item.CaseId);
            item.Deliberation?.MustFit(there);
        }
    }

    // KL 6:27: without a quorum nothing is dealt with.
    private void MustHaveQuorum(AgendaItem item)
    {
        if (AttendanceAt(item.CaseId) is not { HasQuorum: false } there) return;
        throw new BrokenRuleException(Rule.ItemHasNoQuorum, there.ServingOfSeats, item.Number.ToString(CultureInfo.InvariantCulture));
    }
}
