using Arende.Application.Distribution;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Benchmarks.Municipality;

/// <summary>Plays one case of every path, so that there is one at each step; and reads the rows that it left.</summary>
internal sealed class Story(Stage stage)
{
    private readonly Dictionary<Course, CaseId> cases = [];

    /// <summary>The board meets on Mondays; this is the last one that was. It isn't verified yet, the ones before are.</summary>
    public static DateOnly LastBoard(DateOnly today) => today.AddDays(-1 - (((int)today.DayOfWeek + 5) % 7));

    public async Task<IReadOnlyList<Exemplar>> Play()
    {
        var board = LastBoard(stage.Today);
        await Draft(new("draft", 30, 26, false));
        await Review(new("review", 12, 2, false));
        await Signing(new("signing", 5, 2, false));
        await Checking(new("check", 2, 2, false));
        await Checked(new("for the committee", 2, 1, false), null);
        await Checked(new("on the committee's agenda", 1, 0, false), board.AddDays(9) > stage.Today ? board.AddDays(9) : board.AddDays(16));
        await Proposed(new("for the board", 1, 0, false), board.AddDays(-5), null);
        await Proposed(new("on the board's agenda", 1, 0, false), board.AddDays(-5), board.AddDays(7));
        await Decided(new("decided", 1, 0, true), board, Until.Outcome);
        await Decided(new("to be posted", 1, 0, true), board.AddDays(-7), Until.Verified);
        await Decided(new("appeal time", 6, 1, true), board.AddDays(-14), Until.Sent);
        await Decided(new("legal force", 3, 1, true), board.AddDays(-42), Until.Final);
        await Decided(new("closed", 500, 520, true), board.AddDays(-56), Until.Closed);
        await Decided(new("closed after return", 400, 520, true), board.AddDays(-63), Until.Closed, returned: true);
        return await stage.With(async db =>
        {
            var exemplars = new List<Exemplar>();
            foreach (var (course, id) in cases) exemplars.Add(await Rows(db, course, id));
            return exemplars;
        });
    }

    private enum Until { Outcome, Verified, Sent, Final, Closed }

    private async Task<CaseId> Draft(Course course, DateOnly? day = null)
    {
        stage.Day(day ?? stage.Today.AddDays(-5));
        return cases[course] = await stage.Write();
    }

    private async Task<CaseId> Review(Course course, DateOnly? day = null)
    {
        var id = await Draft(course, day);
        await stage.Complete(Actor.Officer, id, "WriteDraft", "submit");
        return id;
    }

    private async Task<CaseId> Signing(Course course, DateOnly? day = null, bool returned = false)
    {
        var id = await Review(course, day);
        if (returned)
        {
            await stage.Complete(Actor.Manager, id, "Review", "return", "Qreason0Q");
            await stage.Complete(Actor.Officer, id, "WriteDraft", "submit");
        }
        await stage.Complete(Actor.Manager, id, "Review", "approve");
        return id;
    }

    private async Task<CaseId> Checking(Course course, DateOnly? day = null, bool returned = false)
    {
        var id = await Signing(course, day, returned);
        await stage.Complete(Actor.Director, id, "SignDirector", "sign");
        await stage.Complete(Actor.FinanceDirector, id, "SignFinance", "sign");
        return id;
    }

    private async Task<(CaseId Id, MeetingId? Meeting)> Checked(Course course, DateOnly? committee, bool returned = false)
    {
        var id = await Checking(course, (committee is { } day && day < stage.Today ? day : stage.Today).AddDays(-6), returned);
        await stage.Complete(Actor.Registrar, id, "RegistrarCheck", "ready");
        return (id, committee is { } on ? await stage.Meet(BodyFunction.Committee, on, id) : null);
    }

    private async Task<CaseId> Proposed(Course course, DateOnly committee, DateOnly? board, bool verified = false, bool returned = false)
    {
        var (id, meeting) = await Checked(course, committee, returned);
        stage.Day(committee);
        await stage.Record(meeting!.Value, id, Outcome.Propose);
        if (verified)
        {
            stage.Day(committee.AddDays(2));
            await stage.Verify(meeting.Value, committee.AddDays(2));
        }
        if (board is { } on) boardMeeting = await stage.Meet(BodyFunction.Board, on, id);
        return id;
    }

    private MeetingId boardMeeting;

    private async Task Decided(Course course, DateOnly board, Until until, bool returned = false)
    {
        var id = await Proposed(course, board.AddDays(-12), board, verified: true, returned);
        stage.Day(board);
        await stage.Record(boardMeeting, id, Outcome.Approve);
        if (until == Until.Outcome) return;
        stage.Day(board.AddDays(4));
        await stage.Verify(boardMeeting, board.AddDays(4));
        if (until == Until.Verified) return;
        stage.Day(board.AddDays(5));
        await stage.PutUpNotice(boardMeeting, board.AddDays(5));
        if (until == Until.Sent) return;
        await Settle(id);
        stage.Day(board.AddDays(30));
        await stage.Ring();
        if (until == Until.Final) return;
        await stage.Complete(Actor.Registrar, id, "ConfirmLegalForce", "final");
        foreach (var (who, task, outcome) in new[] { (Actor.Controller, "FollowUp", "done"), (Actor.Registrar, "CloseCase", "close") })
            await stage.Complete(who, id, task, outcome);
        if (!await stage.With(db => db.Cases.AnyAsync(c => c.Id == id && c.State == CaseState.Closed)))
            throw new InvalidOperationException($"The case on the path '{course.Name}' was not closed.");
    }

    // The recipient that the register doesn't know gets an address, and the unit says that it has read the decision.
    private async Task Settle(CaseId id)
    {
        var rows = await stage.With(db => db.DistributionRows.AsNoTracking().Where(row => row.CaseId == id).ToListAsync());
        var unmatched = rows.Single(row => row.State == DistributionState.Unmatched);
        await stage.Do<SettleRow, bool>(async use =>
        {
            await use.Run(stage.Viewer(Actor.Clerk), unmatched.Id, unmatched.Attempt, null, "mottagare@lan.example", default);
            return true;
        });
        await stage.Do<Acknowledge, bool>(async use =>
        {
            await use.Run(stage.Viewer(Actor.OtherManager), rows.Single(row => row.UnitId is not null).Id, default);
            return true;
        });
        if (await stage.With(db => db.WorkItems.AnyAsync(w => w.SubjectId == id.Value && w.TaskName == "SettleDistribution" && w.State == WorkItemState.Open)))
            await stage.Complete(Actor.Clerk, id, "SettleDistribution", "done");
    }

    private async Task<Exemplar> Rows(Application.Storage.ArendeDb db, Course course, CaseId id)
    {
        var instances = await db.WorkflowInstances.AsNoTracking().Where(i => i.SubjectId == id.Value).ToListAsync();
        var flows = instances.Select(i => i.Id).ToList();
        var items = await db.AgendaItems.AsNoTracking().Where(item => item.CaseId == id).ToListAsync();
        var c = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == id);
        List<object> entities =
        [
            c, .. items, .. instances,
            .. await db.WorkItems.AsNoTracking().Where(one => one.SubjectId == id.Value).ToListAsync(),
            .. await db.Timers.AsNoTracking().Where(one => flows.Contains(one.InstanceId)).ToListAsync(),
            .. await db.EventWaits.AsNoTracking().Where(one => flows.Contains(one.InstanceId)).ToListAsync(),
            .. await db.Set<Condition>().AsNoTracking().Where(one => one.CaseId == id).ToListAsync(),
            .. await db.DistributionRows.AsNoTracking().Where(one => one.CaseId == id).ToListAsync(),
            .. await db.Notifications.AsNoTracking().Where(one => one.CaseId == id).ToListAsync(),
            .. await db.History.AsNoTracking().Where(one => one.SubjectId == id.Value).OrderBy(one => one.Sequence).ToListAsync(),
        ];
        var tables = new Dictionary<Type, Table>();
        var rows = entities.Select(entity => (tables.TryGetValue(entity.GetType(), out var table)
            ? table : tables[entity.GetType()] = new Table(db.Model.FindEntityType(entity.GetType())!)).Row(entity)).ToList();
        var actors = stage.People.ToDictionary(one => one.Value.Id.Value, one => one.Key);
        foreach (var (actor, unit) in stage.Units) actors[unit.Id.Value] = actor;
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Agenda.Any(item => item.CaseId == id)).ToListAsync();
        return new Exemplar(course, c.RegisteredAt, rows, actors, [.. meetings.Select(m => (m.Id.Value, m.Function, m.Date))]);
    }
}
