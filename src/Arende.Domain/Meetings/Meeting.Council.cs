using System.Globalization;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

// The council: its summons, and what it decided where that is entered from minutes that others write.
public sealed partial class Meeting
{
    /// <summary>KL 5:13: the council is called, and its meeting announced, at the latest a week before. A day off doesn't move it.</summary>
    public static DateOnly LastDayToCallCouncil(DateOnly meets) => meets.AddDays(-7);

    /// <summary>KL 5:15: what comes later is urgent, and its members are told of it at the latest on the working day before the meeting.</summary>
    public static DateOnly LastDayForUrgent(DateOnly meets) => SwedishCalendar.WorkingDaysBefore(meets, 1);

    /// <summary>What comes up on a day is urgent (KL 5:15): the council could have been called, and its meeting announced, without it.</summary>
    public static bool IsUrgent(BodyFunction function, DateOnly meets, DateOnly on) => function == BodyFunction.Council && on > LastDayToCallCouncil(meets);

    private bool IsUrgent(DateOnly putUp) => IsUrgent(Function, Date, putUp);

    /// <summary>
    /// What the council did with a case, as its own minutes say it: under their §, and in effect at once. The minutes may have been verified
    /// when another of their decisions is entered.
    /// </summary>
    public AgendaItem EnterFromMinutes(CaseId caseId, int paragraph, EnteredOutcome entered, DateOnly today)
    {
        MayStand(caseId, paragraph, instead: null);
        Check(entered);
        var item = new AgendaItem(Id, caseId, NextNumber, isLate: false);
        item.GiveParagraph(paragraph);
        item.Conclude(entered);
        agenda.Add(item);
        ClosedOn ??= today;
        Version++;
        return item;
    }

    /// <summary>
    /// It was entered wrong: what was decided, its § or its day. It stands in this meeting from now on, also where it was entered in another. Whether
    /// something has followed of it is for the caller to know.
    /// </summary>
    public void CorrectFromMinutes(AgendaItem item, Meeting enteredIn, int paragraph, EnteredOutcome instead, DateOnly today)
    {
        BrokenRuleException.When(enteredIn.HasVerified(item), Rule.MinutesAreVerified);
        MayStand(item.CaseId, paragraph, item);
        Check(instead);
        if (enteredIn != this)
        {
            enteredIn.agenda.Remove(item);
            enteredIn.Renumber([.. enteredIn.Places.Select(place => place.Id)]);
            agenda.Add(item);
            item.StandIn(Id, Places.Count());
        }
        item.StandUnder(paragraph);
        item.Conclude(instead);
        ClosedOn ??= today;
        Version++;
    }

    private void MayStand(CaseId caseId, int paragraph, AgendaItem? instead)
    {
        if (Function != BodyFunction.Council || !IsFromMinutes) throw new InvalidOperationException("Only the decisions of a council that meets elsewhere are entered from minutes that others write.");
        var others = agenda.Where(other => other != instead).ToList();
        BrokenRuleException.When(others.Exists(other => other.CaseId == caseId), Rule.CaseIsOnAgendaAlready);
        BrokenRuleException.When(paragraph < 1, Rule.ParagraphIsMissing);
        BrokenRuleException.When(others.Exists(other => other.Paragraph == paragraph), Rule.ParagraphIsTaken, paragraph.ToString(CultureInfo.InvariantCulture));
    }
}
