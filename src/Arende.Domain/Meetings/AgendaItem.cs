using Arende.Domain.Cases;
using Arende.Domain.Notices;

namespace Arende.Domain.Meetings;

/// <summary>
/// A case on a meeting's agenda, and what the meeting did with it. What is entered during the meeting can be written again; the outcome takes
/// effect, under its §, when the meeting is closed. A postponed case gets a new item at the next meeting; this one keeps its outcome.
/// </summary>
public sealed class AgendaItem
{
    /// <summary>Of a § in the minutes, in characters.</summary>
    public const int LongestText = 100_000;

    public Guid Id { get; private init; } = OrderedGuid.New();
    public MeetingId MeetingId { get; private set; }
    public CaseId CaseId { get; private init; }

    /// <summary>Its place on the agenda, from 1 and without a gap.</summary>
    public int Number { get; private set; }

    /// <summary>Put up after the agenda's stop time, which is the meeting's day where the body has no other rule.</summary>
    public bool IsLate { get; private init; }

    /// <summary>The clerk has looked it through; null while nobody has, or it was taken back. What has changed since takes it back too.</summary>
    public ItemInOrder? InOrder { get; private set; }

    /// <summary>The § belongs to the minutes: null until the meeting is closed, or it or a later item is verified at once.</summary>
    public int? Paragraph { get; private set; }

    /// <summary>What has been entered and has no effect yet.</summary>
    public EnteredOutcome? Entered { get; private set; }

    /// <summary>What is in effect; null until the meeting is closed, or its § is verified at once.</summary>
    public Outcome? Outcome { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>The clauses as proposed or decided; empty while there is no outcome.</summary>
    public IReadOnlyList<Clause> Clauses { get; private set; } = [];

    /// <summary>What the outcome did, so that it can be corrected while nothing has followed; null for one from before that was kept.</summary>
    public OutcomeEffect? Effect { get; private set; }

    /// <summary>What was said, as the minutes tell it under the item's §, in Markdown; null while nothing is written.</summary>
    public string? MinutesText { get; private set; }

    /// <summary>How often the text has been written: the outcome's form and the text's don't stand in each other's way.</summary>
    public int TextRevision { get; private set; }

    /// <summary>What the minutes tell under the item's §, edited by hand as a whole; null while it was not.</summary>
    public EditedText? Edited { get; private set; }

    /// <summary>What was proposed and how it was decided; null while nothing is entered.</summary>
    public Deliberation? Deliberation { get; private set; }

    /// <summary>How often that has been written: beside the outcome and the text, and not in their way.</summary>
    public int DeliberationRevision { get; private set; }

    /// <summary>The day on which its § was verified by itself, before the rest of the minutes; null for one that is verified with them.</summary>
    public DateOnly? VerifiedAtOnceOn { get; private set; }

    /// <summary>The notice of what was verified at once with it; null where it is that of the minutes, or none is owed.</summary>
    public NoticeId? NoticeId { get; private set; }

    /// <summary>
    /// The item without a case in whose list it stands, of this meeting for what a delegate decided, of the board's for what a committee decided by delegation;
    /// null for one that is reported nowhere. Once it is set nobody reports it again.
    /// </summary>
    public Guid? ReportedUnder { get; private set; }

    /// <summary>Guards the outcome against two who write at once.</summary>
    public long Version { get; private set; }

    /// <summary>The clauses of which the body has the last word: those alone can be appealed, and do something in the register.</summary>
    public IEnumerable<Clause> Decided() => Outcome is { } outcome ? Clauses.Where(clause => ClauseList.IsDecided(clause, outcome, Clauses)) : [];

    public bool HasOutcome => Outcome is not null || Entered is not null;
    public bool IsVerifiedAtOnce => VerifiedAtOnceOn is not null;

    /// <summary>A delegate's decision is reported by it. One that was postponed or sent back isn't.</summary>
    public bool IsNotedReport => ReportedUnder is not null && Outcome == Meetings.Outcome.Note;

    private AgendaItem() { }

    internal AgendaItem(MeetingId meetingId, CaseId caseId, int number, bool isLate)
    {
        MeetingId = meetingId;
        CaseId = caseId;
        Number = number;
        IsLate = isLate;
    }

    internal void Report(Guid? under)
    {
        ReportedUnder = under;
        Version++;
    }

    /// <summary>What a committee decided by delegation is reported to the board in the list of an item of its agenda.</summary>
    public void ReportTo(Guid standing)
    {
        BrokenRuleException.When(ReportedUnder is not null, Rule.DecisionIsReported);
        Report(standing);
    }

    /// <summary>It isn't reported after all: it waits for another meeting of the board.</summary>
    public void TakeBackReport()
    {
        ReportedUnder = null;
        Version++;
    }

    internal void StandAt(int number) => Number = number;

    internal void MarkInOrder(ItemInOrder? mark) => InOrder = mark;

    internal void GiveParagraph(int paragraph) => Paragraph ??= paragraph;

    /// <summary>The § was entered wrong.</summary>
    internal void StandUnder(int paragraph) => Paragraph = paragraph;

    /// <summary>The day was entered wrong: it is another meeting's.</summary>
    internal void StandIn(MeetingId meetingId, int number) => (MeetingId, Number) = (meetingId, number);

    internal void Enter(EnteredOutcome? entered)
    {
        if (entered is not null) Check(entered);
        Entered = entered;
        Version++;
    }

    internal void TakeEffect()
    {
        if (Entered is not { } entered) return;
        Entered = null;
        Conclude(entered);
    }

    internal void Conclude(EnteredOutcome entered)
    {
        Check(entered);
        (Outcome, Reason, Clauses) = (entered.Outcome, Trimmed(entered.Reason), entered.Clauses);
        Version++;
    }

    /// <summary>What the outcome has done, known once it has.</summary>
    public void Did(OutcomeEffect effect) => Effect = effect;

    /// <summary>By law: reasons that clauses were given are taken out.</summary>
    public void EraseReasons(IReadOnlySet<string> reasons)
    {
        if (!Clauses.Any(clause => clause.Reason is { } reason && reasons.Contains(reason))) return;
        Clauses = [.. Clauses.Select(clause => clause.Reason is { } reason && reasons.Contains(reason) ? clause with { Reason = null } : clause)];
        Effect = null;
        Version++;
    }

    /// <summary>Verified minutes are corrected by a note alone: how the case stood before is not kept longer.</summary>
    internal void Settle()
    {
        Effect = null;
        // Who writes its text at the same moment comes too late.
        Version++;
    }

    internal void WriteText(string? text)
    {
        // One place to write at a time: the text is in the edited § already.
        BrokenRuleException.When(Edited is { IsEdited: true }, Rule.SectionIsEdited);
        TextLimits.Check(text, LongestText, Rule.TextIsTooLong);
        MinutesText = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        TextRevision++;
    }

    internal int EraseTexts()
    {
        var texts = (MinutesText is null ? 0 : 1) + (Edited is null ? 0 : 1) + (Deliberation?.Put is null ? 0 : 1);
        (MinutesText, Edited) = (null, null);
        if (Deliberation is { Put: not null } said) Deliberate(said with { Put = null });
        TextRevision++;
        return texts;
    }

    internal void Edit(string made, string text)
    {
        Edited = Changed(Edited, made, text);
        TextRevision++;
    }

    internal static EditedText Changed(EditedText? before, string made, string text)
    {
        TextLimits.Check(text, LongestText, Rule.TextIsTooLong);
        return new EditedText(made, text.ReplaceLineEndings("\n").Trim(), (before?.Revision ?? 0) + 1);
    }

    internal void Deliberate(Deliberation deliberation)
    {
        Deliberation = deliberation;
        DeliberationRevision++;
    }

    internal void VerifyAtOnce(DateOnly on)
    {
        VerifiedAtOnceOn = on;
        Settle();
    }

    /// <summary>What was verified at once with it has a notice of its own.</summary>
    internal void StandsOn(NoticeId notice) => NoticeId = notice;

    private static void Check(EnteredOutcome entered)
    {
        TextLimits.Check(entered.Reason, TextLimits.Reason, Rule.ReasonIsTooLong);
        foreach (var clause in entered.Clauses) TextLimits.Check(clause.Reason, TextLimits.Reason, Rule.ReasonIsTooLong);
        TextLimits.Check(entered.Clauses.Count, TextLimits.ListItems, Rule.ReportHasTooMuch);
        TextLimits.Check(entered.Clauses.Sum(clause => (long)clause.Text.Length), Case.LongestText, Rule.TextIsTooLong);
    }

    /// <summary>A reason as it is kept; one of blanks is none.</summary>
    public static string? Trimmed(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
}
