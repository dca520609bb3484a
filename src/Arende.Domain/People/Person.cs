namespace Arende.Domain.People;

/// <summary>Somebody who works with cases: an employee or an elected member.</summary>
public sealed class Person
{
    private readonly List<PersonRole> roles = [];

    public PersonId Id { get; private init; }
    public string Name { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Email { get; private set; } = "";
    public UnitId UnitId { get; private set; }
    public bool IsActive { get; private set; } = true;

    /// <summary>How often they are mailed of the steps that wait for them.</summary>
    public MailPace MailPace { get; private set; }
    public IReadOnlyCollection<PersonRole> Roles => roles;

    private Person() { }

    public Person(string name, string title, string email, UnitId unitId, params string[] roles)
    {
        (name, title) = (OneLine.Of(name), OneLine.Of(title));
        TextLimits.Check(name, TextLimits.Name, Rule.NameIsTooLong);
        TextLimits.Check(title, TextLimits.Name, Rule.PersonTitleIsTooLong);
        TextLimits.Check(email, EmailAddress.Longest, Rule.AddressIsTooLong);
        Id = PersonId.New();
        Name = name;
        Title = title;
        Email = email;
        UnitId = unitId;
        foreach (var role in roles) Grant(role);
    }

    public void Grant(string role)
    {
        if (!Role.All.Contains(role)) throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role.");
        if (roles.All(held => held.Role != role)) roles.Add(new PersonRole(Id, role));
    }

    public void Revoke(string role) => roles.RemoveAll(held => held.Role == role);

    public void Deactivate() => IsActive = false;

    public void Activate() => IsActive = true;

    public void Choose(MailPace pace) => MailPace = pace;
}

/// <summary>
/// One mail on every working day that there is something to say (what everybody has who has chosen nothing); one for each step besides;
/// one a week; none.
/// </summary>
public enum MailPace { Daily, AtOnce, Weekly, InboxOnly }

/// <summary>A role that a person holds.</summary>
public sealed record PersonRole(PersonId PersonId, string Role);
