using Arende.Application.Appeals;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Mail;

/// <summary>An assignment in a mail. A mail is read by others too, on other machines: of what is secret it has no title, whoever it is for.</summary>
/// <param name="Title">Null for a secret one.</param>
/// <param name="Deadline">The one that holds.</param>
/// <param name="AwaitsForce">The decision that it comes from has no legal force yet.</param>
/// <param name="Number">Its own number, also of a secret one: it tells nothing of what it is about.</param>
public sealed record AssignmentLine(string? Title, Deadline? Deadline, bool AwaitsForce = false, string? Number = null)
{
    public AssignmentId Id { get; init; }

    /// <summary>The deadline's last day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Who has it; null for nobody.</summary>
    public string? Owner { get; init; }

    internal static async Task<List<AssignmentLine>> Of(ArendeDb db, DefinitionCatalogue definitions, IQueryable<Assignment> assignments, CancellationToken ct)
    {
        var found = await assignments.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(a => new
        {
            a.Id,
            a.Title,
            a.Current,
            a.DueOn,
            Owner = db.People.Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(),
            IsOfCase = a.CaseId != null,
            Number = new AssignmentNumber(a.Series, a.NumberYear, a.Serial),
            IsSecret = a.Access == AccessLevel.Secret || db.Cases.Any(c => c.Id == a.CaseId && c.Access == AccessLevel.Secret),
        }).AsNoTracking().ToListAsync(ct);
        var ofCases = found.Where(a => a.IsOfCase).Select(a => a.Id).ToList();
        var awaiting = ofCases.Count == 0 ? new HashSet<AssignmentId>() : await AwaitedForce.Of(db, definitions, ofCases, ct);
        return [.. found.Select(a => new AssignmentLine(a.IsSecret ? null : a.Title, a.Current?.Deadline, awaiting.Contains(a.Id), a.Number.ToString())
        {
            Id = a.Id, DueOn = a.DueOn, Owner = a.Owner,
        })];
    }
}
