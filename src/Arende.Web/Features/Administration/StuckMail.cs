using Arende.Application.Storage;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Administration;

/// <summary>A mail that doesn't get through: to whom and about what sort of thing, never what it says.</summary>
public sealed record StuckMail(MailId Id, string To, MailKind Kind, bool IsRefused, DateTimeOffset Since, string? Reason)
{
    private const int Most = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>What the server refused, except decisions, which bounce in the distribution queue; and what has waited for more than a day.</summary>
    public static IQueryable<OutgoingMail> Among(ArendeDb db, DateTimeOffset now)
    {
        var before = now - Patience;
        return db.Mails.Where(m => (m.State == MailState.Refused && m.DistributionRowId == null) || (m.State == MailState.Waiting && m.CreatedAt < before));
    }

    public static async Task<IReadOnlyList<StuckMail>> Read(ArendeDb db, DateTimeOffset now, CancellationToken ct)
    {
        var mails = await Among(db, now).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Take(Most)
            .Select(m => new { m.Id, m.To, m.Kind, m.State, m.CreatedAt, m.Error }).ToListAsync(ct);
        return [.. mails.Select(m => new StuckMail(m.Id, m.To, m.Kind, m.State == MailState.Refused, m.CreatedAt, m.Error))];
    }
}
