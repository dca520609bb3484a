using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Notifications;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>Gives a case, and what waits for its officer, to another officer: somebody leaves, or has too much to do.</summary>
public sealed class ChangeOfficer(ArendeDb db, JournalWriter journal, Operations operations, PersonalInbox inbox, TimeProvider clock)
{
    /// <param name="viewer">The registrar, a controller, or the manager of the case's unit.</param>
    /// <param name="id">The case.</param>
    /// <param name="officer">Somebody active who holds the role case officer.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="NotFoundException">There is no such case for this viewer.</exception>
    public Task Run(Viewer viewer, CaseId id, PersonId? officer, CancellationToken ct, FormKey key = default)
    {
        // Who saw a secret case only for the work that they gave away sees it no longer: their second click is known by its key.
        var asked = Operation.Of<ChangeOfficer>(viewer, key, new JsonObject { ["case"] = id.ToString(), ["officer"] = officer?.ToString() });
        return operations.Once(asked, () => Change(viewer, id, officer, asked, ct), ct);
    }

    private Task Change(Viewer viewer, CaseId id, PersonId? officer, Operation? asked, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            // The history row is the queue: a step that is taken meanwhile, and opens work for the old officer, begins again or makes us.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var c = await db.Find(viewer, id, ct);
            viewer.MustHave(Right.ChangeOfficer, Whose.Of(c));
            var to = await Officers(db).SingleOrDefaultAsync(p => p.Id == officer, ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown);
            if (c.CaseOfficerId == to.Id) return;
            var from = await db.People.Where(p => p.Id == c.CaseOfficerId).Select(p => p.Name).SingleAsync(ct);
            var work = await WorkOf(c, ct);
            c.GiveTo(to.Id);
            var draft = new JournalDraft(JournalSubject.Of(c.Id), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.OfficerChanged, new JsonObject { ["from"] = from, ["to"] = to.Name });
            draft.Completes(asked);
            // Who takes it over themselves knows. It may come back to the same person another time: the version tells them apart.
            if (to.Id != viewer.PersonId)
                await inbox.Add(new Notification(to.Id, NotificationKind.OfficerChanged, $"officer:{id}:{c.Version}", draft.Now, id), ct);
            // The case before its work items, as every step does it: two who meet here wait and don't lock each other out.
            await db.SaveOrThrowConflict(ct);
            await db.WorkItems.Where(item => work.Contains(item.Id) && item.State == WorkItemState.Open).ExecuteUpdateAsync(
                set => set.SetProperty(item => item.Role, Role.CaseOfficer)
                    .SetProperty(item => item.UnitId, c.UnitId)
                    .SetProperty(item => item.AssigneeId, to.Id), ct);
            await journal.Write(db, draft, ct);
            await transaction.CommitAsync(ct);
        });

    /// <summary>Who can be given a case.</summary>
    public static IQueryable<Person> Officers(ArendeDb db) => RoleHolders.With(db, Right.BeGivenCase);

    // The old officer's, and the officer's work that fell to the controller because the old one had left.
    private async Task<List<Guid>> WorkOf(Case c, CancellationToken ct)
    {
        var open = await db.WorkItems.AsNoTracking().Where(item => item.SubjectId == c.Id.Value && item.State == WorkItemState.Open)
            .Select(item => new { item.Id, item.AssigneeId, item.Payload }).ToListAsync(ct);
        return [.. open.Where(item => item.AssigneeId == c.CaseOfficerId
            || (string?)JsonNode.Parse(item.Payload)?["role"] == Role.CaseOfficer).Select(item => item.Id)];
    }
}
