using Arende.Application.DelegatedDecisions;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Distribution;

/// <summary>What a link in a mail shows of the decision: its heading and nothing that it says. Of a secret case not even the title.</summary>
/// <param name="Number">The case's.</param>
/// <param name="Title">Null for a secret case.</param>
/// <param name="DecidedBy">The body with its day and §, or the delegate.</param>
/// <param name="AcknowledgedAt">Null while nobody has.</param>
public sealed record LinkedDecision(CaseNumber Number, string? Title, Text DecidedBy, DateTimeOffset? AcknowledgedAt)
{
    public static async Task<LinkedDecision?> Of(ArendeDb db, DefinitionCatalogue definitions, string token, DateTimeOffset now, CancellationToken ct)
    {
        var found = await (
            from row in db.ByLink(token, now).AsNoTracking()
            join c in db.Cases on row.CaseId equals c.Id
            select new
            {
                Number = new CaseNumber(c.Register, c.Year, c.Serial), Title = c.Access == AccessLevel.Secret ? null : c.Title, row.AcknowledgedAt, row.DecisionId,
                Made = db.AgendaItems.Where(item => item.Id == row.DecisionId).Join(db.Meetings, item => item.MeetingId, meeting => meeting.Id, (item, meeting) => new { meeting.BodyId, meeting.Date, item.Paragraph }).FirstOrDefault(),
            }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        if (found.Made is { } made) return new(found.Number, found.Title, T.ByLink.DecidedBy(db.Bodies[made.BodyId], Format.Current.Date(made.Date), Format.Section(made.Paragraph ?? 0)), found.AcknowledgedAt);
        return await DelegateDecision.ByStep(db, definitions, found.DecisionId, ct) is { } decision ? new(found.Number, found.Title, T.DelegatedDecisions.Made(decision), found.AcknowledgedAt) : null;
    }
}
