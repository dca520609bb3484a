using System.Globalization;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

// Items without a case, and those of the cases that stand in the list of one.
public sealed partial class Meeting
{
    /// <summary>The items without a case, in no order.</summary>
    public IReadOnlyList<StandingItem> Standing { get; private set; } = [];

    /// <summary>All places of the agenda in its order. What is reported under an item has none of its own.</summary>
    public IEnumerable<AgendaPlace> Places =>
        agenda.Where(item => item.ReportedUnder is null || Standing.All(one => one.Id != item.ReportedUnder)).Select(item => new AgendaPlace(item, null))
            .Concat(Standing.Select(one => new AgendaPlace(null, one))).OrderBy(place => place.Number);

    /// <summary>The items of this agenda that stand in the list of an item without a case.</summary>
    public IEnumerable<AgendaItem> ReportedUnder(Guid standing) => agenda.Where(item => item.ReportedUnder == standing);

    /// <summary>Puts an item for delegated decisions last on the agenda. Its title follows from what it is.</summary>
    public StandingItem AddReport() => AddStanding("", StandingItemKind.ReportedDecisions);

    /// <summary>Puts an item without a case last on the agenda.</summary>
    public StandingItem AddStanding(string? title, StandingItemKind kind = StandingItemKind.Standing)
    {
        MustBeOpen();
        var line = title?.Trim() ?? "";
        BrokenRuleException.When(line.Length == 0 && kind == StandingItemKind.Standing, Rule.TitleIsMissing);
        TextLimits.Check(line, TextLimits.Title, Rule.TitleIsTooLong);
        var item = new StandingItem(OrderedGuid.New(), NextNumber, kind, line);
        Standing = [.. Standing, item];
        Version++;
        return item;
    }

    /// <summary>Puts a case in the list of an item without a case: it shares its place and its §.</summary>
    /// <param name="standing">The item with the list.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="today">The day on which it is put up.</param>
    /// <param name="isPastStop">The agenda's stop time has passed.</param>
    public AgendaItem Report(Guid standing, CaseId caseId, DateOnly today, bool isPastStop = false)
    {
        var under = MustTakeReports(standing, today);
        BrokenRuleException.When(agenda.Any(item => item.CaseId == caseId), Rule.CaseIsOnAgendaAlready);
        var item = new AgendaItem(Id, caseId, under.Number, isLate: isPastStop || today >= Date);
        item.Report(standing);
        agenda.Add(item);
        Version++;
        return item;
    }

    /// <summary>Puts what a committee decided by delegation in the list of an item without a case. Its agenda item stays in the committee's meeting.</summary>
    public void ReportDecided(Guid standing, AgendaItem decided, DateOnly today)
    {
        MustTakeReports(standing, today);
        decided.ReportTo(standing);
        Version++;
    }

    /// <summary>Takes what a committee decided out of the list again.</summary>
    public void TakeBackDecided(Guid standing, AgendaItem decided)
    {
        MustBeOpen();
        BrokenRuleException.When(StandingItem(standing).IsNoted, Rule.AgendaItemHasOutcome);
        decided.TakeBackReport();
        Version++;
    }

    /// <summary>Takes an item without a case off the agenda, when nothing is reported under it; those after it move up.</summary>
    public void WithdrawStanding(Guid id)
    {
        MustBeOpen();
        BrokenRuleException.When(StandingItem(id).IsNoted, Rule.AgendaItemHasOutcome);
        BrokenRuleException.When(StandingItem(id).Paragraph is not null, Rule.StandingItemHasParagraph);
        BrokenRuleException.When(ReportedUnder(id).Any(), Rule.AgendaItemHasReports);
        Standing = [.. Standing.Where(one => one.Id != id)];
        Renumber([.. Places.Select(place => place.Id)]);
    }

    /// <summary>The meeting has taken it up. What is reported under it has its outcome by then.</summary>
    public void Note(Guid id, DateOnly today)
    {
        MustBeOpen();
        BrokenRuleException.When(today < Date, Rule.OutcomeBeforeMeeting);
        BrokenRuleException.When(ReportedUnder(id).Any(item => !item.HasOutcome), Rule.AgendaItemsLackOutcome);
        // What became of a question is said of it (Answer).
        BrokenRuleException.When(StandingItem(id).Question is { Outcome: null }, Rule.QuestionLacksOutcome);
        MustHaveQuorum(StandingItem(id));
        Change(id, one => one with { IsNoted = true });
    }

    /// <summary>It was noted by mistake.</summary>
    public void TakeBackNote(Guid id)
    {
        MustBeOpen();
        BrokenRuleException.When(ReportedUnder(id).Any(item => item.Outcome is not null), Rule.AgendaItemHasOutcome);
        Change(id, one => one with { IsNoted = false, Question = one.Question is { } question ? question with { Outcome = null } : null });
    }

    /// <exception cref="BrokenRuleException">It isn't on the agenda any more.</exception>
    public StandingItem StandingItem(Guid id) => Standing.FirstOrDefault(one => one.Id == id) ?? throw new BrokenRuleException(Rule.AgendaHasChanged);

    private StandingItem MustTakeReports(Guid standing, DateOnly today)
    {
        MustTakeItems(today);
        var under = StandingItem(standing);
        BrokenRuleException.When(under.IsNoted, Rule.AgendaItemHasOutcome);
        return under;
    }

    private int NextNumber => Places.Count() + 1;

    private void Change(Guid id, Func<StandingItem, StandingItem> change)
    {
        StandingItem(id);
        Standing = [.. Standing.Select(one => one.Id == id ? change(one) : one)];
        Version++;
    }

    // What is reported under an item stands where that stands.
    private void Renumber(IReadOnlyList<Guid> order)
    {
        foreach (var (at, id) in order.Index())
        {
            if (agenda.Find(item => item.Id == id) is { } item) item.StandAt(at + 1);
            Standing = [.. Standing.Select(one => one.Id == id ? one with { Number = at + 1 } : one)];
            foreach (var reported in ReportedUnder(id)) reported.StandAt(at + 1);
        }
        Version++;
    }

    // A § is the whole item's: all that is reported under it have the same.
    private void GiveParagraph(AgendaPlace place, int paragraph)
    {
        place.Item?.GiveParagraph(paragraph);
        if (place.Standing is not { } standing) return;
        Standing = [.. Standing.Select(one => one.Id == standing.Id ? one with { Paragraph = paragraph } : one)];
        foreach (var reported in ReportedUnder(standing.Id)) reported.GiveParagraph(paragraph);
    }

    // Who serves when it is taken up: after the comings and goings at the cases before it.
    private ItemAttendance AttendanceAt(Attendance list, StandingItem standing)
    {
        var own = new CaseId(standing.Id);
        return ItemAttendance.At(list, [.. InOrder.Where(item => item.Number < standing.Number).Select(item => item.CaseId), own], own);
    }

    // KL 6:27.
    private void MustHaveQuorum(StandingItem standing)
    {
        if (Attendance is not { } list) return;
        var there = AttendanceAt(list, standing);
        if (!there.HasQuorum) throw new BrokenRuleException(Rule.ItemHasNoQuorum, there.ServingOfSeats, standing.Number.ToString(CultureInfo.InvariantCulture));
    }
}
