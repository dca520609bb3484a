using Arende.Application.Appeals;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Mail;

/// <summary>An assignment in a mail. A mail is read by others too, on other machines: of what is secret it has no title, whoever it is for.</summary>
/// <param name="Title">Null for a secret one.</param>
/// <param name="Deadline">As it was written.</param>
/// <param name="AwaitsForce">The decision that it comes from has no legal force yet.</param>
/// <param name="Number">Its own number, also of a secret one: it tells nothing of what it is about.</param>
public sealed record AssignmentLine(string? Title, string? Deadline, bool AwaitsForce = false, string? Number = null)
{
    internal static async Task<List<AssignmentLine>> Of(ArendeDb db, DefinitionCatalogue definitions, IQueryable<Assignment> assignments, CancellationToken ct)
    {
        var found = await assignments.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(a => new
        {
            a.Id,
            a.Title,
            a.Current,
            Number = new AssignmentNumber(a.Series, a.NumberYear, a.Serial),
            IsSecret = a.Access == AccessLevel.Secret || db.Cases.Any(c => c.Id == a.CaseId && c.Access == AccessLevel.Secret),
        }).AsNoTracking().ToListAsync(ct);
        var awaiting = await AwaitedForce.Of(db, definitions, [.. found.Select(a => a.Id)], ct);
        return [.. found.Select(a => new AssignmentLine(a.IsSecret ? null : a.Title, a.Current?.Deadline.Text, awaiting.Contains(a.Id), a.Number.ToString()))];
    }
}
