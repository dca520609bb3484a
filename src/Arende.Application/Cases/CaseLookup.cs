using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>What was asked for doesn't exist, or isn't for this viewer: both answer alike.</summary>
public sealed class NotFoundException(string what) : Exception($"There is no such {what} for this viewer.");

public static class CaseLookup
{
    internal static async Task<Case> Find(this ArendeDb db, Viewer viewer, CaseId id, CancellationToken ct) =>
        await VisibleTo.Cases(db, viewer).Include(c => c.Remarks).Include(c => c.Conditions).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("case");

    public static Subject AsSubject(this Case c) => new(SubjectKind.Case, c.Id.Value, c.UnitId, c.CaseOfficerId, c.Access);
}
