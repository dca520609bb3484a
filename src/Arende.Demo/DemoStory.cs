using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

/// <summary>Three years' assignments and then ten weeks in Strandköping, told in order: afterwards there is a case at every step of the path, and some things are late.</summary>
public sealed class DemoStory(DemoStage stage, DemoPast past, DemoPeriods periods, DemoGoals goals, DemoEconomy economy, DemoMadeReports reports)
{
    // From a Monday or a Wednesday: nobody works on a Saturday.
    private const int DaysToVerification = 2;

    // A Wednesday's proposal goes out with the summons to a Monday.
    private const int DaysToBoard = 12;

    public async Task Play(CancellationToken ct)
    {
        await past.Play();
        stage.Day(-71);
        await goals.Play();
        await economy.Play();
        await stage.Elect();
        await DecideFollowUp(ct);
        await DecideAnnualReport();
        await DecideOctober();
        await Prepare();
        await reports.Begin();
        stage.BackToNow();
    }

    // Decided six weeks ago: distributed, its appeal time over, its assignments in the register, some of them late by now.
    private async Task DecideFollowUp(CancellationToken ct)
    {
        stage.Day(-70);
        var id = await stage.Import("hanna", DemoFollowUp.FileName, DemoFollowUp.Document(stage.Today, LaterBoard));
        await stage.AnswerRemarks("hanna", id, "Stämmer med kontorens underlag.");
        await stage.ConfirmEffects("hanna", id);
        stage.Day(-65);
        await stage.Prepare(id);
        await Decide(id, On(DayOfWeek.Wednesday, -42 - DaysToBoard));
        await GiveAway(id, ct);
        await past.ReportPeriod(id);
    }

    // Decided four weeks ago. A late invoice was booked on its year afterwards: what the report says stays, and the register says another figure today.
    private async Task DecideAnnualReport()
    {
        stage.Day(-50);
        await Decide(await reports.Sign(), On(DayOfWeek.Wednesday, -28 - DaysToBoard));
        stage.Day(-15);
        await economy.Correct();
    }

    // Decided two weeks ago: the notice is up, and one recipient is nobody that the register knows.
    private async Task DecideOctober()
    {
        stage.Day(-36);
        var id = await stage.Write("hanna", DemoReports.October);
        await stage.Prepare(id);
        await Decide(id, On(DayOfWeek.Wednesday, -13 - DaysToBoard));
    }

    private async Task Decide(CaseId id, int committee)
    {
        var board = committee + DaysToBoard;
        var au = await stage.Plan(BodyFunction.Committee, stage.Day(committee));
        await stage.Put(au, id);
        await stage.Record(au, id, Outcome.Propose);
        await stage.Verify(au, stage.Day(committee + DaysToVerification));
        var ks = await stage.Plan(BodyFunction.Board, stage.Day(board));
        await stage.Put(ks, id);
        await stage.WriteText(ks, id, "Kommundirektören föredrar ärendet.\n\n**Yrkande**\n\nOrdföranden yrkar bifall till förslaget.");
        await stage.Record(ks, id, Outcome.Approve);
        await stage.Verify(ks, stage.Day(board + DaysToVerification));
        await stage.PutUpNotice(ks, stage.Day(board + DaysToVerification + 1));
    }

    private Task<bool> GiveAway(CaseId id, CancellationToken ct) => stage.As("conny", async (services, viewer) =>
    {
        var db = services.GetRequiredService<ArendeDb>();
        var units = await db.Units.ToDictionaryAsync(u => u.Name, u => u.Id, ct);
        var people = await db.People.ToDictionaryAsync(p => p.Email, p => p.Id, ct);
        foreach (var assignment in await db.Assignments.Where(a => a.CaseId == id).ToListAsync(ct))
        {
            var (unit, owner) = DemoFollowUp.Owners.FirstOrDefault(given => assignment.Title.StartsWith(given.Key, StringComparison.Ordinal)).Value;
            assignment.ChangeKind(DemoFollowUp.Initiatives.Any(start => assignment.Title.StartsWith(start, StringComparison.Ordinal)) ? AssignmentKind.Initiative : AssignmentKind.Assignment);
            if (unit is not null) assignment.Give(units[unit], owner is null ? null : people[DemoPeople.All.Single(p => p.Key == owner).Email]);
        }
        await db.SaveOrThrowConflict(viewer.PersonId, services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
        return true;
    });

    // What is on its way: on KS's and AU's tables, with the registrar, for signature, under review, in draft.
    private async Task Prepare()
    {
        stage.Day(-20);
        await past.ReportDone();
        var path = await stage.Write("hanna", DemoReports.Path);
        await stage.Register(path, DemoLetter.Road, DemoLetter.Village, DemoLetter.Answer);
        await stage.Prepare(path);
        stage.Day(-16);
        var chargers = await stage.Write("hanna", DemoReports.Chargers);
        var rescue = await stage.Write("hanna", DemoReports.Rescue);
        await stage.Do("hanna", chargers, "WriteDraft", "submit");
        await stage.Do("hanna", rescue, "WriteDraft", "submit");
        await CommitteeLastWeek(path);

        await stage.Do("kim", rescue, "Review", "return", "Kostnaden för skärgården saknas.", ["Beskriv vad stationen i Lövvik kostar om året."]);
        stage.Day(-5);
        await OpenReports((await periods.Ended(stage.Today.AddYears(-1)))[^1], Next(DayOfWeek.Friday, 5));
        await stage.TakeDownNotices(stage.Day(-3));
        var fees = await stage.Write("hanna", DemoReports.Fees);
        var trail = await stage.Write("hanna", DemoReports.Trail);
        await stage.Prepare(fees);
        await stage.Prepare(trail);
        await stage.Put(await stage.Plan(BodyFunction.Committee, Next(DayOfWeek.Wednesday, 2)), fees);
        await PlanAhead();
        stage.Day(-2);
        var delegation = await stage.Write("hanna", DemoReports.Delegation);
        await stage.Do("hanna", delegation, "WriteDraft", "submit");
        await stage.Do("kim", delegation, "Review", "approve");
        await stage.Do("kajsa", delegation, "SignDirector", "sign");
        await stage.Do("elsa", delegation, "SignFinance", "sign");
        var supplies = await stage.Write("hanna", DemoReports.Supplies);
        await stage.Do("hanna", supplies, "WriteDraft", "submit");
        await stage.Do("kim", supplies, "Review", "approve");
        stage.Day(-1);
        var sale = await stage.Write("hanna", DemoReports.Sale);
        await stage.Do("hanna", sale, "WriteDraft", "submit");
        await stage.Register(await stage.Write("hanna", DemoReports.Snow), DemoLetter.Complaint);
        await stage.Do("hanna", await stage.Write("hanna", DemoReports.OfYear(stage.Today.Year - 1)), "WriteDraft", "submit");
    }

    private Task<bool> OpenReports(EndedPeriod last, DateOnly due) => stage.As("conny", (services, _) => services.GetRequiredService<OpenReportingPeriods>()
        .Open(new ReportingPeriod(last.Line, last.Year, due, meetingOn: null, services.GetRequiredService<TimeProvider>().GetUtcNow()), CancellationToken.None));

    private async Task CommitteeLastWeek(CaseId path)
    {
        var committee = On(DayOfWeek.Wednesday, -6);
        var au = await stage.Plan(BodyFunction.Committee, stage.Day(committee));
        await stage.Put(au, path);
        await stage.Record(au, path, Outcome.Propose);
        await stage.Put(await stage.Plan(BodyFunction.Board, Next(DayOfWeek.Monday, 7)), path);
    }

    // What is handed in now can still reach the last of them.
    private async Task PlanAhead()
    {
        await stage.Plan(BodyFunction.Board, Next(DayOfWeek.Monday, 42));
        await stage.Plan(BodyFunction.Committee, Next(DayOfWeek.Wednesday, 44));
        await stage.Plan(BodyFunction.Board, LaterBoard);
        await stage.PlanCouncil(Next(DayOfWeek.Monday, 28));
    }

    private DateOnly LaterBoard => Next(DayOfWeek.Monday, 70);

    /// <summary>The last such weekday at or before so many days from today, in days from today.</summary>
    private int On(DayOfWeek weekday, int days) => days - ((int)stage.Today.AddDays(days).DayOfWeek - (int)weekday + 7) % 7;

    private DateOnly Next(DayOfWeek weekday, int days)
    {
        var day = stage.Today.AddDays(days + ((int)weekday - (int)stage.Today.AddDays(days).DayOfWeek + 7) % 7);
        while (SwedishCalendar.IsDayOff(day)) day = day.AddDays(7);
        return day;
    }
}
