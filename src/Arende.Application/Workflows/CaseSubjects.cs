using Arende.Application.Storage;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>A case as the subject of a transition that doesn't move its workflow.</summary>
public sealed class CaseSubjects(ArendeDb db)
{
    public Task<Subject> Of(CaseId id, CancellationToken ct) =>
        db.Cases.Where(c => c.Id == id).Select(c => new Subject(SubjectKind.Case, c.Id.Value, c.UnitId, c.CaseOfficerId, c.Access)).SingleAsync(ct);
}
