using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

// The minutes: what is told under each §, and that they are verified, at once or as a whole.
public sealed partial class Meeting
{
    /// <summary>
    /// KL 5:69 by 6:35: verified at the latest 14 days after the meeting. Later is warned of on the page, not refused. What was verified at once
    /// is verified already.
    /// </summary>
    /// <returns>The items that were verified now, in the agenda's order.</returns>
    public IReadOnlyList<AgendaItem> Verify(DateOnly on, DateOnly today)
    {
        MayVerify(on, today);
        List<AgendaItem> rest = [.. InOrder.Where(item => !item.IsVerifiedAtOnce)];
        // It isn't done before what was done at once.
        BrokenRuleException.When(agenda.Any(item => item.VerifiedAtOnceOn > on), Rule.VerifiedBeforeWhatWasAtOnce);
        VerifiedOn = on;
        foreach (var item in rest) item.Settle();
        Version++;
        return rest;
    }

    /// <summary>Whether the minutes are verified as far as this item goes.</summary>
    public bool HasVerified(AgendaItem item) => IsVerified || item.IsVerifiedAtOnce;

    /// <summary>What the minutes tell under the item's §: written during the meeting and after it, until the § is verified.</summary>
    public void WriteText(CaseId caseId, string? text, DateOnly today)
    {
        var item = Item(caseId);
        BrokenRuleException.When(HasVerified(item), Rule.MinutesAreVerified);
        BrokenRuleException.When(today < Date, Rule.TextBeforeMeeting);
        item.WriteText(text);
    }

    /// <summary>What the minutes tell before their first §, edited by hand; null while it was not.</summary>
    public EditedText? Opening { get; private set; }

    /// <summary>Edits the opening of the minutes as a whole.</summary>
    /// <param name="made">As the meeting makes it now.</param>
    /// <param name="text">As it is to read; the same as was made takes the hand's changes back.</param>
    public void EditOpening(string made, string text)
    {
        MayEdit();
        Opening = AgendaItem.Changed(Opening, made, text);
        Version++;
    }

    /// <summary>Edits what is told under a § as a whole, until the § is verified. The decision itself is corrected by another way (<see cref="Correct"/>).</summary>
    public void EditSection(CaseId caseId, string made, string text)
    {
        MayEdit();
        var item = Item(caseId);
        BrokenRuleException.When(HasVerified(item), Rule.MinutesAreVerified);
        item.Edit(made, text);
        Version++;
    }

    /// <summary>By law: what was told in verified minutes is taken out of the opening and the §§, with what was put at them and asked. What isn't verified is its clerk's to write anew.</summary>
    /// <returns>How many texts there were.</returns>
    public int EraseTexts()
    {
        var erased = Opening is not null && IsVerified ? 1 : 0;
        if (IsVerified) Opening = null;
        foreach (var item in agenda.Where(HasVerified)) erased += item.EraseTexts();
        if (IsVerified) erased += EraseQuestions();
        Version++;
        return erased;
    }

    /// <summary>Somebody who verifies them has signed: whoever signs at the same moment looks again, since one of them is the last.</summary>
    public void WasSigned() => Version++;

    /// <summary>Who edits its minutes at the same moment comes second.</summary>
    public void WasSentToVerifiers() => Version++;

    /// <summary>
    /// Those elected to verify who didn't serve at an item: disqualified there, or gone. They don't verify that § (practice: it is warned of, not refused).
    /// </summary>
    public IEnumerable<(AgendaItem Item, Attendee Verifier)> VerifiersOut() =>
        from item in InOrder
        from verifier in Attendance?.VerifiersOutAt(CasesInOrder, item.CaseId) ?? []
        select (item, verifier);

    /// <summary>Those who verify an item's §: the chair and those elected, but who didn't serve at it.</summary>
    public IEnumerable<Attendee> VerifiersOf(AgendaItem item) => Attendance?.VerifiedBy.Except(Attendance.VerifiersOutAt(CasesInOrder, item.CaseId)) ?? [];

    /// <summary>Whether its minutes can be edited at all.</summary>
    /// <exception cref="BrokenRuleException">They are verified, or there are none here.</exception>
    public void MayEdit()
    {
        // The minutes of a council that meets elsewhere are others' to write, and before the closing there are no §§.
        BrokenRuleException.When(IsVerified, Rule.MinutesAreVerified);
        BrokenRuleException.When(IsFromMinutes, Rule.BodyMeetsElsewhere);
        BrokenRuleException.When(!IsClosed, Rule.MeetingIsNotClosed);
    }

    private void MayVerify(DateOnly on, DateOnly today)
    {
        BrokenRuleException.When(IsVerified, Rule.MinutesAreVerified);
        MustBeDealtWith();
        BrokenRuleException.When(!IsClosed, Rule.MeetingIsNotClosed);
        MustHaveVerifiers();
        MustBeVerifiableOn(on, today);
    }

    /// <summary>What an attendance list lacks for minutes to be verified by those whom it names; null where it lacks nothing.</summary>
    public static Rule? LackedToVerify(Attendance? list) =>
        list is not { Verifiers.Count: > 0 } ? Rule.VerifiersAreMissing
        // KL 5:69 by 6:35: who was in the chair verifies too.
        : list.Chair is null ? Rule.ChairIsMissing : null;

    private void MustHaveVerifiers()
    {
        if (NeedsVerifiers && LackedToVerify(Attendance) is { } lacked) throw new BrokenRuleException(lacked);
    }

    private void MustBeVerifiableOn(DateOnly on, DateOnly today)
    {
        BrokenRuleException.When(on < Date, Rule.VerifiedBeforeMeeting);
        // The notice can't go up before it: a slip of the pen would hold every case of the meeting until then.
        BrokenRuleException.When(on > today, Rule.VerifiedInFuture);
    }
}
