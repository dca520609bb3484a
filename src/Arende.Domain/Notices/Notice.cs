using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Domain.Notices;

/// <summary>
/// The notice (tillkännagivande) of verified minutes: one for all that was decided in them, with one clock; what was verified at once has one
/// of its own. It is owed from the verification on, goes up at the latest the second day after (KL 8:12), and stays up throughout the appeal
/// period (KL 13:5).
/// </summary>
public sealed class Notice
{
    /// <summary>In characters.</summary>
    public const int LongestPlace = 200;

    private Notice() { }

    public Notice(Meeting meeting, DateOnly verifiedOn)
    {
        Id = NoticeId.New();
        (MeetingId, BodyId, MeetingDay) = (meeting.Id, meeting.BodyId, meeting.Date);
        VerifiedOn = verifiedOn;
        DueOn = Meeting.LastDayForNotice(verifiedOn);
    }

    /// <summary>
    /// KL 6:40 3 st, 7:8: a decision by delegation that isn't reported has minutes of its own, and they are announced (8:10 p. 3). The second day of 8:12 is counted
    /// from when the minutes were drawn up.
    /// </summary>
    /// <param name="caseId">The case.</param>
    /// <param name="boardId">For which was decided.</param>
    /// <param name="number">The case's, as written.</param>
    /// <param name="decidedOn">The day of the decision, on which its minutes are drawn up.</param>
    public static Notice OfOwnMinutes(CaseId caseId, BodyId boardId, string number, DateOnly decidedOn) => new()
    {
        Id = NoticeId.New(), CaseId = caseId, CaseNumber = number, BodyId = boardId, MeetingDay = decidedOn, VerifiedOn = decidedOn, DueOn = Meeting.LastDayForNotice(decidedOn),
    };

    /// <summary>Of §§ that were verified at once, by themselves.</summary>
    public static Notice OfAtOnce(Meeting meeting, IReadOnlyList<AgendaItem> items, DateOnly verifiedOn)
    {
        var notice = new Notice(meeting, verifiedOn) { Paragraphs = [.. items.Select(item => item.Paragraph!.Value).Distinct()] };
        foreach (var item in items) item.StandsOn(notice.Id);
        return notice;
    }

    public NoticeId Id { get; private init; }

    /// <summary>Null for one that is of no meeting's minutes.</summary>
    public MeetingId? MeetingId { get; private init; }

    /// <summary>The delegated decision whose own minutes it announces; null for a meeting's.</summary>
    public CaseId? CaseId { get; private init; }

    /// <summary>Its number as written; null for a meeting's.</summary>
    public string? CaseNumber { get; private init; }
    public BodyId BodyId { get; private init; }

    /// <summary>The day of the meeting, or of the delegated decision.</summary>
    public DateOnly MeetingDay { get; private init; }
    public DateOnly VerifiedOn { get; private init; }

    /// <summary>The §§ that were verified at once and that it is of; null for that of the minutes, which is of all the others.</summary>
    public IReadOnlyList<int>? Paragraphs { get; private init; }

    /// <summary>KL 8:12: the last day on which it may go up.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>Where the minutes can be read.</summary>
    public string MinutesAt { get; private set; } = "";

    /// <summary>The day that it announces, from which the appeal period is counted; null while it hasn't gone up.</summary>
    public DateOnly? PostedOn { get; private set; }

    /// <summary>The last of the three weeks (KL 13:5, lag 1930:173), through which it stays up; null while it hasn't gone up.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The day on which it came down in its time.</summary>
    public DateOnly? TakenDownOn { get; private set; }

    /// <summary>It is down, and hasn't gone up anew: nothing in the minutes gains legal force.</summary>
    public bool IsInterrupted { get; private set; }

    public IReadOnlyList<NoticeGap> Gaps { get; private set; } = [];

    /// <summary>How what was decided can be appealed, as it was said when the notice went up.</summary>
    public IReadOnlyList<ItemAppeal> Appeals { get; private set; } = [];

    public long Version { get; private set; }

    public bool IsPosted => PostedOn is not null;

    /// <summary>Of a delegated decision's own minutes: how it can be appealed. Null for a meeting's.</summary>
    public AppealKind? OwnAppeal => CaseId is { } id ? AppealOf(id) : null;

    /// <summary>Something in the minutes can be appealed until <see cref="LastDay"/>.</summary>
    public bool HasClock => Appeals.Any(appeal => appeal.Kind == AppealKind.LegalReview);

    /// <summary>KL 13:5: the day after the last.</summary>
    public DateOnly? TakeDownOn => LastDay is { } last ? SwedishCalendar.TakeDown(last) : null;

    /// <summary>
    /// KL 8:12: a board's minutes are announced, whatever they hold. A committee's only when they hold decisions of its own: what it proposes,
    /// sends back or puts off is preparatory.
    /// </summary>
    public static bool IsOwedFor(Meeting meeting) => IsOwedFor(meeting, meeting.Agenda.Where(item => !item.IsVerifiedAtOnce));

    /// <summary>The same, of some items of the minutes.</summary>
    public static bool IsOwedFor(Meeting meeting, IEnumerable<AgendaItem> items) => meeting.Function switch
    {
        BodyFunction.Board or BodyFunction.Council => true,
        BodyFunction.Committee => items.Any(item => item.Outcome is { } outcome && AppealKinds.Usual(outcome, item.Clauses) != AppealKind.None),
    };

    /// <summary>Whether it announces what this item of its meeting decided.</summary>
    public bool Covers(AgendaItem item) => item.MeetingId == MeetingId && (Paragraphs is null ? !item.IsVerifiedAtOnce : item.NoticeId == Id);

    /// <summary>From the day that it announces through its last (KL 13:5), unless it came down too early.</summary>
    public bool IsOnBoard(DateOnly today) => !IsInterrupted && PostedOn <= today && LastDay >= today;

    public AppealKind AppealOf(CaseId id) => Appeals.FirstOrDefault(appeal => appeal.CaseId == id)?.Kind ?? AppealKind.None;

    /// <summary>The §§ of what it announces that can be appealed in this way, as it was said when it went up.</summary>
    /// <param name="kind">The way.</param>
    /// <param name="items">Those of its minutes, or of several.</param>
    public IReadOnlyList<int> Appealable(AppealKind kind, IEnumerable<AgendaItem> items) =>
        [.. items.Where(item => Covers(item) && item.Paragraph is not null && AppealOf(item.CaseId) == kind).Select(item => item.Paragraph!.Value).Distinct().Order()];

    /// <summary>The same, in any way.</summary>
    public IReadOnlyList<int> Appealable(IEnumerable<AgendaItem> items)
    {
        var all = items.ToList();
        return [.. Appealable(AppealKind.LegalReview, all).Concat(Appealable(AppealKind.Administrative, all)).Distinct().Order()];
    }

    /// <summary>The three weeks are over, and it was up throughout them.</summary>
    public bool IsOver(DateOnly today) => !IsInterrupted && LastDay < today;

    /// <summary>It should have been up before today (KL 8:12), or came down too early.</summary>
    public bool IsLate(DateOnly today) => IsInterrupted || (!IsPosted && DueOn < today);

    /// <summary>It goes up, or up anew after a gap: then the three weeks begin again.</summary>
    public void PutUp(DateOnly on, DateOnly today, string minutesAt, IReadOnlyList<ItemAppeal> appeals)
    {
        BrokenRuleException.When(IsPosted && !IsInterrupted, Rule.NoticeIsUp);
        BrokenRuleException.When(on < VerifiedOn || on > today, Rule.NoticeDateIsInvalid);
        BrokenRuleException.When(IsInterrupted && on < Gaps[^1].From, Rule.NoticeDateIsInvalid);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(minutesAt), Rule.PlaceIsMissing);
        TextLimits.Check(minutesAt, LongestPlace, Rule.PlaceIsTooLong);
        if (IsInterrupted) Gaps = [.. Gaps.SkipLast(1), Gaps[^1] with { To = on }];
        (PostedOn, LastDay) = (on, SwedishCalendar.LastAppealDay(on));
        (MinutesAt, Appeals) = (minutesAt.Trim(), appeals);
        (IsInterrupted, TakenDownOn) = (false, null);
        Version++;
    }

    /// <summary>
    /// A decision of these minutes was entered after the others. Where the notice is up already it has the clock of the others; where not, whoever puts it up
    /// in the same moment without having seen it has to look again.
    /// </summary>
    public void AddDecision(ItemAppeal appeal)
    {
        if (IsPosted) Appeals = [.. Appeals, appeal];
        Version++;
    }

    /// <summary>It was down on a day on which it should have been up (KL 13:5): the appeal period isn't over until it has been up anew for all of one.</summary>
    public void NoteGap(DateOnly from, DateOnly today, PersonId notedBy, DateTimeOffset at)
    {
        BrokenRuleException.When(!IsPosted, Rule.NoticeIsNotUp);
        BrokenRuleException.When(IsInterrupted, Rule.NoticeIsDown);
        BrokenRuleException.When(from < PostedOn || from > today || from > LastDay, Rule.GapIsInvalid);
        Gaps = [.. Gaps, new NoticeGap(PostedOn!.Value, from, null, notedBy, at)];
        (IsInterrupted, TakenDownOn) = (true, null);
        Version++;
    }

    /// <summary>It comes down in its time. Before that it is a gap.</summary>
    public void TakeDown(DateOnly on, DateOnly today)
    {
        BrokenRuleException.When(!IsPosted, Rule.NoticeIsNotUp);
        BrokenRuleException.When(IsInterrupted || TakenDownOn is not null, Rule.NoticeIsDown);
        BrokenRuleException.When(on > today, Rule.TakenDownInFuture);
        BrokenRuleException.When(on < TakeDownOn, Rule.NoticeStaysUp, LastDay!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        TakenDownOn = on;
        Version++;
    }
}
