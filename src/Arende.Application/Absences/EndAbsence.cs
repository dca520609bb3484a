using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Absences;

/// <summary>Somebody is back before the last day, or doesn't go: from now on nobody stands in for them.</summary>
public sealed class EndAbsence(ArendeDb db, AuditTrail trail, TimeProvider clock)
{
    /// <param name="viewer">Who is away, or an administrator.</param>
    /// <param name="id">Who is away; who isn't, is as well off.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, PersonId id, CancellationToken ct)
    {
        viewer.MustHave(Right.SetAbsence, Whose.Of(id));
        return Races.RetryOnConflict(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var today = StockholmTime.Today(clock);
            if (await db.Absences.SingleOrDefaultAsync(a => a.PersonId == id && a.LastDay >= today, ct) is not { } absence) return;
            db.Remove(absence);
            await db.SaveOrThrowConflict(ct);
            var name = await db.People.Where(p => p.Id == id).Select(p => p.Name).SingleAsync(ct);
            await trail.Add(viewer, AuditKind.AbsenceEnded, [new JsonObject { ["person"] = id.ToString(), ["name"] = name, ["last"] = SetAbsence.Iso(absence.LastDay) }], ct);
            await transaction.CommitAsync(ct);
        });
    }
}
