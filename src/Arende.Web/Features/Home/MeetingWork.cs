using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>What a meeting needs of its clerk: no step of a workflow asks for it, and a case would wait unseen.</summary>
public sealed record MeetingWork(Text Title, Text About, string Href, DateOnly? Due)
{
    public static async Task<IReadOnlyList<MeetingWork>> Of(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, DateOnly today, CancellationToken ct)
    {
        var held = await Held(db, viewer, today).OrderBy(m => m.Date).Select(m => new { m.Id, m.BodyId, m.Date, m.ClosedOn, Missing = m.Agenda.Count(item => item.Outcome == null && item.Entered == null) }).ToListAsync(ct);
        var notices = await Notices(db, viewer, today).OrderBy(n => n.DueOn).Select(n => new { n.Id, n.Paragraphs, n.MeetingId, n.BodyId, n.MeetingDay, n.DueOn, n.PostedOn, n.IsInterrupted, n.LastDay, n.CaseId, n.CaseNumber }).ToListAsync(ct);
        return
        [
            .. notices.Select(n => new MeetingWork(
                n.IsInterrupted ? T.Home.PutUpNoticeAnew : n.PostedOn is null ? T.Home.PutUpNotice : T.Home.TakeDownNotice, n.CaseNumber is { } number ? T.Notices.OfOwn(number, n.MeetingDay) : T.Notices.About(db.Bodies[n.BodyId], n.MeetingDay, n.Paragraphs),
                n.CaseId is { } own ? NoticeAddress.OfOwn(own) : NoticeAddress.Of(n.MeetingId!.Value, n.Paragraphs is null ? null : n.Id), n.IsInterrupted ? today : n.PostedOn is null ? n.DueOn : SwedishCalendar.TakeDown(n.LastDay!.Value))),
            .. await AppealWork.Of(db, viewer, ct),
            .. await OfCases(db, definitions, viewer, today, ct),
            .. held.Select(m => m.Missing > 0
                ? new MeetingWork(T.Home.WriteIn(m.Missing), T.Meetings.OnDay(db.Bodies[m.BodyId], m.Date), $"/meetings/{m.Id}", m.Date)
                : m.ClosedOn == null
                ? new MeetingWork(T.Home.CloseMeeting, T.Meetings.OnDay(db.Bodies[m.BodyId], m.Date), $"/meetings/{m.Id}/close", m.Date)
                : new MeetingWork(T.Home.Verify, T.Meetings.OnDay(db.Bodies[m.BodyId], m.Date), $"/meetings/{m.Id}/verify", Meeting.LastDayToVerify(m.Date))),
        ];
    }

    /// <summary>Cases that wait for the body or one in its place, one line for each meeting that is the next to take them, or for that one must be planned; nothing for others than clerks.</summary>
    /// <remarks>A case that came back from a meeting stands on its agenda already, and waits for another day.</remarks>
    public static IQueryable<ForMeeting> ToPutUp(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, Body body, DateOnly today)
    {
        var isClerk = viewer.May(Right.RecordOutcome);
        var function = body.Function;
        var coming = db.Meetings.WhereWritten(m => m.Function == EF.Constant(function) && m.ClosedOn == null && m.VerifiedOn == null && m.CancelledBecause == null && m.Date >= today);
        if (!db.Bodies.HasOneBoard)
        {
            var bodies = db.Bodies.InPlaceOf(body);
            coming = coming.Where(m => bodies.Contains(m.BodyId));
        }
        var first = coming.OrderBy(m => m.Date).Select(m => (MeetingId?)m.Id);
        var had = coming.SelectMany(m => m.Agenda).Select(item => item.CaseId);
        // Asked case by case only of those that a coming meeting has had: of the others the next is the first.
        return CasesForMeeting.WaitingIds(db, definitions, viewer, body).WhereWritten(_ => EF.Constant(isClerk))
            .Select(id => had.Any(of => (Guid)(object)of == id)
                ? coming.Where(m => !m.Agenda.Any(item => (Guid)(object)item.CaseId == id)).OrderBy(m => m.Date).Select(m => (MeetingId?)m.Id).FirstOrDefault()
                : first.FirstOrDefault())
            .GroupBy(next => next).Select(cases => new ForMeeting { Next = cases.Key, Count = cases.Count() });
    }

    /// <summary>Meetings that were held and aren't verified: a line each; none for others than clerks.</summary>
    public static IQueryable<Meeting> Held(ArendeDb db, Viewer viewer, DateOnly today)
    {
        var isClerk = viewer.May(Right.VerifyMinutes);
        return db.Meetings.WhereWritten(_ => EF.Constant(isClerk)).ToVerify(today);
    }

    /// <summary>Notices to be put up, or to be taken down: a line each; none for others than clerks.</summary>
    public static IQueryable<Notice> Notices(ArendeDb db, Viewer viewer, DateOnly today)
    {
        var isClerk = viewer.May(Right.VerifyMinutes);
        return db.Notices.WhereWritten(_ => EF.Constant(isClerk)).AskingFor(today);
    }

    // All bodies in one statement, however many boards there are.
    private static async Task<IReadOnlyList<MeetingWork>> OfCases(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, DateOnly today, CancellationToken ct)
    {
        var waited = db.Bodies.AwaitedByCases;
        var toPutUp = waited.Select((body, at) => ToPutUp(db, definitions, viewer, body, today).Select(cases => new ForBody { At = at, Next = cases.Next, Count = cases.Count }))
            .Aggregate((all, next) => all.Concat(next));
        var rows = await toPutUp.Select(cases => new
        {
            cases.At,
            cases.Count,
            cases.Next,
            Date = db.Meetings.Where(m => m.Id == cases.Next).Select(m => (DateOnly?)m.Date).FirstOrDefault(),
            BodyId = db.Meetings.Where(m => m.Id == cases.Next).Select(m => (BodyId?)m.BodyId).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. rows.OrderBy(cases => cases.At).ThenBy(cases => cases.Date ?? DateOnly.MaxValue).Select(cases => new MeetingWork(
            T.Home.PutUp(cases.Count, cases.BodyId is { } id ? db.Bodies[id] : waited[cases.At]), T.Home.OnMeeting(cases.Date, cases.Count),
            cases.Next is { } next ? $"/meetings/{next}" : "/meetings/new", cases.Date))];
    }

    /// <summary>How many cases the meeting is the next for; null where none is planned that can take them.</summary>
    public sealed record ForMeeting
    {
        public MeetingId? Next { get; init; }
        public int Count { get; init; }
    }

    private sealed record ForBody
    {
        public int At { get; init; }
        public MeetingId? Next { get; init; }
        public int Count { get; init; }
    }
}
