using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

/// <summary>A period of the board's calendar that has ended.</summary>
public sealed record EndedPeriod(RecurringPeriod Line, int Year)
{
    public PeriodDays Days { get; } = Line.In(Year);

    public DateOnly DueOn => Days.DueFor(Days.OpensOn);
}

/// <summary>
/// What was reported in the periods of the years before. It was entered afterwards, as the plans were: the board had got its reports as documents from elsewhere, so these periods have no case here.
/// </summary>
public sealed class DemoPeriods(DemoStage stage)
{
    private static readonly string[] onPlan = ["Arbetet går som det är tänkt.", "Underlaget är framtaget, och samrådet har börjat.", "Förslaget är ute på remiss."];
    private static readonly string[] delayed = ["Samrådet tog längre tid än vi räknade med.", "Vi väntar på underlag utifrån.", "Upphandlingen fick göras om."];

    // One report of three years is missing, so that there is something to see of it.
    private const string MissedPeriod = "aug";
    private const string MissedReason = "Enheten flyttade till andra lokaler den veckan.";

    /// <summary>The day on which the last period that has ended is opened, whatever day the demo begins: there is always something to report.</summary>
    public DateOnly LastOpens => stage.Today.AddDays(-5);

    /// <summary>The latest last.</summary>
    public Task<List<EndedPeriod>> Ended(DateOnly after) => stage.As("conny", async (services, _) =>
    {
        var calendar = await services.GetRequiredService<ArendeDb>().RecurringPeriods.AsNoTracking().Where(period => period.BoardId == UsualBodies.Board.Id).ToListAsync();
        var all = from year in Enumerable.Range(after.Year, LastOpens.Year - after.Year + 1) from line in calendar select new EndedPeriod(line, year);
        return all.Where(one => one.Days.EndsOn > after && one.Days.EndsOn < LastOpens).OrderBy(one => one.Days.EndsOn).ToList();
    });

    /// <summary>Asked, reported, frozen and compiled.</summary>
    /// <param name="ended">Which.</param>
    /// <param name="into">The case; null for what the board got from elsewhere.</param>
    /// <param name="isDone">What was reported as done; the rest goes by its deadlines.</param>
    public Task Report(EndedPeriod ended, CaseId? into, Func<Assignment, bool> isDone) => stage.As("conny", async (services, viewer) =>
    {
        var (db, journal) = (services.GetRequiredService<ArendeDb>(), services.GetRequiredService<JournalWriter>());
        var (days, reported) = (ended.Days, StockholmTime.StartOfDay(ended.DueOn).AddHours(-10));
        var period = new ReportingPeriod(ended.Line, ended.Year, ended.DueOn, meetingOn: null, StockholmTime.StartOfDay(days.OpensOn).AddHours(8));
        db.Add(period);
        await journal.Write(db, Opened(period), default);

        var compiled = new JournalDraft(JournalSubject.Of(period.Id), reported.AddDays(1), viewer.PersonId);
        var names = await db.People.ToDictionaryAsync(p => p.Id, p => p.Name);
        var asked = await db.Assignments.Where(a => a.CaseId == null && a.OwnerId != null && a.EndedAs == null).OrderBy(a => a.NumberYear).ThenBy(a => a.Serial).ToListAsync();
        // At year-end all that the plan has is asked of.
        foreach (var assignment in asked.Where(a => a.IsOpen || period.Kind == PeriodKind.AnnualReport))
        {
            var report = new StatusReport(period.Id, assignment.Id, assignment.UnitId, assignment.OwnerId!.Value);
            if (!IsMissed(ended, assignment, asked)) Answer(report, assignment, isDone(assignment), ended, reported);
            report.Freeze(assignment, names[assignment.OwnerId.Value], period);
            db.Add(report);
        }
        var units = await db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Name);
        foreach (var ofUnit in db.ChangeTracker.Entries<StatusReport>().Select(entry => entry.Entity).GroupBy(report => report.UnitId).ToList())
        {
            var missing = ofUnit.Count(report => !report.IsReported);
            var reason = missing > 0 ? MissedReason : null;
            period.Freeze(ofUnit.Key, viewer.PersonId, compiled.Now, reason, isImplicit: true);
            compiled.Tell(HistoryKind.UnitFrozen, new JsonObject { ["unit"] = ofUnit.Key is { } unit ? units[unit] : null, ["missing"] = missing, ["reason"] = reason });
        }
        period.Compile(viewer.PersonId, into, compiled.Now);
        compiled.Tell(HistoryKind.ReportCompiled);
        await journal.Write(db, compiled, default);
        return true;
    });

    // Without an event: nobody is asked any more.
    private static JournalDraft Opened(ReportingPeriod period)
    {
        var draft = new JournalDraft(JournalSubject.Of(period.Id), period.OpenedAt, actor: null);
        draft.Tell(HistoryKind.PeriodOpened, new JsonObject
        {
            ["sv"] = period.SwedishName, ["en"] = period.EnglishName, ["year"] = period.Year, ["dueOn"] = period.DueOn.ToString("O", CultureInfo.InvariantCulture),
        });
        return draft;
    }

    private bool IsMissed(EndedPeriod ended, Assignment assignment, List<Assignment> asked) =>
        ended.Line.Key == MissedPeriod && ended.Year == LastOpens.Year - 1 && assignment == asked[0];

    // As the owner's own report would: the register says what was said last.
    private static void Answer(StatusReport report, Assignment assignment, bool isDone, EndedPeriod ended, DateTimeOffset at)
    {
        var isLate = Urgencies.IsDelayed(AssignmentStatus.OnPlan, assignment.OriginalOn, assignment.DueOn, ended.Days.EndsOn.AddDays(1));
        var status = isDone ? AssignmentStatus.Done : isLate ? AssignmentStatus.Delayed : AssignmentStatus.OnPlan;
        var said = (assignment.Serial + ended.Days.EndsOn.Month) % onPlan.Length;
        report.Answer(status, isDone ? "Klart, och lämnat till nämnden." : isLate ? delayed[said] : onPlan[said], null, report.AskedId, at);
        if (assignment.IsOpen && assignment.Status != status) assignment.Report(status, at);
    }
}
