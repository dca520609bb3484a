using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>What must be added before a case that was sent back may be submitted again.</summary>
public sealed class Condition
{
    /// <summary>Of one send-back: each is a tick for the officer.</summary>
    public const int MostAtOnce = 50;

    public Guid Id { get; private init; }
    public CaseId CaseId { get; private init; }
    public string Text { get; private init; } = "";
    public PersonId AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public DateTimeOffset? MetAt { get; private set; }
    public bool IsMet => MetAt is not null;

    private Condition() { }

    /// <summary>Those that are asked for together have one time: their ids keep the order.</summary>
    internal Condition(CaseId caseId, string text, PersonId askedBy, DateTimeOffset askedAt)
    {
        Id = OrderedGuid.New();
        CaseId = caseId;
        Text = text;
        AskedBy = askedBy;
        AskedAt = askedAt;
    }

    /// <exception cref="BrokenRuleException">They are too many, or one is too long.</exception>
    public static void Check(IReadOnlyCollection<string> demands)
    {
        TextLimits.Check(demands.Count, MostAtOnce, Rule.ConditionsAreTooMany);
        foreach (var demand in demands) TextLimits.Check(demand, TextLimits.Reason, Rule.ConditionIsTooLong);
    }

    internal void Tick(DateTimeOffset? at) => MetAt = at;
}
