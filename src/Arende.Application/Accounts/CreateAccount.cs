using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>A new person with an account. Without a password nobody can sign in to it by one.</summary>
public sealed class CreateAccount(ArendeDb db, AuditTrail trail, RoleDirectory directory)
{
    public async Task<PersonId> Run(
        Viewer viewer, string name, string title, string email, UnitId unit, IReadOnlyCollection<string> roles, string? password, CancellationToken ct)
    {
        viewer.MustHave(Right.ManageAccounts);
        if (await Broken(name, title, email, unit, password, ct) is [var first, ..]) throw first;
        var address = Account.Normalize(email);
        var person = new Person(name, title, address, unit, [.. roles]);
        var account = new Account(person.Id, address);
        if (password is not null) account.SetPassword(new Password(password));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(person);
        db.Add(account);
        await db.SaveOrThrowConflict(ct);
        var line = AccountChange.About(person);
        line["roles"] = AccountChange.RolesOf(person);
        line["unit"] = await db.Units.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(ct);
        line["email"] = address;
        await trail.Add(viewer, AuditKind.AccountCreated, [line], ct);
        await transaction.CommitAsync(ct);
        directory.Refresh();
        return person.Id;
    }

    /// <summary>All that is wrong with it at once, so that a form can say so.</summary>
    public async Task<IReadOnlyList<BrokenRuleException>> Broken(string name, string title, string email, UnitId unit, string? password, CancellationToken ct)
    {
        var address = Account.Normalize(email);
        var broken = new List<BrokenRuleException>();
        if (OneLine.Of(name).Length == 0) broken.Add(new(Rule.NameIsMissing));
        else if (TextLimits.WhyNot(OneLine.Of(name), TextLimits.Name, Rule.NameIsTooLong) is { } longName) broken.Add(longName);
        if (TextLimits.WhyNot(OneLine.Of(title), TextLimits.Name, Rule.PersonTitleIsTooLong) is { } longTitle) broken.Add(longTitle);
        if (EmailAddress.WhyNot(address) is { } noAddress) broken.Add(noAddress);
        else if (await db.People.AnyAsync(p => p.Email == address, ct)) broken.Add(new(Rule.EmailIsTaken, address));
        if (!await db.Units.AnyAsync(u => u.Id == unit, ct)) broken.Add(new(Rule.UnitIsUnknown));
        if (password is not null && Password.IsTooShort(password) is { } tooShort) broken.Add(tooShort);
        return broken;
    }
}
