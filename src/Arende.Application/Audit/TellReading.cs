using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Audit;

public enum ShownKind { Case, Document, Assignment, DistributionRow, WorkItem, Meeting }

/// <summary>What a page is about.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Whose id; of a document its case's.</param>
/// <param name="Number">A document's number in the case.</param>
public sealed record Shown(ShownKind Kind, Guid Id, int Number = 0);

/// <summary>Leaves a line for each secret case, document or assignment that somebody is about to be shown. Nothing for what isn't secret.</summary>
public sealed class TellReading(ArendeDb db, AuditTrail trail, IOptions<ArendeOptions> options)
{
    public async Task Run(Viewer viewer, Shown shown, string path, CancellationToken ct)
    {
        var lines = shown.Kind switch
        {
            ShownKind.Assignment => await Assignments(new AssignmentId(shown.Id), path, ct),
            ShownKind.Document => await Documents(new CaseId(shown.Id), shown.Number, path, ct),
            _ => await CasesOf(viewer, shown, path, ct),
        };
        if (lines.Count > 0) await Races.RetryOnConflict(db, () => trail.Add(viewer, AuditKind.SecretRead, lines, ct));
    }

    private async Task<List<JsonObject>> Assignments(AssignmentId id, string path, CancellationToken ct) =>
        await db.Assignments.AnyAsync(a => a.Id == id && a.Access == AccessLevel.Secret, ct)
            ? [new JsonObject { ["assignment"] = id.ToString(), ["path"] = path }]
            : [];

    // A document of a secret case is as secret as its case.
    private async Task<List<JsonObject>> Documents(CaseId id, int number, string path, CancellationToken ct)
    {
        var secret = await (
            from d in db.Documents
            join c in db.Cases on d.CaseId equals c.Id
            where d.CaseId == id && d.Number == number && (d.SecrecyProvision != null || c.Access == AccessLevel.Secret)
            select new CaseNumber(c.Register, c.Year, c.Serial)).ToListAsync(ct);
        return [.. secret.Select(c => new JsonObject { ["case"] = id.ToString(), ["number"] = c.ToString(options.Value.CaseNumberFormat), ["document"] = number, ["path"] = path })];
    }

    private async Task<List<JsonObject>> CasesOf(Viewer viewer, Shown shown, string path, CancellationToken ct)
    {
        var secret = await Cases(viewer, shown).Where(c => c.Access == AccessLevel.Secret).OrderBy(c => c.Id)
            .Select(c => new { c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial) }).ToListAsync(ct);
        return [.. secret.Select(c => new JsonObject { ["case"] = c.Id.ToString(), ["number"] = c.Number.ToString(options.Value.CaseNumberFormat), ["path"] = path })];
    }

    private IQueryable<Case> Cases(Viewer viewer, Shown shown)
    {
        var (asCase, asRow, asMeeting) = (new CaseId(shown.Id), new DistributionRowId(shown.Id), new MeetingId(shown.Id));
        return shown.Kind switch
        {
            ShownKind.DistributionRow => db.Cases.Where(c => db.DistributionRows.Any(row => row.Id == asRow && row.CaseId == c.Id)),
            ShownKind.WorkItem => db.Cases.Where(c => db.WorkItems.Any(item => item.Id == shown.Id && item.SubjectKind == SubjectKind.Case && item.SubjectId == (Guid)(object)c.Id)),
            // Of an agenda only what this viewer sees of it is shown.
            ShownKind.Meeting => VisibleTo.Cases(db, viewer).Where(c => db.AgendaItems.Any(item => item.MeetingId == asMeeting && item.CaseId == c.Id)),
            ShownKind.Case or ShownKind.Document or ShownKind.Assignment => db.Cases.Where(c => c.Id == asCase),
        };
    }
}
