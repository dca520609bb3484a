using Arende.Application.Minutes;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Whether the municipality shows its meetings to anybody, and for how long (section <c>Arende:PublicMeetings</c>).</summary>
public sealed class PublicMeetingOptions
{
    public bool Shown { get; set; }

    /// <summary>For how many days after the meeting.</summary>
    public int Days { get; set; } = 90;

    /// <summary>For how many days published minutes are shown, unless the clerk chooses another day.</summary>
    public int MinutesDays { get; set; } = 90;
}

/// <summary>An item of an agenda for anybody.</summary>
/// <param name="Title">Null for a case that isn't open to everybody: it isn't read from the database at all.</param>
public sealed record PublicAgendaItem(int Number, string? Title)
{
    /// <summary>Of an item without a case.</summary>
    public StandingItem? Standing { get; init; }
}

/// <summary>
/// A meeting as anybody may see it: its day and its body, and from the day on which the summons goes out what it takes up. Why it was cancelled, who is
/// on it and what was decided are not told here. The council's are others' to publish: only its decisions are entered in this register.
/// </summary>
public sealed record PublicMeeting(MeetingId Id, Body Body, DateOnly Date, int Sitting, bool IsCancelled, long Version)
{
    /// <summary>Those that are shown, by day.</summary>
    public static async Task<IReadOnlyList<PublicMeeting>> All(ArendeDb db, PublicMeetingOptions options, DateOnly today, CancellationToken ct) =>
        !options.Shown ? [] : await Shown(db, options, today).OrderBy(m => m.Date).ThenBy(m => m.Sitting).ThenBy(m => m.Id).Select(Of(db)).ToListAsync(ct);

    /// <returns>Null for one that isn't shown: whether there is one isn't told.</returns>
    public static async Task<PublicMeeting?> Find(ArendeDb db, MeetingId id, PublicMeetingOptions options, DateOnly today, CancellationToken ct) =>
        !options.Shown ? null : await Shown(db, options, today).Where(m => m.Id == id).Select(Of(db)).SingleOrDefaultAsync(ct);

    /// <summary>From then on the agenda is shown; before that the clerk is still at it.</summary>
    public DateOnly SummonedOn(LeadTimes times) => SwedishCalendar.WorkingDaysBefore(Date, times.Summons);

    public async Task<IReadOnlyList<PublicAgendaItem>> Agenda(ArendeDb db, LeadTimes times, DateOnly today, CancellationToken ct)
    {
        if (today < SummonedOn(times)) return [];
        var cases = await (
            from item in db.AgendaItems
            where item.MeetingId == Id
            join c in db.Cases on item.CaseId equals c.Id
            select new { item.Id, item.ReportedUnder, Shown = new PublicAgendaItem(item.Number, c.Access == AccessLevel.Open ? c.Title : null) }).ToListAsync(ct);
        var standing = await db.Meetings.Where(m => m.Id == Id).Select(m => m.Standing).SingleAsync(ct);
        // What was taken out of its minutes for anybody is taken out here too, also when those minutes are no longer shown.
        // Who published them anew with fewer words may not have thought of the agenda: what was taken out once stays out.
        var published = await db.PublishedMinutes.AsNoTracking().Where(one => one.MeetingId == Id).ToListAsync(ct);
        var words = published.SelectMany(one => one.Words).Distinct().ToList();
        var places = published.SelectMany(one => one.MaskedPlaces).ToHashSet();
        // What is reported under an item has no place of its own.
        return [.. cases.Where(one => standing.All(other => other.Id != one.ReportedUnder)).Select(one => one.Shown with { Title = Plain(one.Id, one.Shown.Title) }).Concat(standing.Select(one => new PublicAgendaItem(one.Number, Plain(one.Id, one.Title)) { Standing = one with { Title = Plain(one.Id, one.Title)! } })).OrderBy(item => item.Number)];

        string? Plain(Guid place, string? title) => title is null ? null : places.Contains(place) ? PublishMinutes.Mark : MaskedDocument.Of(title, words, PublishMinutes.Mark);
    }

    private static IQueryable<Meeting> Shown(ArendeDb db, PublicMeetingOptions options, DateOnly today)
    {
        var first = today.AddDays(-Math.Max(0, options.Days));
        return db.Meetings.AsNoTracking().Where(m => !m.IsFromMinutes && m.Date >= first);
    }

    private static System.Linq.Expressions.Expression<Func<Meeting, PublicMeeting>> Of(ArendeDb db)
    {
        var bodies = db.Bodies;
        return m => new PublicMeeting(m.Id, bodies[m.BodyId], m.Date, m.Sitting, m.CancelledBecause != null, m.Version);
    }
}
