using Arende.Domain.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>
/// How many of some assignments that are open are late, and the rest; in one question, by the same rules as the lists (<see cref="AssignmentsInTime"/>). Each is
/// counted to one more than <see cref="Most"/> and no further: whether the viewer may see it is asked of every one that counts.
/// </summary>
public sealed record AssignmentCounts(int Open, int Late, int Delayed, int Soon, int WithoutOwner, int WithoutKind)
{
    public const int Most = 500;

    public static async Task<AssignmentCounts> Of(IQueryable<Assignment> some, DateOnly today, CancellationToken ct)
    {
        IQueryable<Assignment>[] all =
        [
            some.Open(), some.Late(today), some.Delayed(today), some.Soon(today), some.Open().Where(a => a.OwnerId == null), some.Open().Where(a => a.Kind == AssignmentKind.Unknown),
        ];
        var counted = await all.Select((which, place) => which.Take(Most + 1).GroupBy(_ => place).Select(of => new Counted { Place = of.Key, Count = of.Count() }))
            .Aggregate((first, next) => first.Concat(next)).ToDictionaryAsync(one => one.Place, one => one.Count, ct);
        return new(counted.GetValueOrDefault(0), counted.GetValueOrDefault(1), counted.GetValueOrDefault(2), counted.GetValueOrDefault(3), counted.GetValueOrDefault(4), counted.GetValueOrDefault(5));
    }

    private sealed class Counted
    {
        public int Place { get; init; }
        public int Count { get; init; }
    }
}
