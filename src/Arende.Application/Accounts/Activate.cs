using Arende.Application.Audit;
using Arende.Domain.People;

namespace Arende.Application.Accounts;

/// <summary>A person who was deactivated can sign in again.</summary>
public sealed class Activate(AccountChange account)
{
    public Task Run(Viewer viewer, PersonId id, CancellationToken ct) => account.Make(viewer, id, AuditKind.Activated, (person, _) => person.Activate(), ct);
}
