namespace Arende.Domain.People;

/// <summary>Days on which somebody is away, both included, and who takes their steps meanwhile. One a person: the next replaces it, and the access log keeps what was.</summary>
public sealed class Absence
{
    public PersonId PersonId { get; private init; }
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }
    public PersonId DeputyId { get; private set; }

    private Absence() { }

    public Absence(PersonId person, DateOnly? first, DateOnly? last, PersonId? deputy, DateOnly today)
    {
        PersonId = person;
        Change(first, last, deputy, today);
    }

    /// <exception cref="BrokenRuleException">These days, or this deputy, can't be; nothing has changed.</exception>
    public void Change(DateOnly? first, DateOnly? last, PersonId? deputy, DateOnly today)
    {
        if (first is not { } from) throw new BrokenRuleException(Rule.AbsenceNeedsFirstDay);
        if (last is not { } to) throw new BrokenRuleException(Rule.AbsenceNeedsLastDay);
        BrokenRuleException.When(to < from, Rule.AbsenceEndsBeforeItBegins);
        BrokenRuleException.When(to < today, Rule.AbsenceIsOver);
        // A year at most: from 1 March to the last of February.
        BrokenRuleException.When(to.AddYears(-1) >= from, Rule.AbsenceIsTooLong);
        if (deputy is not { } other) throw new BrokenRuleException(Rule.AbsenceNeedsDeputy);
        BrokenRuleException.When(other == PersonId, Rule.DeputyIsOneself);
        (FirstDay, LastDay, DeputyId) = (from, to, other);
    }

    public bool Is(DateOnly? first, DateOnly? last, PersonId? deputy) => (FirstDay, LastDay, DeputyId) == (first, last, deputy);
}
