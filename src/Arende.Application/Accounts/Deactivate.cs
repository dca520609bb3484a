using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>
/// The person can no longer sign in, from the next request on. What they have done stays theirs; the steps that waited for them
/// and nobody else are the controllers', as those that come after.
/// </summary>
public sealed class Deactivate(ArendeDb db, AccountChange account)
{
    public Task Run(Viewer viewer, PersonId id, CancellationToken ct) => account.Make(viewer, id, AuditKind.Deactivated, (person, _) =>
    {
        BrokenRuleException.When(id == viewer.PersonId, Rule.NotYourOwnAccount);
        person.Deactivate();
    }, ct, async person => await db.WorkItems.Where(await LeftBehind.StepsOf(db, person, ct)).ExecuteUpdateAsync(set => set
        .SetProperty(item => item.Role, Role.Controller)
        .SetProperty(item => item.UnitId, (UnitId?)null)
        .SetProperty(item => item.AssigneeId, (PersonId?)null), ct));
}
