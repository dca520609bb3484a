using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Domain.Appeals;

/// <summary>
/// An appeal against what a meeting decided in a case, noted when it came in, also before the appeal period is over. One that came in time
/// (to the municipality too, KL 13:6) withholds legal force until it is known how it ended; one that came too late is dismissed and holds nothing up.
/// </summary>
public sealed class Appeal
{
    private Appeal() { }

    /// <param name="decision">What is appealed.</param>
    /// <param name="decidedOn">The day of its meeting.</param>
    /// <param name="receivedOn">The day on which it came in, to the municipality or the court.</param>
    /// <param name="lastDay">The last day of the appeal period; null while that isn't known, since its notice isn't up.</param>
    /// <param name="note">Who appeals, what is asked for: what there is to say of it.</param>
    /// <param name="today">Today.</param>
    /// <param name="notedBy">Who notes it.</param>
    /// <param name="at">When.</param>
    public Appeal(AgendaItem decision, DateOnly decidedOn, DateOnly receivedOn, DateOnly? lastDay, string? note, DateOnly today, PersonId notedBy, DateTimeOffset at)
    {
        BrokenRuleException.When(receivedOn < decidedOn || receivedOn > today, Rule.AppealDateIsInvalid);
        TextLimits.Check(note, TextLimits.Reason, Rule.ReasonIsTooLong);
        Id = AppealId.New();
        (CaseId, AgendaItemId) = (decision.CaseId, decision.Id);
        (ReceivedOn, Note, NotedBy, NotedAt) = (receivedOn, AgendaItem.Trimmed(note), notedBy, at);
        IsLate = receivedOn > lastDay;
    }

    public AppealId Id { get; private init; }
    public CaseId CaseId { get; private init; }

    /// <summary>The decision that is appealed.</summary>
    public Guid AgendaItemId { get; private init; }
    public DateOnly ReceivedOn { get; private init; }
    public string? Note { get; private init; }
    public PersonId NotedBy { get; private init; }
    public DateTimeOffset NotedAt { get; private init; }

    /// <summary>It came when the period was over (KL 13:5), and is dismissed (avvisas).</summary>
    public bool IsLate { get; private init; }

    /// <summary>How it ended; null while the court hasn't ruled.</summary>
    public Ruling? Ruling { get; private set; }

    /// <summary>Which court, case and day.</summary>
    public string? RulingNote { get; private set; }

    /// <summary>Guards the ruling against two who write at once.</summary>
    public long Version { get; private set; }

    /// <summary>It withholds legal force.</summary>
    public bool Stands => !IsLate && Ruling is null;

    /// <summary>It is known how it ended.</summary>
    public void End(Ruling ruling, string? note)
    {
        BrokenRuleException.When(IsLate || Ruling is not null, Rule.AppealHasEnded);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(note), Rule.ReasonIsMissing);
        TextLimits.Check(note, TextLimits.Reason, Rule.ReasonIsTooLong);
        (Ruling, RulingNote) = (ruling, AgendaItem.Trimmed(note));
        Version++;
    }
}
