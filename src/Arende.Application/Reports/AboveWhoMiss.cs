using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Who is above those who have not reported: the manager of the report's unit, and the director; the director at once where nobody manages it.</summary>
internal sealed class AboveWhoMiss
{
    private readonly Superiors superiors;
    private readonly IReadOnlyList<PersonId> directors;

    private AboveWhoMiss(Superiors superiors, IReadOnlyList<PersonId> directors) => (this.superiors, this.directors) = (superiors, directors);

    public static async Task<AboveWhoMiss> Of(ArendeDb db, CancellationToken ct) => new(await Superiors.Of(db, ct), await Superiors.Directors(db).Select(p => p.Id).ToListAsync(ct));

    public HashSet<PersonId> Of(IEnumerable<StatusReport> missing, bool withDirectors) =>
        [.. missing.SelectMany(report => superiors.ManagersOf(report.UnitId, report.AskedId) is { Count: > 0 } managers ? managers : directors), .. withDirectors ? directors : []];

    /// <summary>Whether somebody is above who is asked for this report.</summary>
    public bool Is(PersonId person, UnitId? unit, PersonId asked) => directors.Contains(person) || superiors.ManagersOf(unit, asked).Contains(person);
}
