using System.Globalization;
using Arende.Application.Cases;
using Arende.Application.Distribution;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>The council's own minutes, as far as its decisions have been entered here: a closed meeting a day, each decision under the § that it has there.</summary>
public sealed class CouncilMinutes(ArendeDb db)
{
    /// <summary>The meeting in whose minutes a decision stands.</summary>
    /// <param name="id">The case.</param>
    /// <param name="council">The council.</param>
    /// <param name="date">The day of its meeting.</param>
    /// <param name="paragraph">The § in its minutes.</param>
    /// <param name="today">Today.</param>
    /// <param name="instead">The same decision, where it was entered wrong; null for one that is entered now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">The day can't be, or another case of the year has the §.</exception>
    internal async Task<Meeting> Place(CaseId id, Body council, DateOnly date, int paragraph, DateOnly today, AgendaItem? instead, CancellationToken ct)
    {
        await MustBePossible(id, date, today, instead, ct);
        // Two who enter the same § of two days at once are told: the second looks when the first has ended.
        await CaseNumberSeries.Hold(db, council.ParagraphSeries, date.Year, ct);
        await MustBeFree(council, date.Year, paragraph, instead, ct);
        if (await db.Meetings.Include(m => m.Agenda).FirstOrDefaultAsync(m => m.BodyId == council.Id && m.Date == date && m.IsFromMinutes && m.CancelledBecause == null, ct) is { } known) return known;
        // It may have met here that day too, when where it meets was changed.
        var meeting = Meeting.OfMinutes(council, date, await Sittings.Next(db, council.Id, date, another: true, ct));
        db.Meetings.Add(meeting);
        return meeting;
    }

    /// <summary>The notice of the council's minutes may be up when one of their decisions is entered: it has the same clock as the others.</summary>
    internal async Task AddToNotice(Meeting meeting, AgendaItem item, CancellationToken ct)
    {
        if (await db.Notices.Of(meeting.Id, null).SingleOrDefaultAsync(ct) is { } notice) notice.AddDecision(new ItemAppeal(item.CaseId, AppealKinds.Usual(item.Outcome!.Value, item.Clauses)));
    }

    // What it decides was proposed to it before.
    private async Task MustBePossible(CaseId id, DateOnly date, DateOnly today, AgendaItem? instead, CancellationToken ct)
    {
        var minutes = (await DecidedItem.Of(db, id, ct))?.MeetingId;
        var proposedOn = await db.Meetings.Where(m => m.Id == minutes).Select(m => (DateOnly?)m.Date).SingleOrDefaultAsync(ct);
        // Nor before it postponed the case, or sent it back.
        var own = instead?.Id;
        var before = await DecidedItem.Latest(db, id, BodyFunction.Council).Where(item => item.Id != own).Select(item => (MeetingId?)item.MeetingId).FirstOrDefaultAsync(ct);
        var metOn = await db.Meetings.Where(m => m.Id == before).Select(m => (DateOnly?)m.Date).SingleOrDefaultAsync(ct);
        BrokenRuleException.When(date > today || date < proposedOn || date <= metOn, Rule.CouncilMeetsLater);
    }

    private async Task MustBeFree(Body council, int year, int paragraph, AgendaItem? instead, CancellationToken ct)
    {
        var (first, last, own) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), instead?.Id);
        var isTaken = await db.Meetings.AnyAsync(m => m.BodyId == council.Id && m.Date >= first && m.Date <= last && m.Agenda.Any(item => item.Paragraph == paragraph && item.Id != own), ct);
        // Items without a case have theirs too, at meetings that were held here.
        isTaken = isTaken || (await db.Meetings.Where(m => m.BodyId == council.Id && m.Date >= first && m.Date <= last && !m.IsFromMinutes).Select(m => m.Standing).ToListAsync(ct))
            .Exists(standing => standing.Any(one => one.Paragraph == paragraph));
        BrokenRuleException.When(isTaken, Rule.ParagraphIsTaken, paragraph.ToString(CultureInfo.InvariantCulture));
    }
}
