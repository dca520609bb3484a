using Arende.Application.Accounts;
using Arende.Application.Bodies;
using Arende.Application.Cases;
using Arende.Application.Documents;
using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

/// <summary>
/// Lets the demo's people act by the real use cases, on days that have been: the demo's clock is set back when the story
/// begins and walks on with it. Nothing else runs meanwhile.
/// </summary>
public sealed class DemoStage(IServiceScopeFactory scopes, DemoClock clock)
{
    private readonly Dictionary<string, Viewer> viewers = [];

    public DateOnly Today { get; } = StockholmTime.Today(TimeProvider.System);

    /// <summary>It is ten o'clock in Stockholm, so many days from the real today.</summary>
    public DateOnly Day(int daysFromToday)
    {
        var day = Today.AddDays(daysFromToday);
        clock.Play(StockholmTime.StartOfDay(day).AddHours(10));
        return day;
    }

    public void BackToNow() => clock.Play(TimeProvider.System.GetUtcNow());

    public Task<CaseId> Import(string who, string fileName, string document) => As(who, (services, viewer) =>
        services.GetRequiredService<ImportStaffReport>().Run(viewer, fileName, System.Text.Encoding.UTF8.GetBytes(document), again: false, default)
            .ContinueWith(result => result.Result.Case!.Id, TaskScheduler.Default));

    /// <summary>A case with a whole draft.</summary>
    public async Task<CaseId> Write(string who, DemoReport report)
    {
        var id = await As(who, (services, viewer) => services.GetRequiredService<RegisterCase>().Run(viewer, report.Title, report.Access, Case.UsualType, default));
        await As(who, async (services, viewer) =>
        {
            var db = services.GetRequiredService<ArendeDb>();
            var units = await db.Units.ToDictionaryAsync(u => u.Name, u => u.Id);
            var version = await db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync();
            return await services.GetRequiredService<SaveDraft>().Run(viewer, id, version, report.Title, report.Content(units), default);
        });
        return id;
    }

    /// <summary>Registers documents of a case, today.</summary>
    public Task Register(CaseId id, params DemoLetter[] letters) => As("ronja", async (services, viewer) =>
    {
        var today = StockholmTime.Today(clock);
        foreach (var letter in letters) await services.GetRequiredService<RegisterDocuments>().Run(viewer, id, letter.On(today), default);
        return true;
    });

    public Task AnswerRemarks(string who, CaseId id, string answer) => As(who, async (services, viewer) =>
    {
        var open = await services.GetRequiredService<ArendeDb>().Cases.Where(c => c.Id == id).SelectMany(c => c.Remarks).Select(r => r.Id).ToListAsync();
        await services.GetRequiredService<AnswerRemarks>().Run(viewer, id, open.ToDictionary(remark => remark, _ => answer), default);
        return open.Count;
    });

    /// <summary>Confirms what the clauses seem to do.</summary>
    public Task ConfirmEffects(string who, CaseId id) => As(who, async (services, viewer) =>
    {
        var report = await services.GetRequiredService<ArendeDb>().Cases.Where(c => c.Id == id).Select(c => c.Report).SingleAsync();
        var answers = report.Clauses.Unanswered().Select(clause => new ClauseAnswer(clause.Mark(), clause.Effect, clause.PlanYear)).ToList();
        await services.GetRequiredService<AnswerClauseEffects>().Run(viewer, id, answers, default);
        return answers.Count;
    });

    /// <summary>Answers the case's open work item of that name.</summary>
    public Task Do(string who, CaseId id, string task, string outcome, string? reason = null, string[]? conditions = null, DateOnly? date = null) =>
        As(who, async (services, viewer) =>
        {
            var item = await services.GetRequiredService<ArendeDb>().WorkItems
                .Where(w => w.SubjectId == id.Value && w.TaskName == task && w.State == WorkItemState.Open).Select(w => w.Id).SingleAsync();
            return await services.GetRequiredService<CompleteWorkItem>().Run(viewer, item, new WorkItemAnswer(outcome, reason, conditions, date), default);
        });

    /// <summary>From the draft to the committee's table: review, both signatures, the registrar's check.</summary>
    public async Task Prepare(CaseId id)
    {
        await Do("hanna", id, "WriteDraft", "submit");
        await Do("kim", id, "Review", "approve");
        await Do("kajsa", id, "SignDirector", "sign");
        await Do("elsa", id, "SignFinance", "sign");
        await Do("ronja", id, "RegistrarCheck", "ready");
    }

    public Task<MeetingId> Plan(BodyFunction function, DateOnly date) => As("nils", (services, viewer) =>
    {
        var bodies = services.GetRequiredService<BodyCatalogue>();
        return services.GetRequiredService<PlanMeeting>().Run(viewer, bodies.Of(function, bodies.Boards[0].Id)!.Id, date, default);
    });

    /// <summary>Where it meets here.</summary>
    public Task PlanCouncil(DateOnly date) => As("nils", async (services, viewer) =>
    {
        if (services.GetRequiredService<BodyCatalogue>().WithMeetings.FirstOrDefault(body => body.Function == BodyFunction.Council) is not { } council) return false;
        await services.GetRequiredService<PlanMeeting>().Run(viewer, council.Id, date, default);
        return true;
    });

    public Task Put(MeetingId meeting, CaseId id) => As("nils", async (services, viewer) =>
    {
        await services.GetRequiredService<AddToAgenda>().Run(viewer, meeting, id, default);
        return true;
    });

    /// <summary>Enters an outcome, and closes the meeting with the last one, when it is said who was there.</summary>
    public async Task Record(MeetingId meeting, CaseId id, Outcome outcome, string? reason = null)
    {
        var isLast = await As("nils", async (services, viewer) =>
        {
            await services.GetRequiredService<RecordOutcome>().Run(viewer, meeting, id, outcome, reason, [], default);
            return !await services.GetRequiredService<ArendeDb>().AgendaItems.AnyAsync(item => item.MeetingId == meeting && item.Outcome == null && item.Entered == null);
        });
        if (!isLast) return;
        await TakeAttendance(meeting);
        await As("nils", async (services, viewer) =>
        {
            await services.GetRequiredService<CloseMeeting>().Run(viewer, meeting, null, default);
            return true;
        });
    }

    /// <summary>Those who decide are elected, a year and more before the story.</summary>
    public Task Elect() => As("nils", async (services, viewer) =>
    {
        var (db, add, bodies) = (services.GetRequiredService<ArendeDb>(), services.GetRequiredService<AddMember>(), services.GetRequiredService<BodyCatalogue>());
        var from = new DateOnly(Today.Year - 1, 1, 1);
        foreach (var made in DemoMembers.All)
        {
            var email = DemoPeople.All.FirstOrDefault(person => person.Key == made.Key)?.Email;
            var account = await db.People.Where(person => person.Email == email).Select(person => (PersonId?)person.Id).FirstOrDefaultAsync();
            await add.Run(viewer, bodies.Of(made.Body, bodies.Boards[0].Id)!.Id, new MemberFacts(made.Name, made.Party, made.Substitute is not null, made.Substitute, from, null, account, made.Post), default);
        }
        return true;
    });

    /// <summary>The first member is in the chair and the second verifies; the last one is away, and the first substitute serves.</summary>
    public Task TakeAttendance(MeetingId id) => As("nils", async (services, viewer) =>
    {
        var db = services.GetRequiredService<ArendeDb>();
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id);
        var all = await BodyMembers.On(db, meeting.BodyId, meeting.Date).AsNoTracking().ToListAsync();
        // As they stand in the demo's own list.
        var members = DemoMembers.All.Select(made => made.Name).Distinct().Select(name => all.Find(member => member.Name == name && !member.IsSubstitute)).OfType<Member>().ToList();
        if (meeting.Attendance is not null || members.Count < 3) return false;
        var enters = all.Find(member => member.IsSubstitute);
        AttendanceAnswer Answer(Member member) => member == members[^1] && enters is not null ? new(member.Id, Presence.Absent)
            : member == enters ? new(member.Id, Presence.Serves, members[^1].Id)
            : new(member.Id, member.IsSubstitute ? Presence.Absent : Presence.Serves);
        await services.GetRequiredService<TakeAttendance>().Run(viewer, id, [.. all.Select(Answer)], members[0].Id, [members[1].Id], 0, default);
        return true;
    });

    public Task WriteText(MeetingId meeting, CaseId id, string text) => As("nils", async (services, viewer) =>
    {
        await services.GetRequiredService<WriteMinutesText>().Run(viewer, meeting, id, text, 0, default);
        return true;
    });

    public Task Verify(MeetingId meeting, DateOnly on) => As("nils", async (services, viewer) =>
    {
        await services.GetRequiredService<VerifyMinutes>().Run(viewer, meeting, on, default);
        return true;
    });

    public Task PutUpNotice(MeetingId meeting, DateOnly on) => As("nils", async (services, viewer) =>
    {
        await services.GetRequiredService<PutUpNotice>().Run(viewer, meeting, on, "Kommunkansliet, stadshuset", [], default);
        return true;
    });

    /// <summary>Those whose time is over.</summary>
    public Task TakeDownNotices(DateOnly today) => As("nils", async (services, viewer) =>
    {
        var over = await services.GetRequiredService<ArendeDb>().Notices.AsNoTracking().ToTakeDown(today).ToListAsync();
        foreach (var notice in over) await services.GetRequiredService<TakeDownNotice>().Run(viewer, notice.MeetingId, notice.TakeDownOn!.Value, default, default, notice.Paragraphs is null ? null : notice.Id);
        return true;
    });

    public async Task<T> As<T>(string who, Func<IServiceProvider, Viewer, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!viewers.TryGetValue(who, out var viewer)) viewers[who] = viewer = await Find(scope.ServiceProvider, who);
        return await act(scope.ServiceProvider, viewer);
    }

    private static async Task<Viewer> Find(IServiceProvider services, string who)
    {
        var email = DemoPeople.All.Single(person => person.Key == who).Email;
        var account = await services.GetRequiredService<ArendeDb>().Accounts.AsNoTracking().SingleAsync(a => a.Email == email);
        return (await services.GetRequiredService<FindViewer>().Run(account.PersonId, account.SecurityStamp, default))!;
    }
}
