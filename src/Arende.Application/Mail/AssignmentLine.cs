using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Mail;

/// <summary>An assignment in a mail. A mail is read by others too, on other machines: of what is secret it has no title, whoever it is for.</summary>
public sealed record AssignmentLine(string? Title, string? Deadline)
{
    internal static async Task<List<AssignmentLine>> Of(ArendeDb db, IQueryable<Assignment> assignments, CancellationToken ct) =>
        [.. (await assignments.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(a => new
        {
            a.Title,
            a.Current,
            IsSecret = a.Access == AccessLevel.Secret || db.Cases.Any(c => c.Id == a.CaseId && c.Access == AccessLevel.Secret),
        }).AsNoTracking().ToListAsync(ct)).Select(a => new AssignmentLine(a.IsSecret ? null : a.Title, a.Current?.Deadline.Text))];
}
