using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>
/// The person can no longer sign in, from the next request on. What they have done stays theirs; the steps that waited for them
/// and nobody else go where those that come after will (<see cref="RoleMap.Route"/>).
/// </summary>
public sealed class Deactivate(ArendeDb db, AccountChange account)
{
    public Task Run(Viewer viewer, PersonId id, CancellationToken ct) => account.Make(viewer, id, AuditKind.Deactivated, (person, _) =>
    {
        BrokenRuleException.When(id == viewer.PersonId, Rule.NotYourOwnAccount);
        person.Deactivate();
    }, ct, async person =>
    {
        var steps = await LeftBehind.StepsOf(db, person, ct);
        foreach (var (before, after) in await LeftBehind.Moves(db, steps, person, ct))
        {
            await db.WorkItems.Where(steps).Where(item => item.Role == before.Role && item.UnitId == before.Unit && item.AssigneeId == before.Assignee)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(item => item.Role, after.Role)
                    .SetProperty(item => item.UnitId, after.Unit)
                    .SetProperty(item => item.AssigneeId, after.Assignee), ct);
        }
    });
}
