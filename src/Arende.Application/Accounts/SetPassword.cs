using Arende.Application.Audit;
using Arende.Domain.People;

namespace Arende.Application.Accounts;

/// <summary>A new password, set by an administrator; begins the count of tries anew and ends the person's sessions.</summary>
public sealed class SetPassword(AccountChange account)
{
    public Task Run(Viewer viewer, PersonId id, string password, CancellationToken ct) =>
        account.Make(viewer, id, AuditKind.PasswordSet, (_, held) => held.SetPassword(new Password(password)), ct);
}
