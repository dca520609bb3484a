using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>A new person with an account. Without a password nobody can sign in to it by one.</summary>
public sealed class CreateAccount(ArendeDb db, RoleDirectory directory)
{
    public async Task<PersonId> Run(
        Viewer viewer, string name, string title, string email, UnitId unit, IReadOnlyCollection<string> roles, string? password, CancellationToken ct)
    {
        viewer.MustBe(Role.Administrator);
        var address = Account.Normalize(email);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(name), Rule.NameIsMissing);
        EmailAddress.Check(address);
        BrokenRuleException.When(!await db.Units.AnyAsync(u => u.Id == unit, ct), Rule.UnitIsUnknown);
        BrokenRuleException.When(await db.People.AnyAsync(p => p.Email == address, ct), Rule.EmailIsTaken, address);
        var person = new Person(name.Trim(), title.Trim(), address, unit, [.. roles]);
        var account = new Account(person.Id, address);
        if (password is not null) account.SetPassword(new Password(password));
        db.Add(person);
        db.Add(account);
        await db.SaveOrLose(ct);
        directory.Refresh();
        return person.Id;
    }
}
