using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Contracts;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>What the use cases on a distribution row share: finding it for a viewer, and writing it with its history and event.</summary>
public sealed class RowChange(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>
    /// The case's history grows by itself while its mails go out: that is nobody's conflict, and the change is made again. Who meets another
    /// at the very same time looks again, and finds it done, or done otherwise.
    /// </summary>
    public Task Make(Operation? asked, Func<Task> change, CancellationToken ct) => operations.Once(asked, async () =>
    {
        try
        {
            await Races.RetryOnConflict(db, change);
        }
        catch (LostRaceException lost) when (lost.Race != Race.Operation && db.Database.CurrentTransaction is null)
        {
            db.ChangeTracker.Clear();
            await Races.RetryOnConflict(db, change);
        }
    }, ct);

    /// <exception cref="BrokenRuleException">There is no such row for this viewer.</exception>
    public async Task<DistributionRow> ForOffice(Viewer viewer, DistributionRowId id, CancellationToken ct)
    {
        viewer.MustHave(Right.SendDecisions);
        return await VisibleTo.Distribution(db, viewer).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new BrokenRuleException(Rule.NotAllowed);
    }

    /// <exception cref="BrokenRuleException">There is no such row that this viewer may read.</exception>
    public async Task<DistributionRow> ForUnit(Viewer viewer, DistributionRowId id, CancellationToken ct)
    {
        var row = await VisibleTo.Received(db, viewer).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new BrokenRuleException(Rule.NotAllowed);
        viewer.MustHave(Right.AcknowledgeDecision, Whose.Of(row.UnitId));
        return row;
    }

    /// <summary>Writes the row, one fact about it and, when it waits to be sent, the event that sends it.</summary>
    public async Task Write(Viewer viewer, DistributionRow row, HistoryKind kind, Operation? asked, CancellationToken ct)
    {
        var draft = new JournalDraft(JournalSubject.Of(row.CaseId), Now, viewer.PersonId);
        draft.Tell(kind, new JsonObject { ["recipient"] = row.RecipientName, ["address"] = row.Address });
        if (row.State == DistributionState.Waiting) draft.Publish(new DistributionRequested(row.CaseId.Value, row.Id.Value, row.Attempt));
        draft.Completes(asked);
        await journal.Write(db, draft, ct);
    }
}
