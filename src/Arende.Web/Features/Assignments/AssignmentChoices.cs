using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>The goals that assignments here serve, as somebody has called them; those of secret ones only for who may see them.</summary>
public static class AssignmentChoices
{
    private const int Most = 200;

    public static Task<List<string>> Goals(ArendeDb db, Viewer viewer, CancellationToken ct) =>
        VisibleTo.Assignments(db, viewer).Where(a => a.Goal != null).Select(a => a.Goal!).Distinct().OrderBy(goal => goal).Take(Most).ToListAsync(ct);
}
