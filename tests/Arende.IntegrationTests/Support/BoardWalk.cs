using System.Text;
using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.MadeReports;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Support;

/// <summary>A case from an imported report to the board's decision, step by step.</summary>
internal sealed class BoardWalk(TestApplication app)
{
    private static readonly CancellationToken ct = CancellationToken.None;

    public async Task<CaseId> Import(string proposal, string table = "", string type = Domain.Cases.Case.UsualType, string title = "Avgifter och ekonomi för gästhamnen")
    {
        var document = $"""
            **Kontoret**

            Handläggare: Hanna Handläggare
            Till: Kommunstyrelsen

            # {title}

            ## Förslag till beslut

            {proposal}

            ## Sammanfattning

            Läget redovisas här.

            ## Ärendet

            {table}

            ## Beslut skickas till

            Ekonomienheten
            """;
        return (await app.Do<ImportStaffReport, ImportResult>(import => import.RunAs(app.As(Role.CaseOfficer), "rapport.md", Encoding.UTF8.GetBytes(document), type, again: false, ct))).Case!.Id;
    }

    /// <summary>Its officer says more of its clauses.</summary>
    public async Task Rewrite(CaseId id, Func<IReadOnlyList<Clause>, IReadOnlyList<Clause>> clauses)
    {
        var draft = await Case(id);
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, draft.Version, draft.Title, draft.Report with { Clauses = clauses(draft.Report.Clauses) }, ct));
    }

    public async Task ToTheCommittee(CaseId id)
    {
        await Answer(id);
        await Prepare(id);
        await Meet(UsualBodies.Committee, id, 1);
    }

    /// <summary>What is asked of its officer before it is handed in.</summary>
    public async Task Answer(CaseId id)
    {
        var remarks = (await app.Read(db => db.Cases.Include(c => c.Remarks).SingleAsync(c => c.Id == id, ct))).Remarks;
        await app.Do<AnswerRemarks>(answer => answer.Run(app.As(Role.CaseOfficer), id, remarks.ToDictionary(r => r.Id, _ => "Stämmer."), ct));
        await app.Do<AnswerClauseEffects>(async answer => await answer.Run(app.As(Role.CaseOfficer), id, (await Case(id)).Report.Yes(), ct));
    }

    /// <summary>From the draft to the committee's door.</summary>
    public async Task Prepare(CaseId id)
    {
        // The reports that it carries ask their writer for words.
        await new KnownReport(app, id).Finish();
        foreach (var (task, role, outcome) in new[]
        {
            ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SignDirector", Role.Director, "sign"),
            ("SignFinance", Role.FinanceDirector, "sign"), ("RegistrarCheck", Role.Registrar, "ready"),
        }) await Complete(id, task, role, outcome);
    }

    /// <summary>A case that was sent back is prepared anew, with what was asked for.</summary>
    public async Task PrepareAnew(CaseId id)
    {
        foreach (var condition in (await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == id, ct))).Conditions)
            await app.Do<TickCondition>(tick => tick.Run(app.As(Role.CaseOfficer), id, condition.Id, true, ct));
        await Prepare(id);
    }

    public async Task ToTheBoard(CaseId id)
    {
        await ToTheCommittee(id);
        await Record(UsualBodies.Committee, id, Outcome.Propose);
        await Meet(UsualBodies.Board, id, 3);
    }

    /// <param name="changed">The clauses as the meeting changed them.</param>
    public async Task Record(Body body, CaseId id, Outcome outcome, params string[] changed)
    {
        var meeting = await app.Read(db => db.Meetings.Where(m => m.BodyId == body.Id && m.Agenda.Any(i => i.CaseId == id)).OrderByDescending(m => m.Date).Select(m => m.Id).FirstAsync(ct));
        await app.RecordAndClose(meeting, id, outcome, outcome.NeedsReason() ? "Det behövs mer." : null, changed);
    }

    public async Task<MeetingId> Meet(Body body, CaseId id, int days)
    {
        var day = StockholmTime.Today(app.Clock).AddDays(days);
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), body.Id, day, ct));
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, ct));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(12));
        return meeting;
    }

    public async Task Complete(CaseId id, string task, string role, string outcome, string? reason = null)
    {
        var item = await app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.TaskName == task && w.State == WorkItemState.Open).Select(w => w.Id).SingleAsync(ct));
        await app.Do<CompleteWorkItem, Completion>(complete => complete.Run(app.As(role), item, new WorkItemAnswer(outcome, reason), ct));
    }

    public Task<Case> Case(CaseId id) => app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, ct));
}
