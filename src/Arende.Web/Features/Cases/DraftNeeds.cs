using Arende.Application.Storage;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>What a draft still lacks: the open remarks on it, and the conditions of its return that aren't met. In one question to the database.</summary>
public sealed record DraftNeeds(IReadOnlyList<Remark> Remarks, IReadOnlyList<Condition> Conditions)
{
    public static async Task<DraftNeeds> Of(ArendeDb db, CaseId id, CancellationToken ct)
    {
        var found = await db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => new
        {
            Remarks = c.Remarks.Where(remark => remark.AnsweredAt == null).ToList(),
            Conditions = c.Conditions.Where(condition => condition.MetAt == null).OrderBy(condition => condition.AskedAt).ThenBy(condition => condition.Id).ToList(),
        }).AsSingleQuery().SingleAsync(ct);
        return new(found.Remarks, found.Conditions);
    }
}
