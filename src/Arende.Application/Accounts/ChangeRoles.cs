using Arende.Application.Audit;
using Arende.Domain;
using Arende.Domain.People;

namespace Arende.Application.Accounts;

/// <summary>The person holds exactly these roles from now on, and signs in anew.</summary>
public sealed class ChangeRoles(AccountChange account)
{
    public Task Run(Viewer viewer, PersonId id, IReadOnlyCollection<string> roles, CancellationToken ct) =>
        account.Make(viewer, id, AuditKind.RolesChanged, (person, _) =>
        {
            // Who takes the role from themselves could leave nobody to give it back.
            BrokenRuleException.When(id == viewer.PersonId && !roles.Contains(Role.Administrator), Rule.NotYourOwnAccount);
            foreach (var lost in person.Roles.Select(held => held.Role).Except(roles).ToList()) person.Revoke(lost);
            foreach (var role in roles) person.Grant(role);
        }, ct);
}
