using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>What a meeting needs of its clerk: no step of a workflow asks for it, and a case would wait unseen.</summary>
public sealed record MeetingWork(Text Title, Text About, string Href, DateOnly? Due)
{
    public static async Task<IReadOnlyList<MeetingWork>> Of(ArendeDb db, Viewer viewer, DateOnly today, CancellationToken ct)
    {
        if (!viewer.Is(Role.Clerk)) return [];
        var waiting = await CasesForMeeting.Waiting(db, viewer, Body.Committee).Select(c => new { c.Id, Body = Body.Committee })
            .Concat(CasesForMeeting.Waiting(db, viewer, Body.Board).Select(c => new { c.Id, Body = Body.Board })).ToListAsync(ct);
        var ids = waiting.Select(c => c.Id).ToList();
        var meetings = await db.Meetings.Where(m => m.VerifiedOn == null && (m.Date >= today || m.Agenda.Any())).OrderBy(m => m.Date)
            .Select(m => new Unverified(
                m.Id, m.Body, m.Date, m.Agenda.Any(), m.Agenda.Count(item => item.Outcome == null),
                m.Agenda.Where(item => ids.Contains(item.CaseId)).Select(item => item.CaseId).ToList())).ToListAsync(ct);
        return
        [
            .. waiting.GroupBy(c => c.Body).OrderBy(group => group.Key).SelectMany(group => ToPutUp(group.Key, [.. group.Select(c => c.Id)], [.. meetings.Where(m => m.Body == group.Key && m.Date >= today)])),
            .. meetings.Where(m => m.Date <= today && m.HasItems).Select(ToWriteIn),
        ];
    }

    /// <summary>For the menu: what its lines are made of, one for each body that cases wait for and one for each meeting that was held; nothing for others than clerks.</summary>
    public static Countable Counted(ArendeDb db, Viewer viewer, DateOnly today)
    {
        var isClerk = viewer.Is(Role.Clerk);
        var toVerify = today.AddDays(-Meeting.DaysToVerify);
        var held = db.Meetings.Where(m => EF.Constant(isClerk) && m.VerifiedOn == null && m.Date <= today && m.Agenda.Any());
        return new Countable(
            held, held.Where(m => m.Date < today && (m.Date < toVerify || m.Agenda.Any(item => item.Outcome == null))),
            CasesForMeeting.Waiting(db, viewer, Body.Committee).Where(_ => EF.Constant(isClerk)), CasesForMeeting.Waiting(db, viewer, Body.Board).Where(_ => EF.Constant(isClerk)));
    }

    /// <param name="Late">Of which something should have been done before today: an outcome written in, or the minutes verified.</param>
    public sealed record Countable(IQueryable<Meeting> Held, IQueryable<Meeting> Late, IQueryable<Case> ForCommittee, IQueryable<Case> ForBoard);

    // A case that came back from a meeting stands on its agenda already, and waits for another day.
    private static IEnumerable<MeetingWork> ToPutUp(Body body, IReadOnlyList<CaseId> waiting, IReadOnlyList<Unverified> coming) =>
        waiting.GroupBy(id => coming.FirstOrDefault(m => !m.Had.Contains(id))).Select(cases => new MeetingWork(
            T.Home.PutUp(cases.Count(), body), T.Home.OnMeeting(cases.Key?.Date, cases.Count()), cases.Key is { } next ? $"/meetings/{next.Id}" : "/meetings/new", cases.Key?.Date));

    private static MeetingWork ToWriteIn(Unverified held) => held.Missing > 0
        ? new MeetingWork(T.Home.WriteIn(held.Missing), T.Meetings.OnDay(held.Body, held.Date), $"/meetings/{held.Id}", held.Date)
        : new MeetingWork(T.Home.Verify, T.Meetings.OnDay(held.Body, held.Date), $"/meetings/{held.Id}/verify", Meeting.LastDayToVerify(held.Date));

    private sealed record Unverified(MeetingId Id, Body Body, DateOnly Date, bool HasItems, int Missing, List<CaseId> Had);
}
