using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;

namespace Arende.Domain.Appeals;

/// <summary>
/// An appeal against what a meeting decided in a case, noted when it came in, also before the appeal period is over. One that came in time
/// (to the municipality too, KL 13:6) withholds legal force until it is known how it ended; one that came too late holds nothing up.
/// </summary>
public sealed class Appeal
{
    /// <summary>
    /// The municipality sends an appeal on without delay (FL 46 §: "skyndsamt"), and the law gives no number of days. A week is what the ombudsmen usually accept:
    /// after it the line on Min sida is late.
    /// </summary>
    public const int DaysToSend = 7;

    private Appeal() { }

    /// <param name="decision">What is appealed.</param>
    /// <param name="came">What is said of it.</param>
    /// <param name="kind">How the decision can be appealed.</param>
    /// <param name="lastDay">The last day of the notice's appeal period; null while that isn't known, since its notice isn't up.</param>
    /// <param name="today">Today.</param>
    /// <param name="notedBy">Who notes it.</param>
    /// <param name="at">When.</param>
    public Appeal(AppealedDecision decision, AppealReceived came, AppealKind kind, DateOnly? lastDay, DateOnly today, PersonId notedBy, DateTimeOffset at)
    {
        BrokenRuleException.When(came.On < decision.On || came.On > today, Rule.AppealDateIsInvalid);
        BrokenRuleException.When(came.ServedOn < decision.On || came.ServedOn > came.On, Rule.ServedDateIsInvalid);
        TextLimits.Check(came.Note, TextLimits.Reason, Rule.ReasonIsTooLong);
        TextLimits.Check(came.Appellant, TextLimits.Name, Rule.NameIsTooLong);
        BrokenRuleException.When(came.Clauses.Any(number => !decision.Clauses.Contains(number)), Rule.AppealedClauseIsUnknown);
        Id = AppealId.New();
        (CaseId, AgendaItemId, Kind) = (decision.CaseId, decision.AgendaItemId, kind);
        (ReceivedOn, CameToCourt, Note) = (came.On, came.ToCourt, AgendaItem.Trimmed(came.Note));
        (Appellant, Clauses, DocumentId) = (AgendaItem.Trimmed(came.Appellant), [.. came.Clauses.Distinct().Order()], came.DocumentId);
        (NotedBy, NotedAt, IsWithUs) = (notedBy, at, !came.ToCourt);
        if (kind == AppealKind.Administrative) ServedOn = came.ServedOn;
        // KL 13:5 with 13:6, from the notice; FL 44 §, from when this party got the decision. On the last day is in time.
        IsLate = came.On > (kind == AppealKind.Administrative ? ServedOn is { } served ? SwedishCalendar.LastAppealDay(served) : null : lastDay);
    }

    public AppealId Id { get; private init; }
    public CaseId CaseId { get; private init; }

    /// <summary>The decision that is appealed; null for a delegate's that has minutes of its own.</summary>
    public Guid? AgendaItemId { get; private init; }

    /// <summary>By which law.</summary>
    public AppealKind Kind { get; private init; }

    /// <summary>The clauses that are appealed; empty for the whole decision.</summary>
    public IReadOnlyList<int> Clauses { get; private init; } = [];
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>It was given in to the court, which has it already.</summary>
    public bool CameToCourt { get; private init; }
    public string? Appellant { get; private init; }

    /// <summary>The registered document that it came as.</summary>
    public DocumentId? DocumentId { get; private init; }

    /// <summary>When who appeals got the decision; of an administrative appeal alone.</summary>
    public DateOnly? ServedOn { get; private init; }
    public string? Note { get; private set; }
    public PersonId NotedBy { get; private init; }
    public DateTimeOffset NotedAt { get; private init; }

    /// <summary>It came when the period was over. The court dismisses it (laglighetsprövning), or the municipality (FL 45 §).</summary>
    public bool IsLate { get; private init; }

    /// <summary>The municipality still has to do something with it. False for one from before the product kept what was done.</summary>
    public bool IsWithUs { get; private set; }

    /// <summary>The day on which it was sent on.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>To which court.</summary>
    public string? Court { get; private set; }

    /// <summary>With what documents.</summary>
    public string? SentWith { get; private set; }

    /// <summary>The day on which the municipality dismissed it (FL 45 §).</summary>
    public DateOnly? DismissedOn { get; private set; }

    /// <summary>How it ended; null while the court hasn't ruled.</summary>
    public Ruling? Ruling { get; private set; }

    /// <summary>Which court, case and day; of one that the municipality dismissed, its decision.</summary>
    public string? RulingNote { get; private set; }

    /// <summary>The courts above that it was taken to, the latest last.</summary>
    public IReadOnlyList<FurtherAppeal> Further { get; private set; } = [];

    /// <summary>Guards against two who write at once.</summary>
    public long Version { get; private set; }

    /// <summary>It withholds legal force.</summary>
    public bool Stands => !IsLate && Ruling is null;

    /// <summary>FL 45 §: the municipality itself dismisses what came too late. Whether an appeal under KL 13 came in time is the court's to judge, so it gets that one too.</summary>
    public bool IsOursToDismiss => IsLate && Kind == AppealKind.Administrative;

    /// <summary>What the court will say of it can be entered.</summary>
    public bool AwaitsRuling => Ruling is null && DismissedOn is null && (!IsLate || SentOn is not null || CameToCourt);

    /// <summary>A court above has it and hasn't said whether it takes it up.</summary>
    public bool AwaitsLeave => Ruling is null && Further is [.., { Leave: null }];

    /// <summary>A court has ruled, and that can be appealed further. What the municipality itself dismissed is another decision.</summary>
    public bool MayGoFurther => Ruling is not null && DismissedOn is null;

    public DateOnly SendBy => ReceivedOn.AddDays(DaysToSend);

    /// <summary>It goes on to the court, with what belongs to it.</summary>
    public void SendToCourt(string? court, DateOnly on, string? with, DateOnly today)
    {
        BrokenRuleException.When(!IsWithUs, Rule.AppealIsDealtWith);
        BrokenRuleException.When(IsOursToDismiss, Rule.LateAppealIsDismissed);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(court), Rule.CourtIsMissing);
        TextLimits.Check(court, TextLimits.Name, Rule.NameIsTooLong);
        TextLimits.Check(with, TextLimits.Reason, Rule.ReasonIsTooLong);
        BrokenRuleException.When(on < ReceivedOn || on > today, Rule.SentDateIsInvalid);
        (SentOn, Court, SentWith, IsWithUs) = (on, AgendaItem.Trimmed(court), AgendaItem.Trimmed(with), false);
        Version++;
    }

    /// <summary>FL 45 §: it came too late, and the municipality dismisses it by a decision of its own.</summary>
    public void Dismiss(DateOnly on, string? decision, DateOnly today)
    {
        BrokenRuleException.When(!IsWithUs, Rule.AppealIsDealtWith);
        BrokenRuleException.When(!IsOursToDismiss, Rule.AppealIsForTheCourt);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(decision), Rule.ReasonIsMissing);
        TextLimits.Check(decision, TextLimits.Reason, Rule.ReasonIsTooLong);
        BrokenRuleException.When(on < ReceivedOn || on > today, Rule.SentDateIsInvalid);
        (DismissedOn, RulingNote, IsWithUs) = (on, AgendaItem.Trimmed(decision), false);
        Version++;
    }

    /// <summary>The ruling was appealed to the court above: it isn't final, and legal force is withheld again.</summary>
    public void TakeFurther(string? court, DateOnly on, string? by, DateOnly today)
    {
        BrokenRuleException.When(!MayGoFurther, Rule.NoRulingToAppeal);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(court), Rule.CourtIsMissing);
        TextLimits.Check(court, TextLimits.Name, Rule.NameIsTooLong);
        TextLimits.Check(by, TextLimits.Name, Rule.NameIsTooLong);
        BrokenRuleException.When(on < (Further.Count > 0 ? Further[^1].On : ReceivedOn) || on > today, Rule.FurtherDateIsInvalid);
        Further = [.. Further, new FurtherAppeal(AgendaItem.Trimmed(court)!, on, AgendaItem.Trimmed(by), Ruling!.Value, RulingNote)];
        (Ruling, RulingNote) = (null, null);
        Version++;
    }

    /// <summary>Whether the court above takes it up. Where it doesn't, the ruling of the court below is final, and holds from now on.</summary>
    public void DecideLeave(LeaveToAppeal leave, DateOnly on, string? note, DateOnly today)
    {
        BrokenRuleException.When(!AwaitsLeave, Rule.NoLeaveIsAwaited);
        TextLimits.Check(note, TextLimits.Reason, Rule.ReasonIsTooLong);
        BrokenRuleException.When(on < Further[^1].On || on > today, Rule.FurtherDateIsInvalid);
        var decided = Further[^1] with { Leave = leave, LeaveOn = on };
        Further = [.. Further.SkipLast(1), decided];
        if (leave == LeaveToAppeal.Refused) (Ruling, RulingNote) = (decided.Appealed, AgendaItem.Trimmed(note) ?? decided.AppealedNote);
        Version++;
    }

    /// <summary>By law: what was said of it is taken out, also what a court below had said before it was taken further.</summary>
    /// <returns>Whether it was said here.</returns>
    public bool EraseNotes(string said)
    {
        if (Note != said && RulingNote != said && Further.All(one => one.AppealedNote != said)) return false;
        if (Note == said) Note = null;
        if (RulingNote == said) RulingNote = null;
        Further = [.. Further.Select(one => one.AppealedNote == said ? one with { AppealedNote = null } : one)];
        Version++;
        return true;
    }

    /// <summary>It is known how it ended. Where nobody rules in a court above, what the court below had ruled holds.</summary>
    public void End(Ruling ruling, string? note)
    {
        BrokenRuleException.When(!AwaitsRuling, Rule.AppealHasEnded);
        BrokenRuleException.When(AwaitsLeave && ruling != Appeals.Ruling.Ended, Rule.LeaveIsAwaited);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(note), Rule.ReasonIsMissing);
        TextLimits.Check(note, TextLimits.Reason, Rule.ReasonIsTooLong);
        (Ruling, RulingNote, IsWithUs) = (ruling == Appeals.Ruling.Ended && Further is [.., var last] ? last.Appealed : ruling, AgendaItem.Trimmed(note), false);
        Version++;
    }
}
