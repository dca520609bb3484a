using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Storage;

public static class Planning
{
    private const string Tag = "planned once";

    /// <summary>How a statement with the tag begins.</summary>
    public const string Tagged = "-- " + Tag;

    /// <summary>
    /// A statement so long that planning it takes longer than running it, and whose plan is good for everybody: PostgreSQL plans it once a
    /// connection. Not for what is cut off by a number from outside, which a plan for everybody can't know.
    /// </summary>
    public static IQueryable<T> PlannedOnce<T>(this IQueryable<T> query) => query.TagWith(Tag);
}
