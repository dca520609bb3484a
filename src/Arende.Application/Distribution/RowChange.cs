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
using Microsoft.Extensions.Options;

namespace Arende.Application.Distribution;

/// <summary>What the use cases on a distribution row share: finding it for a viewer, and writing it with its history and event.</summary>
public sealed class RowChange(ArendeDb db, JournalWriter journal, Operations operations, IOptions<ArendeOptions> options, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>When what is to go now goes; null where nothing is held.</summary>
    public DateTimeOffset? GoesAt => options.Value.GoesAt(Now);

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

    /// <summary>The same to each of many, each by itself: what one of them has become meanwhile is nothing of the others'.</summary>
    /// <param name="viewer">The clerk or the registrar.</param>
    /// <param name="ids">Rows; one that follows another stands for that one.</param>
    /// <param name="isMeant">Whether it is done to a row, as it stands now.</param>
    /// <param name="act">What is done.</param>
    /// <param name="kind">What the history tells of it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>To how many it was done.</returns>
    public async Task<int> MakeEach(Viewer viewer, IReadOnlyList<DistributionRowId> ids, Func<DistributionRow, bool> isMeant, Func<DistributionRow, Task> act, HistoryKind? kind, CancellationToken ct)
    {
        var done = new HashSet<DistributionRowId>();
        foreach (var id in ids.Distinct())
        {
            await Make(null, async () =>
            {
                var row = await Sent(await ForOffice(viewer, id, ct), ct);
                if (!isMeant(row)) return;
                await act(row);
                await Write(viewer, row, kind, null, ct);
                done.Add(row.Id);
            }, ct);
            db.ChangeTracker.Clear();
        }
        return done.Count;
    }

    /// <summary>Writes the row and those that follow it, one fact about it and, when it waits to be sent, the event that sends it.</summary>
    /// <param name="by">Null for somebody without an account.</param>
    /// <param name="row">The row, changed.</param>
    /// <param name="kind">What happened; null where its going tells enough.</param>
    /// <param name="asked">What a form with a key asked for.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="told">What is told besides the recipient and the address.</param>
    public async Task Write(Viewer? by, DistributionRow row, HistoryKind? kind, Operation? asked, CancellationToken ct, JsonObject? told = null)
    {
        await SentTogether.Follow(db, row, ct);
        var draft = new JournalDraft(JournalSubject.Of(row.CaseId), Now, by?.PersonId);
        told ??= [];
        (told["recipient"], told["address"]) = (row.RecipientName, row.Address);
        if (kind is { } happened) draft.Tell(happened, told);
        if (row.State == DistributionState.Waiting && row.SentWith is null) draft.Publish(new DistributionRequested(row.CaseId.Value, row.Id.Value, row.Attempt));
        draft.Completes(asked);
        await journal.Write(db, draft, ct);
    }
}
