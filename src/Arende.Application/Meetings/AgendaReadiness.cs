using System.Security.Cryptography;
using System.Text;
using Arende.Application.ComposedDocuments;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>A case as it comes to a meeting: whether it is ready, and what it rests on now.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Readiness">What it has and lacks.</param>
/// <param name="Content">Its report and its documents.</param>
public sealed record CaseReadiness(CaseId CaseId, ItemReadiness Readiness, ItemContent Content);

/// <summary>Reads of several cases whether they are ready for the agenda. Whether the reader may see them is the caller's to ask.</summary>
public static class AgendaReadiness
{
    public static async Task<IReadOnlyDictionary<CaseId, CaseReadiness>> Of(ArendeDb db, DefinitionCatalogue definitions, IReadOnlyCollection<CaseId> cases, CancellationToken ct)
    {
        if (cases.Count == 0) return new Dictionary<CaseId, CaseReadiness>();
        List<Guid> subjects = [.. cases.Select(id => id.Value)];
        var (negotiations, signatures) = (definitions.TaskNames([Negotiate.Kind, Inform.Kind]), definitions.TaskNames(Sign.Kind));
        var rows = await db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).Select(c => new
        {
            c.Id, c.Title, c.Report, c.Access, IsSigned = db.KeptDocuments.Any(kept => kept.CaseId == c.Id && kept.Kind == ComposedKind.StaffReport),
        }).ToListAsync(ct);
        var steps = (await db.WorkItems.Where(item => subjects.Contains(item.SubjectId) && item.State == WorkItemState.Open).Select(item => new { item.SubjectId, item.TaskName }).ToListAsync(ct))
            .ToLookup(item => item.SubjectId, item => item.TaskName);
        var documents = (await db.Documents.AsNoTracking().Where(d => cases.Contains(d.CaseId))
            .Select(d => new { d.CaseId, d.Number, IsSecret = d.SecrecyProvision != null, Version = d.Versions.Max(version => version.Number) }).ToListAsync(ct)).ToLookup(d => d.CaseId);
        return rows.ToDictionary(row => row.Id, row =>
        {
            var open = steps[row.Id.Value].ToList();
            var found = new CaseAtMeeting(
                row.Report, row.Access, documents[row.Id].Count(d => d.IsSecret), open.Count(negotiations.Contains), open.Count(signatures.Contains), row.IsSigned);
            return new CaseReadiness(row.Id, ItemReadiness.Of(found),
                new ItemContent(DigestOf(row.Title, row.Report), [.. documents[row.Id].OrderBy(d => d.Number).Select(d => new ItemDocument(d.Number, d.Version))]));
        });
    }

    // A recipient's address that is settled is nothing new to read.
    private static string DigestOf(string title, StaffReport report) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{JsonColumns.Write(report with { Recipients = [] })}")));
}
