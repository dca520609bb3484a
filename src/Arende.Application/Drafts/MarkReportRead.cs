using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>Somebody says that they have read the report as it stands: from then on they see what was changed since.</summary>
public sealed class MarkReportRead(ArendeDb db, TimeProvider clock)
{
    /// <param name="viewer">Who has read it.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The case's version that they were shown: a later one they haven't read.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">Somebody has written since.</exception>
    public Task Run(Viewer viewer, CaseId id, long version, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var read = await VisibleTo.Cases(db, viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("case");
        if (read.Version != version) throw new LostRaceException(Race.Instance);
        var before = await db.ReadReports.SingleOrDefaultAsync(r => r.CaseId == id && r.PersonId == viewer.PersonId, ct);
        if (before is null) db.Add(before = new ReadReport { CaseId = id, PersonId = viewer.PersonId });
        before.Read(read, clock.GetUtcNow());
        await db.SaveOrThrowConflict(ct);
    });
}
