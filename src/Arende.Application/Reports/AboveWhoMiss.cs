using Arende.Application.Access;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>A report that is missing, as whoever is above is told of it.</summary>
internal sealed record MissingUnder(AssignmentId AssignmentId, UnitId? UnitId, PersonId AskedId, string Asked);

/// <summary>Who is above those who have not reported, by the day's step of the period's ladder: see <see cref="Superiors.Above"/>.</summary>
internal sealed class AboveWhoMiss
{
    private readonly Superiors superiors;
    private readonly bool tellsDirector;

    private AboveWhoMiss(Superiors superiors, bool tellsDirector) => (this.superiors, this.tellsDirector) = (superiors, tellsDirector);

    public static async Task<AboveWhoMiss> Of(ArendeDb db, bool tellsDirector, CancellationToken ct) => new(await Superiors.Of(db, ct), tellsDirector);

    public HashSet<PersonId> Of(IEnumerable<StatusReport> missing) => [.. missing.SelectMany(report => Of(report.UnitId, report.AskedId))];

    /// <summary>The missing reports that the reader is above, and may see.</summary>
    public static async Task<List<MissingUnder>> Under(ArendeDb db, DefinitionCatalogue definitions, Viewer reader, ReportingPeriod period, DateOnly today, CancellationToken ct)
    {
        var visible = VisibleTo.Assignments(db, reader);
        var missing = await MissingReports.Of(db, period.Id).Where(r => visible.Any(a => a.Id == r.AssignmentId))
            .Select(r => new MissingUnder(r.AssignmentId, r.UnitId, r.AskedId, db.People.Where(p => p.Id == r.AskedId).Select(p => p.Name).Single())).ToListAsync(ct);
        if (missing.Count == 0) return missing;
        var ladder = await PeriodLadder.Of(db, definitions, period.Id, ct);
        var above = await Of(db, ladder?.Latest(period.DueOn, today) is { } at && ladder.TellsDirector(at.Days), ct);
        return missing.FindAll(one => above.Of(one.UnitId, one.AskedId).Contains(reader.PersonId));
    }

    private IEnumerable<PersonId> Of(UnitId? unit, PersonId asked)
    {
        var (managers, directors) = superiors.Above(unit, asked, tellsDirector);
        return managers.Concat(directors);
    }
}
