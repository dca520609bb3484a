using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

/// <summary>An assignment of the years before.</summary>
/// <param name="Title">What was to be done.</param>
/// <param name="Owner">Whose it is at the end, by the key of its account.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="FirstPlan">0 for the first of the years, 1 for the second.</param>
/// <param name="Deadlines">The first one, and what each year's annual report made of it; null where it stood.</param>
/// <param name="Ended">The annual report that ended it; null for one that goes on.</param>
/// <param name="As">How.</param>
public sealed record PastAssignment(string Title, string Owner, string Unit, int FirstPlan, string?[] Deadlines, int? Ended = null, TurnKind As = TurnKind.Accounted)
{
    public AssignmentKind Kind { get; init; } = AssignmentKind.Assignment;
}

/// <summary>
/// The years before Strandköping began with Arende: what the plans held was entered in the register afterwards, by the board's minutes. So each assignment has one number
/// through three plans.
/// </summary>
public sealed class DemoPast(DemoStage stage, DemoPeriods periods)
{
    private const int ParagraphOfPlan = 118;
    private const int ParagraphOfReport = 41;
    private const string Elderly = "Ta fram en handlingsplan mot ensamhet bland äldre";

    /// <summary>The year whose plan holds now.</summary>
    private int Year => stage.Today.Month >= 7 ? stage.Today.Year : stage.Today.Year - 1;

    private IReadOnlyList<PastAssignment> All =>
    [
        new("Ta fram en parkeringsstrategi för centrum", "ulla", DemoUnits.Planning, 0, [$"31 oktober {Year - 2}", $"31 december {Year - 1}", $"30 september {Year}"]),
        new("Ta fram en fördjupad översiktsplan för Norra hamnen", "ulla", DemoUnits.Planning, 0, [$"31 december {Year + 2}", null, null]),
        new("Inför digital bokning av kommunens lokaler", "elsa", DemoUnits.Finance, 0, [$"30 juni {Year - 2}", $"30 juni {Year - 1}"], Ended: 1),
        new("Se över kommunens bidrag till föreningar", "kim", DemoUnits.Office, 0, [$"31 oktober {Year - 2}"], Ended: 0),
        new("Ta fram en plan för laddplatser vid idrottsplatserna", "ulla", DemoUnits.Planning, 0, [$"31 december {Year - 2}"], Ended: 0, TurnKind.Struck),
        new("Byt ut vägvisarna till skärgårdens bryggor", "ulla", DemoUnits.Planning, 1, [$"30 september {Year - 1}"], Ended: 1),
        new(Elderly, "hanna", DemoUnits.Office, 1, [$"31 oktober {Year - 1}", $"30 november {Year}"]),
        new("Pröva om Lövvik kan få en egen badplats", "ulla", DemoUnits.Planning, 1, [$"Under {Year}", null]) { Kind = AssignmentKind.Initiative },
    ];

    /// <summary>As it went: a period tells what the register said when it was reported, before the board decided more.</summary>
    public async Task Play()
    {
        var made = new Dictionary<AssignmentId, PastAssignment>();
        var story = new List<(DateOnly On, Func<Task> Play)>();
        foreach (var year in new[] { 0, 1 })
        {
            story.Add((PlanDecided(year), () => Enter(year, made)));
            story.Add((ReportDecided(year), async () =>
            {
                foreach (var (id, past) in made) await Decide(past, id, year);
            }));
        }
        // The last that has ended is open, and the one before it the story compiles into a case.
        foreach (var ended in (await periods.Ended(PlanDecided(0))).SkipLast(2)) story.Add((ended.DueOn, () => periods.Report(ended, into: null, assignment => IsDone(made[assignment.Id], assignment, ended))));
        foreach (var (on, play) in story.OrderBy(one => one.On))
        {
            On(on);
            await play();
        }
    }

    private async Task Enter(int plan, Dictionary<AssignmentId, PastAssignment> made)
    {
        foreach (var past in All.Where(past => past.FirstPlan == plan))
        {
            var id = await Register(past);
            made[id] = past;
            await Change(id, async (services, assignment) =>
            {
                var db = services.GetRequiredService<ArendeDb>();
                var email = DemoPeople.All.Single(person => person.Key == past.Owner).Email;
                assignment.Give(await db.Units.Where(u => u.Name == past.Unit).Select(u => u.Id).SingleAsync(), await db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());
            });
        }
    }

    // By its deadline, in the year whose annual report ends it.
    private bool IsDone(PastAssignment past, Assignment assignment, EndedPeriod ended) =>
        past is { Ended: { } report, As: TurnKind.Accounted } && ended.Year == Year - 2 + report
        && (ended.Line.Kind == PeriodKind.AnnualReport || (assignment.DueOn?.Year == ended.Year && assignment.DueOn <= ended.Days.EndsOn));

    /// <summary>The period before the last that has ended: all had reported, and it was compiled into a case.</summary>
    public async Task ReportPeriod(CaseId compiledInto) => await periods.Report((await periods.Ended(PlanDecided(0)))[^2], compiledInto, isDone: _ => false);

    /// <summary>One is reported done, and waits for the board to adopt it.</summary>
    public Task ReportDone() => stage.As("hanna", async (services, viewer) =>
    {
        var db = services.GetRequiredService<ArendeDb>();
        var assignment = await db.Assignments.SingleAsync(a => a.Title == Elderly);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var report = StatusReport.BetweenPeriods(assignment, viewer.PersonId);
        report.Answer(AssignmentStatus.Done, "Planen är framtagen tillsammans med socialkontoret och lämnad till nämnden.", null, viewer.PersonId, now);
        assignment.Report(AssignmentStatus.Done, now);
        db.Add(report);
        await db.SaveOrThrowConflict(viewer.PersonId, now, default);
        return true;
    });

    private Task<AssignmentId> Register(PastAssignment past) => stage.As("conny", (services, viewer) => services.GetRequiredService<RegisterAssignment>().Run(viewer, new TypedAssignment(past.Title, past.Kind)
    {
        GivenBy = new DecisionPoint(UsualBodies.Board.Id, PlanDecided(past.FirstPlan), ParagraphOfPlan, All.Where(one => one.FirstPlan == past.FirstPlan).ToList().FindIndex(one => one.Title == past.Title) + 1),
        Deadline = past.Deadlines[0], PlanYear = Year - 2 + past.FirstPlan,
    }, default));

    // What ended in a year is no more in the next; the rest is carried over, by a clause of the annual report.
    private Task Decide(PastAssignment past, AssignmentId id, int report) => past.FirstPlan > report || past.Ended < report ? Task.CompletedTask : Change(id, (services, assignment) =>
    {
        var (by, now) = (new DecisionPoint(UsualBodies.Board.Id, ReportDecided(report), ParagraphOfReport, past.Ended is null ? 2 : 1), services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (past.Ended != report) assignment.Move(by, null, now, null, past.Deadlines[report - past.FirstPlan + 1] is { } deadline ? Deadline.Read(deadline) : null, Year - 1 + report);
        else if (past.As == TurnKind.Struck) assignment.Strike(by, null, now, "Laddplatserna byggs av en annan aktör.");
        else
        {
            if (assignment.IsOpen) assignment.Report(AssignmentStatus.Done, now);
            assignment.Account(by, null, now);
        }
        return Task.CompletedTask;
    });

    private Task<bool> Change(AssignmentId id, Func<IServiceProvider, Assignment, Task> change) => stage.As("conny", async (services, viewer) =>
    {
        var db = services.GetRequiredService<ArendeDb>();
        var assignment = await db.Assignments.Include(a => a.Changes).SingleAsync(a => a.Id == id);
        await change(services, assignment);
        foreach (var deadline in assignment.Changes.Where(one => db.Entry(one).State == EntityState.Detached)) db.Add(deadline);
        await db.SaveOrThrowConflict(viewer.PersonId, services.GetRequiredService<TimeProvider>().GetUtcNow(), default);
        return true;
    });

    private void On(DateOnly day) => stage.Day(day.DayNumber - stage.Today.DayNumber);

    // The plan of a year is decided in December before it, its annual report in March after it; the board meets on Mondays.
    private DateOnly PlanDecided(int plan) => Monday(new DateOnly(Year - 3 + plan, 12, 15));

    private DateOnly ReportDecided(int plan) => Monday(new DateOnly(Year - 1 + plan, 3, 31));

    private static DateOnly Monday(DateOnly atTheLatest)
    {
        while (atTheLatest.DayOfWeek != DayOfWeek.Monday || SwedishCalendar.IsDayOff(atTheLatest)) atTheLatest = atTheLatest.AddDays(-1);
        return atTheLatest;
    }
}
