using System.Text.Json.Nodes;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Audit;

/// <summary>Adds lines to the access log, in the caller's transaction where there is one.</summary>
public sealed class AuditTrail(ArendeDb db, TimeProvider clock)
{
    /// <exception cref="LostRaceException">The same person's line of the same moment was first; the caller tries again.</exception>
    internal Task Add(Viewer viewer, AuditKind kind, IReadOnlyList<JsonObject> lines, CancellationToken ct) =>
        // Who runs a command has no row of their own.
        Add(viewer.PersonId.Value, viewer.PersonId == default ? null : viewer.PersonId, kind, lines, ct);

    /// <exception cref="LostRaceException">Another line of the same chain was first; the caller tries again.</exception>
    internal Task Add(Guid chain, PersonId? actor, AuditKind kind, IReadOnlyList<JsonObject> lines, CancellationToken ct) =>
        ChainTurns.Take(db, chain, () => Write(chain, actor, kind, lines, ct), ct);

    private async Task Write(Guid chain, PersonId? actor, AuditKind kind, IReadOnlyList<JsonObject> lines, CancellationToken ct)
    {
        var head = await Head(chain, ct);
        foreach (var line in lines)
        {
            var arguments = line.ToJsonString(HistoryJson.Options);
            var link = HistoryChain.Next(chain, head, kind.ToString(), arguments, actor, clock.GetUtcNow());
            db.Audit.Add(new AuditEntry
            {
                ChainId = chain, Sequence = head.Sequence + 1, Kind = kind, Arguments = arguments, ActorId = actor, At = link.At, Canonical = link.Canonical, Hash = link.Hash,
            });
            head = new HistoryHead(head.Sequence + 1, link.Hash);
        }
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            throw new LostRaceException(Race.History, exception);
        }
    }

    // Of a chain whose rows are all too old the cut is left.
    private async Task<HistoryHead> Head(Guid chain, CancellationToken ct)
    {
        var last = await db.Audit.Where(entry => entry.ChainId == chain).OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.Sequence, entry.Hash }).FirstOrDefaultAsync(ct)
            ?? await db.AuditCuts.Where(cut => cut.ChainId == chain).Select(cut => new { cut.Sequence, cut.Hash }).FirstOrDefaultAsync(ct);
        return last is null ? HistoryHead.None : new HistoryHead(last.Sequence, last.Hash);
    }
}
