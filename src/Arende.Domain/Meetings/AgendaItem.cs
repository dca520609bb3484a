using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

/// <summary>
/// A case on a meeting's agenda, and what the meeting did with it: the committee's proposal or the board's decision, with the clauses as they
/// were then. A postponed case gets a new item at the next meeting; this one keeps its outcome.
/// </summary>
public sealed class AgendaItem
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public MeetingId MeetingId { get; private init; }
    public CaseId CaseId { get; private init; }
    public int Paragraph { get; private init; }
    public Outcome? Outcome { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>The clauses as proposed or decided; empty while there is no outcome.</summary>
    public IReadOnlyList<Clause> Clauses { get; private set; } = [];

    private AgendaItem() { }

    internal AgendaItem(MeetingId meetingId, CaseId caseId, int paragraph)
    {
        MeetingId = meetingId;
        CaseId = caseId;
        Paragraph = paragraph;
    }

    internal void Conclude(Outcome outcome, string? reason, IReadOnlyList<Clause> clauses)
    {
        BrokenRuleException.When(Outcome is not null, Rule.AgendaItemHasOutcome);
        TextLimits.Check(reason, TextLimits.Reason, Rule.ReasonIsTooLong);
        TextLimits.Check(clauses.Sum(clause => (long)clause.Text.Length), Case.LongestText, Rule.TextIsTooLong);
        Outcome = outcome;
        Reason = Trimmed(reason);
        Clauses = clauses;
    }

    /// <summary>A reason as it is kept; one of blanks is none.</summary>
    public static string? Trimmed(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
}
