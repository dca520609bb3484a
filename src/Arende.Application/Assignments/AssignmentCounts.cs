using Arende.Domain.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>How many of some assignments that are open are late, and the rest; in one question, by the same rules as the lists (<see cref="AssignmentsInTime"/>).</summary>
public sealed record AssignmentCounts(int Open, int Late, int Delayed, int Soon, int WithoutOwner, int WithoutKind)
{
    private static readonly AssignmentCounts none = new(0, 0, 0, 0, 0, 0);

    public static async Task<AssignmentCounts> Of(IQueryable<Assignment> some, DateOnly today, CancellationToken ct)
    {
        var last = today.AddDays(Urgencies.DaysThatAreSoon);
        var isDelayed = AssignmentsInTime.IsDelayed(today);
        return await some.Open().GroupBy(_ => 1).Select(all => new AssignmentCounts(
            all.Count(),
            all.Count(a => a.DueOn < today),
            all.AsQueryable().Count(isDelayed),
            all.Count(a => a.DueOn >= today && a.DueOn <= last),
            all.Count(a => a.OwnerId == null),
            all.Count(a => a.Kind == AssignmentKind.Unknown))).SingleOrDefaultAsync(ct) ?? none;
    }
}
