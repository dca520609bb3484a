using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.History;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Application.Messaging;
using Arende.Application.Reports;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.MadeReports;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Storage;

/// <summary>
/// Everybody takes what waits for them, week by week, until nothing runs: each step is given its first answer (the one that goes on), the
/// bodies meet, the clock rings, the queue is handled. It knows no path.
/// </summary>
internal sealed class OfficeWeeks(TestApplication app)
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly Dictionary<string, Type> contracts = typeof(IEvent).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IEvent))).ToDictionary(type => type.Name);

    private int councilParagraph;

    /// <param name="atMost">So many weeks; what still waits then is told.</param>
    public async Task Pass(int atMost)
    {
        await CompleteDrafts();
        for (var week = 0; await app.Read(db => db.WorkflowInstances.AnyAsync(i => i.Status == InstanceStatus.Running, Ct)); week++)
        {
            Assert.True(week < atMost, $"After {week} weeks these still wait: {string.Join(", ", await app.Read(Waiting))}.");
            app.Clock.Advance(TimeSpan.FromDays(7));
            await TakeSteps();
            foreach (var body in UsualBodies.All) await Meet(body);
            await PutUpNotices();
            await FreezeReports();
            await app.Do<RingDueTimers>(ring => ring.Run(Ct));
        }
        await HandleMessages();
    }

    private async Task CompleteDrafts()
    {
        var officer = app.As(Role.CaseOfficer);
        foreach (var draft in await app.Read(db => db.Cases.AsNoTracking().Include(c => c.Conditions).Where(c => c.State == CaseState.Draft).ToListAsync(Ct)))
        {
            foreach (var condition in draft.Conditions) await app.Do<TickCondition>(tick => tick.Run(officer, draft.Id, condition.Id, true, Ct));
            if (!draft.Report.IsEmpty) continue;
            var report = draft.Report with { Clauses = [Clause.Of(1, "Kommunstyrelsen godkänner förslaget.")], Sections = [new Section(SectionKind.Matter, "Ärendet", "En förskola.")] };
            var version = await app.Read(db => db.Cases.Where(c => c.Id == draft.Id).Select(c => c.Version).SingleAsync(Ct));
            await app.Do<SaveDraft>(save => save.Run(officer, draft.Id, version, draft.Title, report, Ct));
        }
    }

    private async Task TakeSteps()
    {
        while (true)
        {
            // What is sent may be withheld from who may not read it, and is then to be settled.
            await HandleMessages();
            await SettleRecipients();
            await HandleMessages();
            var open = await app.Read(db => db.WorkItems.AsNoTracking().Where(w => w.State == WorkItemState.Open).OrderBy(w => w.OpenedAt).ToListAsync(Ct));
            if (open.Count == 0) return;
            foreach (var item in open) await Take(item);
        }
    }

    private async Task Take(WorkItem item)
    {
        if (app.Definitions.Step(item.TaskName)?.Kind == CompileReport.Kind)
        {
            await app.Do<CompilePeriod>(compile => compile.Run(app.As(Role.Controller), new ReportingPeriodId(item.SubjectId), app.As(Role.CaseOfficer).PersonId, null, Ct));
            return;
        }
        if (app.Definitions.Step(item.TaskName)?.Kind == WriteDraft.Kind) await new KnownReport(app, new CaseId(item.SubjectId)).Finish();
        var first = (string)JsonNode.Parse(item.Payload)!["outcomes"]![0]!["id"]!;
        var answer = new WorkItemAnswer(first, "Den 3 mars 2025, § 7.");
        if (app.Definitions.Step(item.TaskName)?.Kind == AwaitCouncil.Kind)
            answer = answer with { Council = new CouncilDecision(StockholmTime.Today(app.Clock), ++councilParagraph, new GivenOutcome(Outcome.Approve, null, [])) };
        await app.Do<CompleteWorkItem>(complete => complete.Run(app.As(item.Role), item.Id, answer, Ct));
    }

    private async Task SettleRecipients()
    {
        var clerk = app.As(Role.Clerk);
        var open = await app.Read(db => db.DistributionRows.AsNoTracking().Where(r => r.State == DistributionState.Unmatched || r.State == DistributionState.Withheld || r.State == DistributionState.ByHand)
            .Select(r => new { Row = r, IsSecret = db.Cases.Any(c => c.Id == r.CaseId && c.Access == AccessLevel.Secret) }).ToListAsync(Ct));
        foreach (var (row, isSecret) in open.Select(one => (one.Row, one.IsSecret)))
        {
            if (row.State == DistributionState.Unmatched && !isSecret) await app.Do<SettleRow>(settle => settle.Run(clerk, row.Id, row.Attempt, null, "mottagaren@strandkoping.example", Ct));
            else await Post(clerk, row);
        }
    }

    // What may not be mailed is a letter.
    private async Task Post(Viewer clerk, DistributionRow row)
    {
        var attempt = row.Attempt;
        if (row.State != DistributionState.ByHand) await app.Do<SettleRow>(settle => settle.RunBy(clerk, row.Id, attempt++, DistributionChannel.Post, null, "", Ct));
        await app.Do<HandOver>(post => post.Run(clerk, row.Id, attempt, StockholmTime.Today(app.Clock), Ct));
    }

    // What waits for a body is put before it, and every meeting that has been is decided and verified.
    private async Task Meet(Body body)
    {
        var clerk = app.As(Role.Clerk);
        var today = StockholmTime.Today(app.Clock);
        var waiting = await app.Read(db => CasesForMeeting.WaitingIds(db, app.Definitions, clerk, body).ToListAsync(Ct));
        if (waiting.Count > 0)
        {
            var planned = await app.Read(db => db.Meetings.Where(m => m.BodyId == body.Id && m.Date == today && m.ClosedOn == null).Select(m => (MeetingId?)m.Id).SingleOrDefaultAsync(Ct));
            var meeting = planned ?? await app.Do<PlanMeeting, MeetingId>(plan => plan.RunAnother(clerk, body.Id, today, another: true, Ct));
            await app.Do<AddToAgenda, int>(add => add.RunAll(clerk, meeting, waiting.ConvertAll(id => new CaseId(id)), Ct));
        }
        foreach (var meeting in await app.Read(db => db.Meetings.AsNoTracking().Include(m => m.Agenda).Where(m => m.BodyId == body.Id && m.VerifiedOn == null && m.Date <= today).ToListAsync(Ct)))
        {
            foreach (var item in meeting.Agenda.Where(item => item.Outcome is null))
                await app.RecordAndClose(meeting.Id, item.CaseId, OutcomeRules.Of(body.Function)[0]);
            await app.Do<VerifyMinutes>(verify => verify.Run(clerk, meeting.Id, today, Ct));
        }
    }

    private async Task PutUpNotices()
    {
        foreach (var meeting in await app.Read(db => db.Notices.Where(n => n.PostedOn == null && n.MeetingId != null).Select(n => n.MeetingId!.Value).ToListAsync(Ct)))
            await NoticeBoard.PutUp(app, meeting);
    }

    // Not before the last day: until then the clock reminds.
    private async Task FreezeReports()
    {
        var today = StockholmTime.Today(app.Clock);
        foreach (var id in await app.Read(db => db.ReportingPeriods.Where(p => p.CompiledAt == null && p.DueOn < today).Select(p => p.Id).ToListAsync(Ct)))
            await app.Do<FreezeRest>(freeze => freeze.Run(app.As(Role.Controller), id, Ct, "Tiden är ute."));
    }

    // As the bus does it, the oldest first; what was queued by the version before is among it.
    private async Task HandleMessages()
    {
        while (await app.Read(db => db.Outbox.AsNoTracking().Where(m => m.FinishedAt == null).OrderBy(m => m.Id).ToListAsync(Ct)) is { Count: > 0 } queued)
        {
            foreach (var message in queued) await app.Do<IServiceProvider>(services => Handle(services, message));
            await app.Do<ArendeDb>(db => Finish(db, queued));
        }
        while (await app.Do<SendWaitingMails, int>(send => send.Run(Ct)) > 0) { }
    }

    private static async Task Handle(IServiceProvider services, OutboxMessage message)
    {
        var contract = contracts[message.Type];
        var port = typeof(IEventHandler<>).MakeGenericType(contract);
        var told = JsonSerializer.Deserialize(message.Body, contract, HistoryJson.Options);
        foreach (var handler in services.GetServices(port)) await (Task)port.GetMethod(nameof(IEventHandler<>.Handle))!.Invoke(handler, [told, Ct])!;
        await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
    }

    private Task<int> Finish(ArendeDb db, List<OutboxMessage> handled)
    {
        var ids = handled.ConvertAll(message => message.Id);
        return db.Outbox.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.FinishedAt, app.Clock.GetUtcNow()), Ct);
    }

    private static async Task<List<string>> Waiting(ArendeDb db)
    {
        var titles = await db.Cases.ToDictionaryAsync(c => c.Id.Value, c => c.Title, Ct);
        var running = await db.WorkflowInstances.AsNoTracking().Where(i => i.Status == InstanceStatus.Running).ToListAsync(Ct);
        return running.ConvertAll(i => $"{titles.GetValueOrDefault(i.SubjectId, "a period")} at {string.Join(" and ", new Engine.FlowchartInterpreter().Look(i.State).Waiting.Select(wait => wait.ActivityId))}");
    }
}
