using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>What every change of an account is made of: an administrator, the person, the account, and the end of its sessions.</summary>
public sealed class AccountChange(ArendeDb db, RoleDirectory directory)
{
    /// <param name="viewer">An administrator.</param>
    /// <param name="id">Whose account it is.</param>
    /// <param name="change">What changes.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="also">Done in the same transaction, when the change is saved.</param>
    internal async Task Make(Viewer viewer, PersonId id, Action<Person, Account> change, CancellationToken ct, Func<Person, Task>? also = null)
    {
        viewer.MustBe(Role.Administrator);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == id, ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown);
        change(person, account);
        account.EndSessions();
        await db.SaveOrLose(ct);
        if (also is not null) await also(person);
        await transaction.CommitAsync(ct);
        directory.Refresh();
    }
}
