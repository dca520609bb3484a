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

    public static async Task<AssignmentCounts> Of(IQueryable<Assignment> some, DateOnly today, CancellationToken ct) => Of(await Statement(some, today).ToListAsync(ct));

    public static AssignmentCounts Of(IReadOnlyList<Counted> counted)
    {
        int Count(int place) => counted.FirstOrDefault(one => one.Place == place)?.Count ?? 0;
        return new(Count(0), Count(1), Count(2), Count(3), Count(4), Count(5));
    }

    /// <summary>Asks for them, a row for each of which there are some, in their order.</summary>
    public static IQueryable<Counted> Statement(IQueryable<Assignment> some, DateOnly today)
    {
        IQueryable<Assignment>[] all =
        [
            some.Open(), some.Late(today), some.Delayed(today), some.Soon(today), some.Open().Where(a => a.OwnerId == null), some.Open().Where(a => a.Kind == AssignmentKind.Unknown),
        ];
        return all.Select((which, place) => which.Take(Most + 1).GroupBy(_ => place).Select(of => new Counted { Place = of.Key, Count = of.Count() })).Aggregate((first, next) => first.Concat(next));
    }

    /// <summary>One of the counts, by its place.</summary>
    public sealed record Counted
    {
        public int Place { get; init; }
        public int Count { get; init; }
    }
}
