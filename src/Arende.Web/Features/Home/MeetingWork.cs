using Arende.Application.Meetings;
using Arende.Application.Storage;
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
        return [.. await ToPutUp(db, viewer, today, ct), .. await ToWriteIn(db, today, ct)];
    }

    private static async Task<List<MeetingWork>> ToPutUp(ArendeDb db, Viewer viewer, DateOnly today, CancellationToken ct)
    {
        var work = new List<MeetingWork>();
        foreach (var body in new[] { Body.Committee, Body.Board })
        {
            var waiting = await CasesForMeeting.Waiting(db, viewer, body).Select(c => c.Id).ToListAsync(ct);
            if (waiting.Count == 0) continue;
            // A case that came back from a meeting stands on its agenda already, and waits for another day.
            var coming = await db.Meetings.Where(m => m.Body == body && m.Date >= today && m.VerifiedOn == null).OrderBy(m => m.Date)
                .Select(m => new { m.Id, m.Date, Had = m.Agenda.Where(item => waiting.Contains(item.CaseId)).Select(item => item.CaseId).ToList() }).ToListAsync(ct);
            work.AddRange(waiting.GroupBy(id => coming.FirstOrDefault(m => !m.Had.Contains(id))).Select(cases => new MeetingWork(
                T.Home.PutUp(cases.Count(), body), T.Home.OnMeeting(cases.Key?.Date, cases.Count()), cases.Key is { } next ? $"/meetings/{next.Id}" : "/meetings/new", cases.Key?.Date)));
        }
        return work;
    }

    private static async Task<IEnumerable<MeetingWork>> ToWriteIn(ArendeDb db, DateOnly today, CancellationToken ct)
    {
        var held = await db.Meetings.Where(m => m.Date <= today && m.VerifiedOn == null && m.Agenda.Any()).OrderBy(m => m.Date)
            .Select(m => new { m.Id, m.Body, m.Date, Missing = m.Agenda.Count(item => item.Outcome == null) }).ToListAsync(ct);
        return held.Select(m => m.Missing > 0
            ? new MeetingWork(T.Home.WriteIn(m.Missing), T.Meetings.Of(m.Body, m.Date), $"/meetings/{m.Id}", m.Date)
            : new MeetingWork(T.Home.Verify, T.Meetings.Of(m.Body, m.Date), $"/meetings/{m.Id}/verify", new NextMeeting(m.Id, m.Body, m.Date, 0).VerifyBy));
    }
}
