using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

// Omedelbar justering: some §§ are verified before the rest of the minutes, as the body's rules of procedure let it, also while the meeting goes on.
public sealed partial class Meeting
{
    /// <summary>
    /// How many places of an open meeting get their § when some of its items are verified at once: those items, and what stands before them. § follow the
    /// order in which the items are taken up.
    /// </summary>
    /// <exception cref="BrokenRuleException">An item before them isn't dealt with, or one of them has no outcome.</exception>
    public int PlacesToNumber(IReadOnlyCollection<CaseId> cases, DateOnly today)
    {
        MustBeOpen();
        BrokenRuleException.When(today < Date, Rule.VerifiedBeforeMeeting);
        var items = WithTheirLists(cases);
        BrokenRuleException.When(items.Count == 0, Rule.NothingToVerifyAtOnce);
        BrokenRuleException.When(items.Exists(item => item.IsVerifiedAtOnce), Rule.MinutesAreVerified);
        var upTo = items.Max(item => item.Number);
        BrokenRuleException.When(agenda.Any(item => item.Number <= upTo && !item.HasOutcome) || Standing.Any(one => one.Number <= upTo && !one.IsNoted), Rule.ItemsBeforeLackOutcome);
        foreach (var item in items) MustHaveQuorum(item);
        return Places.Count(place => place.Number <= upTo && place.Paragraph is null);
    }

    /// <summary>What was entered of some items takes effect while the meeting goes on, since they are verified at once.</summary>
    /// <param name="cases">Theirs.</param>
    /// <param name="paragraphs">A § for each of <see cref="PlacesToNumber"/>, in the agenda's order.</param>
    /// <param name="today">The day.</param>
    /// <param name="keepsMembers">The body's members are kept here: the minutes name those who verify them.</param>
    /// <returns>The items, in the agenda's order.</returns>
    public IReadOnlyList<AgendaItem> TakeEffectAtOnce(IReadOnlyCollection<CaseId> cases, IReadOnlyList<int> paragraphs, DateOnly today, bool keepsMembers = false)
    {
        PlacesToNumber(cases, today);
        NeedsVerifiers = keepsMembers;
        MustHaveVerifiers();
        foreach (var (place, paragraph) in Places.Where(place => place.Paragraph is null).Zip(paragraphs).ToList()) GiveParagraph(place, paragraph);
        List<AgendaItem> entered = [.. WithTheirLists(cases).Where(item => item.Entered is not null)];
        foreach (var item in entered) item.TakeEffect();
        Version++;
        return entered;
    }

    /// <summary>Some §§ are verified by themselves. Their outcomes are in effect: the meeting was closed, or they took effect at once.</summary>
    /// <returns>The items, in the agenda's order.</returns>
    public IReadOnlyList<AgendaItem> VerifyAtOnce(IReadOnlyCollection<CaseId> cases, DateOnly on, DateOnly today)
    {
        BrokenRuleException.When(IsVerified, Rule.MinutesAreVerified);
        var items = WithTheirLists(cases);
        BrokenRuleException.When(items.Count == 0, Rule.NothingToVerifyAtOnce);
        BrokenRuleException.When(items.Exists(item => item.Outcome is null), Rule.MeetingIsNotClosed);
        MustHaveVerifiers();
        MustBeVerifiableOn(on, today);
        BrokenRuleException.When(items.Exists(item => item.IsVerifiedAtOnce), Rule.MinutesAreVerified);
        foreach (var item in items) item.VerifyAtOnce(on);
        Version++;
        return items;
    }

    // A § is verified as a whole: with all that is reported under it.
    private List<AgendaItem> WithTheirLists(IReadOnlyCollection<CaseId> cases)
    {
        var under = agenda.Where(item => cases.Contains(item.CaseId) && Standing.Any(one => one.Id == item.ReportedUnder)).Select(item => item.ReportedUnder).ToHashSet();
        return [.. InOrder.Where(item => cases.Contains(item.CaseId) || (item.ReportedUnder is not null && under.Contains(item.ReportedUnder)))];
    }

    /// <summary>How many of an open meeting's first places keep where they stand: those that have their §, once one was verified at once. Items of before § belonged to the minutes are moved as ever.</summary>
    /// <param name="isVerifiedAtOnce">One of its items was.</param>
    /// <param name="paragraphs">Those of its places, in the agenda's order.</param>
    public static int PlacesThatStay(bool isVerifiedAtOnce, IEnumerable<int?> paragraphs) => isVerifiedAtOnce ? paragraphs.TakeWhile(paragraph => paragraph is not null).Count() : 0;

    private IReadOnlyList<Guid> Numbered =>
        IsClosed ? [] : [.. Places.Take(PlacesThatStay(agenda.Exists(item => item.IsVerifiedAtOnce), Places.Select(place => place.Paragraph))).Select(place => place.Id)];
}
