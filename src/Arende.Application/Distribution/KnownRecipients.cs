using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>What the product knows of those who may be recipients: by that a recipient's way is chosen.</summary>
/// <param name="Units">All units.</param>
/// <param name="WithInbox">Those of them where somebody with an account is told of decisions.</param>
/// <param name="Councils">The councils.</param>
public sealed record KnownRecipients(IReadOnlyCollection<Unit> Units, IReadOnlySet<UnitId> WithInbox, IReadOnlyCollection<Body> Councils)
{
    public static async Task<KnownRecipients> Read(ArendeDb db, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Name).ToListAsync(ct);
        var reached = await db.ToldOfDecisions().Where(p => db.Accounts.Any(a => a.PersonId == p.Id)).Select(p => p.UnitId).Distinct().ToListAsync(ct);
        return new(units, reached.ToHashSet(), [.. db.Bodies.All.Where(body => body.Function == BodyFunction.Council)]);
    }

    public bool IsCouncil(string name) => Councils.Any(council =>
        new[] { council.SwedishName, council.EnglishName, council.Abbreviation }.Contains(name, StringComparer.OrdinalIgnoreCase));
}

internal static class DecisionReaders
{
    /// <summary>Who is told in the inbox that a decision has come to their unit.</summary>
    public static IQueryable<Person> ToldOfDecisions(this ArendeDb db) =>
        db.People.Where(p => p.IsActive && p.Roles.Any(r => r.Role == Role.Assignee || r.Role == Role.Manager));
}
