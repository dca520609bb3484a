using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

/// <summary>
/// A meeting of one body on one date, with its agenda. Outcomes are entered freely until it is closed; then they take effect together, under
/// their §. Its minutes are verified as a whole, but for the §§ that were verified at once.
/// </summary>
public sealed partial class Meeting
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private readonly List<AgendaItem> agenda = [];

    public MeetingId Id { get; private init; }
    public BodyId BodyId { get; private init; }

    /// <summary>Its body's: which outcomes there are, and which of a case's steps waits for them.</summary>
    public BodyFunction Function { get; private init; }
    public DateOnly Date { get; private set; }

    /// <summary>Which of the body's meetings that day it is, from 1.</summary>
    public int Sitting { get; private set; }

    /// <summary>It was planned, or moved, when its day had passed, since its minutes came late: its cases are put up after that day.</summary>
    public bool IsEnteredAfterwards { get; private set; }

    /// <summary>Others write its minutes, and what they say is entered here (<see cref="EnterFromMinutes"/>): a council's that meets elsewhere.</summary>
    public bool IsFromMinutes { get; private init; }

    /// <summary>The day on which its outcomes took effect.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>Who took part, who was in the chair and who verifies; null while it isn't written.</summary>
    public Attendance? Attendance { get; private set; }

    /// <summary>When it was closed its body kept its members here: its minutes say who verifies them. False for every meeting from before that.</summary>
    public bool NeedsVerifiers { get; private set; }

    /// <summary>Why it was cancelled; null for one that was not.</summary>
    public string? CancelledBecause { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyCollection<AgendaItem> Agenda => agenda;
    public bool IsClosed => ClosedOn is not null;
    public bool IsVerified => VerifiedOn is not null;
    public bool IsCancelled => CancelledBecause is not null;

    /// <summary>The cases' items in the agenda's order.</summary>
    public IEnumerable<AgendaItem> InOrder => agenda.OrderBy(item => item.Number).ThenBy(item => item.Id);

    /// <summary>KL 5:69 by 6:35: the minutes are verified at the latest so many days after the meeting.</summary>
    public const int DaysToVerify = 14;

    /// <summary>The day isn't moved when it is a day off.</summary>
    public static DateOnly LastDayToVerify(DateOnly held) => held.AddDays(DaysToVerify);

    /// <summary>
    /// KL 8:12: the notice of verified minutes goes up at the latest the second day after verification. The municipality owes it, so the day isn't
    /// moved when it is a day off; a later day is warned of.
    /// </summary>
    public static DateOnly LastDayForNotice(DateOnly verified) => verified.AddDays(2);

    private Meeting() { }

    public Meeting(Body body, DateOnly date, int sitting = 1, bool isEnteredAfterwards = false)
    {
        Id = MeetingId.New();
        BodyId = body.Id;
        Function = body.Function;
        Date = Reasonable(date);
        Sitting = sitting;
        IsEnteredAfterwards = isEnteredAfterwards;
        IsFromMinutes = !body.MeetsHere;
    }

    /// <summary>A meeting of which only the minutes are known, also when its body has met here since.</summary>
    public static Meeting OfMinutes(Body council, DateOnly date, int sitting = 1) => new(council, date, sitting) { IsFromMinutes = true };

    /// <summary>Puts a case last on the agenda.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="today">The day on which it is put up.</param>
    /// <param name="isPastStop">The agenda's stop time has passed.</param>
    public AgendaItem Add(CaseId caseId, DateOnly today, bool isPastStop = false)
    {
        MustTakeItems(today);
        BrokenRuleException.When(agenda.Any(item => item.CaseId == caseId), Rule.CaseIsOnAgendaAlready);
        var item = new AgendaItem(Id, caseId, NextNumber, isLate: isPastStop || today >= Date || IsUrgent(today));
        agenda.Add(item);
        Version++;
        return item;
    }

    /// <summary>Takes a case off the agenda; those after it move up.</summary>
    public AgendaItem Withdraw(CaseId caseId)
    {
        MustBeOpen();
        var item = Item(caseId);
        MustBeFree(item);
        // Who came or left at it did so for the items after it too.
        BrokenRuleException.When(Attendance?.Changed.Any(change => change.Item == caseId && change.Lasts) == true || item.Deliberation is { SaysSomething: true }, Rule.AgendaItemHasAttendance);
        agenda.Remove(item);
        Attendance = Attendance?.Without(caseId);
        Renumber([.. Places.Select(place => place.Id)]);
        return item;
    }

    /// <summary>The order of the cases at once: every case that has a place of its own, each once. The items without a case stay where they stand.</summary>
    public void Order(IReadOnlyList<CaseId> cases)
    {
        var own = Places.Where(place => place.Item is not null).Select(place => place.Item!).ToList();
        BrokenRuleException.When(cases.Count != own.Count || !cases.ToHashSet().SetEquals(own.Select(item => item.CaseId)), Rule.AgendaHasChanged);
        var next = new Queue<Guid>(cases.Select(id => Item(id).Id));
        OrderAll([.. Places.Select(place => place.Standing?.Id ?? next.Dequeue())]);
    }

    /// <summary>The whole order at once: every place of the agenda, each once.</summary>
    public void OrderAll(IReadOnlyList<Guid> places)
    {
        MustBeOpen();
        BrokenRuleException.When(places.Count != Places.Count() || !places.ToHashSet().SetEquals(Places.Select(place => place.Id)), Rule.AgendaHasChanged);
        // § are given in the agenda's order.
        BrokenRuleException.When(!places.Take(Numbered.Count).SequenceEqual(Numbered), Rule.AgendaItemKeepsPlace);
        Renumber(places);
        MustFitAttendance();
    }

    /// <summary>The clerk has looked these items through, or (without a mark) takes it back.</summary>
    public void MarkInOrder(Guid item, ItemInOrder? mark)
    {
        MustBeOpen();
        agenda.Single(one => one.Id == item).MarkInOrder(mark);
    }

    /// <param name="date">Another day, or the same one.</param>
    /// <param name="sitting">Which of the body's meetings that day it becomes.</param>
    /// <param name="today">The day on which it is moved; null where that says nothing.</param>
    public void MoveTo(DateOnly date, int sitting, DateOnly? today = null)
    {
        MustBeOpen();
        // A § that has been given is of the year.
        if (date.Year != Date.Year) foreach (var item in agenda) MustBeFree(item);
        BrokenRuleException.When(agenda.Any(item => item.HasOutcome) || Standing.Any(one => one.IsNoted), Rule.MeetingHasOutcomes);
        Date = Reasonable(date);
        Sitting = sitting;
        if (date < today) IsEnteredAfterwards = true;
        Version++;
    }

    /// <summary>It will not be held: its cases wait for a meeting again.</summary>
    /// <returns>The items that stood on its agenda.</returns>
    public IReadOnlyList<AgendaItem> Cancel(string? reason)
    {
        MustBeOpen();
        BrokenRuleException.When(string.IsNullOrWhiteSpace(reason), Rule.ReasonIsMissing);
        TextLimits.Check(reason, TextLimits.Reason, Rule.ReasonIsTooLong);
        // What it has noted was taken up: it has been held.
        BrokenRuleException.When(Standing.Any(one => one.IsNoted), Rule.AgendaItemHasOutcome);
        List<AgendaItem> returned = [.. InOrder];
        foreach (var item in returned)
        {
            MustBeFree(item);
            // A meeting at which something was put or said has been held.
            BrokenRuleException.When(item.Deliberation is { SaysSomething: true }, Rule.AgendaItemHasAttendance);
            // What happened at an item is of no meeting any more.
            Attendance = Attendance?.Without(item.CaseId);
        }
        CancelledBecause = AgendaItem.Trimmed(reason);
        agenda.Clear();
        Standing = [];
        Version++;
        return returned;
    }

    /// <summary>Whether a summons to it can go out.</summary>
    public void MustBeCallable(DateOnly today)
    {
        MustBeOpen();
        BrokenRuleException.When(!Places.Any(), Rule.MeetingHasNoItems);
        BrokenRuleException.When(today > Date, Rule.SummonsAfterMeeting);
    }

    public AgendaItem Item(CaseId caseId) => agenda.Single(item => item.CaseId == caseId);

    /// <summary>Writes what the meeting did with a case, or writes it again. It has no effect until the meeting is closed.</summary>
    public void Enter(CaseId caseId, EnteredOutcome entered, DateOnly today)
    {
        MayEnter(caseId, today);
        Check(entered);
        MustHaveQuorum(Item(caseId));
        Item(caseId).Deliberation?.MustAgreeWith(entered.Outcome, Function);
        Item(caseId).Enter(entered);
        Version++;
    }

    /// <summary>Takes back what was entered of a case.</summary>
    public void Clear(CaseId caseId, DateOnly today)
    {
        MayEnter(caseId, today);
        Item(caseId).Enter(null);
        Version++;
    }

    /// <summary>Whether it can be closed now; § are given and outcomes take effect by <see cref="Close"/>.</summary>
    public void MustBeClosable(DateOnly today)
    {
        MustBeOpen();
        BrokenRuleException.When(today < Date, Rule.ClosedBeforeMeeting);
        MustBeDealtWith();
        foreach (var item in InOrder.Where(item => item.Entered is not null)) MustHaveQuorum(item);
    }

    /// <summary>Everything that was entered takes effect, under the § that the items were given.</summary>
    /// <param name="paragraphs">A § for each place that lacks one, in the agenda's order.</param>
    /// <param name="today">The day on which it is closed.</param>
    /// <param name="keepsMembers">The body's members are kept here: the minutes name those who verify them.</param>
    /// <returns>The items whose outcome took effect now, in the agenda's order.</returns>
    public IReadOnlyList<AgendaItem> Close(IReadOnlyList<int> paragraphs, DateOnly today, bool keepsMembers = false)
    {
        MustBeClosable(today);
        List<AgendaItem> entered = [.. InOrder.Where(item => item.Entered is not null)];
        foreach (var (place, paragraph) in Places.Where(place => place.Paragraph is null).ToList().Zip(paragraphs)) GiveParagraph(place, paragraph);
        foreach (var item in entered) item.TakeEffect();
        (ClosedOn, NeedsVerifiers) = (today, keepsMembers);
        Version++;
        return entered;
    }

    /// <summary>The outcome in effect was entered wrong. Whether something has followed of it is for the caller to know.</summary>
    public void Correct(CaseId caseId, EnteredOutcome instead)
    {
        BrokenRuleException.When(HasVerified(Item(caseId)), Rule.MinutesAreVerified);
        BrokenRuleException.When(!IsClosed, Rule.MeetingIsNotClosed);
        Check(instead);
        Item(caseId).Deliberation?.MustAgreeWith(instead.Outcome, Function);
        Item(caseId).Conclude(instead);
        Version++;
    }

    private void MayEnter(CaseId caseId, DateOnly today)
    {
        MustBeOpen();
        BrokenRuleException.When(today < Date, Rule.OutcomeBeforeMeeting);
        BrokenRuleException.When(Item(caseId).Outcome is not null, Rule.AgendaItemHasOutcome);
    }

    private void Check(EnteredOutcome entered)
    {
        BrokenRuleException.When(!OutcomeRules.Of(Function).Contains(entered.Outcome), Rule.OutcomeIsUnknown, entered.Outcome.ToString());
        BrokenRuleException.When(entered.LacksReason, Rule.ReasonIsMissing);
    }

    private void MustBeOpen()
    {
        BrokenRuleException.When(IsVerified, Rule.MinutesAreVerified);
        BrokenRuleException.When(IsCancelled, Rule.MeetingIsCancelled);
        BrokenRuleException.When(IsClosed, Rule.MeetingIsClosed);
    }

    // After its day nothing is put up, unless all of it is entered afterwards.
    private void MustTakeItems(DateOnly today)
    {
        MustBeOpen();
        BrokenRuleException.When(today > Date && !IsEnteredAfterwards, Rule.AddedAfterMeeting);
    }

    // A § from before they belonged to the minutes would be missing in them.
    private static void MustBeFree(AgendaItem item)
    {
        BrokenRuleException.When(item.HasOutcome, Rule.AgendaItemHasOutcome);
        BrokenRuleException.When(item.Paragraph is not null, Rule.AgendaItemHasParagraph);
    }

    private void MustBeDealtWith()
    {
        BrokenRuleException.When(!Places.Any(), Rule.MeetingHasNoItems);
        BrokenRuleException.When(agenda.Any(item => !item.HasOutcome) || Standing.Any(one => !one.IsNoted), Rule.AgendaItemsLackOutcome);
    }

    // A slip of the pen (20026, 0226): days are counted from it everywhere.
    private static DateOnly Reasonable(DateOnly date)
    {
        BrokenRuleException.When(date.Year is < FirstYear or > LastYear, Rule.DateIsUnreasonable);
        return date;
    }
}
