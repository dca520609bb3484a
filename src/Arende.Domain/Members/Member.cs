using Arende.Domain.Bodies;
using Arende.Domain.People;

namespace Arende.Domain.Members;

/// <summary>What somebody leads a body as. Stored by name, and in the order in which they stand in for each other.</summary>
public enum MemberPost
{
    Chair,
    FirstViceChair,
    SecondViceChair,
}

/// <summary>What is said of a member of a body.</summary>
/// <param name="Name">As the minutes write it.</param>
/// <param name="Party">Empty for somebody without one.</param>
/// <param name="IsSubstitute">Serves only in a member's place.</param>
/// <param name="OrderOfEntry">In which order the body's substitutes enter; null for a member.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null while no end is known.</param>
/// <param name="PersonId">The account that is theirs, if they have one.</param>
/// <param name="Post">What they lead the body as; null for most, and for every substitute.</param>
public sealed record MemberFacts(string Name, string Party, bool IsSubstitute, int? OrderOfEntry, DateOnly From, DateOnly? Until, PersonId? PersonId, MemberPost? Post = null);

/// <summary>Somebody who was elected to a body: one of its members, or a substitute. Who has stood in an attendance list stays, and is ended.</summary>
public sealed class Member
{
    /// <summary>In characters.</summary>
    public const int LongestParty = 100;

    private Member() { }

    public Member(BodyId body, MemberFacts facts)
    {
        Id = MemberId.New();
        BodyId = body;
        Change(facts);
    }

    public MemberId Id { get; private init; }
    public BodyId BodyId { get; private init; }
    public string Name { get; private set; } = "";
    public string Party { get; private set; } = "";
    public bool IsSubstitute { get; private set; }
    public int? OrderOfEntry { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public PersonId? PersonId { get; private set; }
    public MemberPost? Post { get; private set; }

    /// <summary>An attendance list has named them as somebody who was there.</summary>
    public bool HasAttended { get; private set; }

    public long Version { get; private set; }

    public MemberFacts Facts => new(Name, Party, IsSubstitute, OrderOfEntry, From, Until, PersonId, Post);

    public bool IsOn(DateOnly day) => From <= day && !(Until < day);

    public void Change(MemberFacts facts)
    {
        var name = OneLine.Of(facts.Name);
        var party = OneLine.Of(facts.Party);
        BrokenRuleException.When(name.Length == 0, Rule.NameIsMissing);
        TextLimits.Check(name, TextLimits.Name, Rule.NameIsTooLong);
        TextLimits.Check(party, LongestParty, Rule.PartyIsTooLong);
        BrokenRuleException.When(!IsReasonable(facts.From) || (facts.Until is { } last && !IsReasonable(last)), Rule.DateIsUnreasonable);
        BrokenRuleException.When(facts.Until < facts.From, Rule.MemberEndsBeforeBeginning);
        BrokenRuleException.When(facts.IsSubstitute && facts.OrderOfEntry is < 1, Rule.OrderOfEntryIsInvalid);
        (Name, Party, IsSubstitute) = (name, party, facts.IsSubstitute);
        OrderOfEntry = facts.IsSubstitute ? facts.OrderOfEntry : null;
        Post = facts.IsSubstitute ? null : facts.Post;
        (From, Until, PersonId) = (facts.From, facts.Until, facts.PersonId);
        Version++;
    }

    /// <summary>Minutes name them from now on.</summary>
    public void Attend()
    {
        if (HasAttended) return;
        HasAttended = true;
        Version++;
    }

    /// <summary>Somebody who was entered by mistake may go; who has stood in an attendance list may only be ended.</summary>
    public void MustBeRemovable() => BrokenRuleException.When(HasAttended, Rule.MemberHasAttended);

    private static bool IsReasonable(DateOnly day) => day.Year is >= 1900 and <= 2199;
}
