using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>What every change of an account is made of: an administrator, the person, the account, and the end of its sessions.</summary>
public sealed class AccountChange(ArendeDb db, RoleDirectory directory)
{
    internal async Task Make(Viewer viewer, PersonId id, Action<Person, Account> change, CancellationToken ct)
    {
        viewer.MustBe(Role.Administrator);
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == id, ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown);
        change(person, account);
        account.EndSessions();
        await db.SaveOrLose(ct);
        directory.Refresh();
    }
}
