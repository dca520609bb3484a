using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>What every change of an account is made of: an administrator, the person, the account, the end of its sessions, a line in the access log.</summary>
public sealed class AccountChange(ArendeDb db, AuditTrail trail, RoleDirectory directory)
{
    /// <param name="viewer">An administrator.</param>
    /// <param name="id">Whose account it is.</param>
    /// <param name="kind">What the log calls it.</param>
    /// <param name="change">What changes.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="also">Done in the same transaction, when the change is saved.</param>
    internal async Task Make(Viewer viewer, PersonId id, AuditKind kind, Action<Person, Account> change, CancellationToken ct, Func<Person, Task>? also = null)
    {
        viewer.MustHave(Right.ManageAccounts);
        await Races.RetryOnConflict(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var person = await db.People.SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown);
            var account = await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == id, ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown);
            var before = RolesOf(person);
            change(person, account);
            account.EndSessions();
            await db.SaveOrThrowConflict(ct);
            if (also is not null) await also(person);
            var line = About(person);
            if (kind == AuditKind.RolesChanged) (line["from"], line["to"]) = (before, RolesOf(person));
            await trail.Add(viewer, kind, [line], ct);
            await transaction.CommitAsync(ct);
        });
        directory.Refresh();
    }

    internal static JsonObject About(Person person) => new() { ["person"] = person.Id.ToString(), ["name"] = person.Name };

    internal static JsonArray RolesOf(Person person) => new([.. person.Roles.Select(held => held.Role).Order(StringComparer.Ordinal).Select(role => JsonValue.Create(role))]);
}
