using System.Globalization;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>A body's meetings on one day are told apart by their order; a unique key keeps two who plan at once from making one twice.</summary>
internal static class Sittings
{
    /// <exception cref="BrokenRuleException">The body meets that day already, and another was not asked for.</exception>
    public static async Task<int> Next(ArendeDb db, BodyId body, DateOnly date, bool another, CancellationToken ct)
    {
        // A cancelled one isn't held: it counts for nothing.
        var that = await db.Meetings.Where(m => m.BodyId == body && m.Date == date && m.CancelledBecause == null).Select(m => m.Sitting).ToListAsync(ct);
        BrokenRuleException.When(!another && that.Count > 0, Rule.MeetingDateIsTaken, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return that.DefaultIfEmpty().Max() + 1;
    }
}
