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

    /// <summary>The row whose sending this one is: itself, or the one that it follows.</summary>
    public async Task<DistributionRow> Sent(DistributionRow row, CancellationToken ct) =>
        row.SentWith is { } id ? await db.DistributionRows.SingleAsync(r => r.Id == id, ct) : row;

    /// <summary>Writes the row and those that follow it, one fact about it and, when it waits to be sent, the event that sends it.</summary>
    /// <param name="by">Null for somebody without an account.</param>
    /// <param name="row">The row, changed.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="asked">What a form with a key asked for.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="told">What is told besides the recipient and the address.</param>
    public async Task Write(Viewer? by, DistributionRow row, HistoryKind kind, Operation? asked, CancellationToken ct, JsonObject? told = null)
    {
        await SentTogether.Follow(db, row, ct);
        var draft = new JournalDraft(JournalSubject.Of(row.CaseId), Now, by?.PersonId);
        told ??= [];
        (told["recipient"], told["address"]) = (row.RecipientName, row.Address);
        draft.Tell(kind, told);
        if (row.State == DistributionState.Waiting && row.SentWith is null) draft.Publish(new DistributionRequested(row.CaseId.Value, row.Id.Value, row.Attempt));
        draft.Completes(asked);
        await journal.Write(db, draft, ct);
    }
}
