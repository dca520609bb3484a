using Arende.Application.Notices;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Notices;

/// <summary>Puts up the notices of tests' meetings.</summary>
internal static class NoticeBoard
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    /// <summary>Of the minutes that hold the board's latest outcome in the case; today, unless another day is said.</summary>
    public static async Task PutUp(TestApplication app, CaseId id, DateOnly? on = null) => await PutUp(app, await MeetingOf(app, id), on);

    public static Task PutUp(TestApplication app, MeetingId meeting, DateOnly? on = null, params ItemAppeal[] said) =>
        app.Do<PutUpNotice>(use => use.Run(app.As(Role.Clerk), meeting, on ?? StockholmTime.Today(app.Clock), "Kommunkansliet", said, Ct));

    public static Task<MeetingId> MeetingOf(TestApplication app, CaseId id) => app.Read(db =>
        db.Meetings.Where(m => m.Function == BodyFunction.Board && m.Agenda.Any(item => item.CaseId == id && item.Outcome != null)).OrderByDescending(m => m.Date).Select(m => m.Id).FirstAsync(Ct));

    public static Task<Notice> Of(TestApplication app, MeetingId meeting) => app.Read(db => db.Notices.AsNoTracking().SingleAsync(n => n.MeetingId == meeting, Ct));
}
