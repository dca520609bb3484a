using System.Globalization;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>Looks a decision that somebody types up in the minutes that are here.</summary>
internal static class DecisionsHere
{
    /// <returns>Our case, where the body's minutes of that day are here; null where they aren't.</returns>
    /// <exception cref="BrokenRuleException">The minutes are here and have no such §: they can't have decided it.</exception>
    public static async Task<CaseId?> CaseOf(ArendeDb db, DecisionPoint point, CancellationToken ct)
    {
        var items = await (
            from meeting in db.Meetings
            join item in db.AgendaItems on meeting.Id equals item.MeetingId
            where meeting.BodyId == point.Body && meeting.Date == point.On && item.Paragraph != null && item.Outcome != null
            select new { item.CaseId, item.Paragraph, Outcome = item.Outcome!.Value }).ToListAsync(ct);
        if (items.Count == 0) return null;
        var found = items.Find(item => item.Paragraph == point.Paragraph && item.Outcome.EndsTheMatter());
        return found?.CaseId ?? throw new BrokenRuleException(Rule.DecisionIsUnknown, point.Paragraph?.ToString(CultureInfo.InvariantCulture) ?? "");
    }
}
