using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability.Worker;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reliability;

/// <summary>
/// Takes cases of its own from registration to settled distribution, two a meeting, round after round. An answer that didn't
/// come is handled as a person would: look how it stands, and do it if it isn't done.
/// </summary>
internal sealed class Client(int number, int seed, ClientDesk desk)
{
    private const int CasesAMeeting = 2;
    private readonly Random random = new(HashCode.Combine(seed, number));

    public async Task Run(Func<bool> isOver)
    {
        for (var round = 0; !isOver(); round++)
        {
            var cases = new List<CaseId>();
            for (var i = 0; i < CasesAMeeting; i++) cases.Add(await Prepare($"Ärende {seed}-{number}-{round}-{i}"));
            // A day for each meeting: a body meets once a day.
            var day = new DateOnly(1900, 1, 1).AddDays(round * ClientDesk.Clients + number);
            await Meet(BodyFunction.Committee, day, cases, Outcome.Propose);
            var board = await Meet(BodyFunction.Board, day, cases, random.Next(4) == 0 ? Outcome.Reject : Outcome.Approve);
            await desk.Until(new Operation(Verb.Verify, Role.Clerk) { Meeting = board.Value }, db => db.Meetings.AnyAsync(m => m.Id == board && m.VerifiedOn != null));
            foreach (var id in cases) await Settle(id);
        }
    }

    /// <summary>From legal force to the end, when its time has come.</summary>
    public async Task Close(CaseId id)
    {
        await desk.Complete(id, "ConfirmLegalForce", Role.Registrar, "final");
        await desk.Complete(id, "FollowUp", Role.Controller, "done");
        await desk.Complete(id, "CloseCase", Role.Registrar, "close");
    }

    private async Task<CaseId> Prepare(string title)
    {
        var id = random.Next(5) == 0 ? await Import(title) : await Register(title);
        await desk.Until(
            new Operation(Verb.SaveDraft, Role.CaseOfficer) { Case = id.Value },
            // All of them: an imported document has recipients of its own.
            async db => (await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id)).Report.Recipients
                .Select(r => r.Name).SequenceEqual([OperationRunner.Inside, OperationRunner.Outside]));
        // What was written anew is looked through anew.
        await AnswerRemarks(id);
        await desk.Complete(id, "WriteDraft", Role.CaseOfficer, "submit");
        if (random.Next(5) == 0) await SendBack(id);
        await desk.Complete(id, "Review", Role.Manager, "approve");
        // Two directors at once: one of them may lose the race and tries again.
        await Task.WhenAll(desk.Complete(id, "SignDirector", Role.Director, "sign"), desk.Complete(id, "SignFinance", Role.FinanceDirector, "sign"));
        await desk.Complete(id, "RegistrarCheck", Role.Registrar, "ready");
        return id;
    }

    private async Task<CaseId> Register(string title)
    {
        while (true)
        {
            if ((await desk.Ask(new Operation(Verb.Register, Role.CaseOfficer) { Text = title })).Made is { } made) return new CaseId(made);
            if (await desk.Read(db => db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Title == title)) is { } found) return found.Id;
        }
    }

    // The same file again is answered with the case that it made.
    private async Task<CaseId> Import(string title)
    {
        Guid? made;
        do made = (await desk.Ask(new Operation(Verb.Import, Role.CaseOfficer) { Text = title })).Made; while (made is null);
        var id = new CaseId(made.Value);
        await AnswerRemarks(id);
        await desk.Until(
            new Operation(Verb.SayEffects, Role.CaseOfficer) { Case = id.Value },
            async db => !(await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id)).Report.Clauses.Unanswered().Any());
        return id;
    }

    private async Task AnswerRemarks(CaseId id)
    {
        foreach (var remark in (await desk.Read(db => db.Cases.AsNoTracking().Include(c => c.Remarks).SingleAsync(c => c.Id == id))).Remarks.Where(remark => !remark.IsAnswered))
        {
            await desk.Until(
                new Operation(Verb.AnswerRemark, Role.CaseOfficer) { Case = id.Value, Part = remark.Id },
                async db => (await db.Cases.AsNoTracking().Include(c => c.Remarks).SingleAsync(c => c.Id == id)).Remarks.Single(r => r.Id == remark.Id).IsAnswered);
        }
    }

    private async Task SendBack(CaseId id)
    {
        await desk.Complete(id, "Review", Role.Manager, "return", "Beskriv barnkonsekvenserna");
        var condition = (await desk.Read(db => db.Cases.AsNoTracking().Include(c => c.Conditions).SingleAsync(c => c.Id == id))).Conditions.Single();
        await desk.Until(
            new Operation(Verb.TickCondition, Role.CaseOfficer) { Case = id.Value, Part = condition.Id },
            async db => (await db.Cases.AsNoTracking().Include(c => c.Conditions).SingleAsync(c => c.Id == id)).Conditions.Single().IsMet);
        await desk.Complete(id, "WriteDraft", Role.CaseOfficer, "submit");
    }

    private async Task<MeetingId> Meet(BodyFunction body, DateOnly day, List<CaseId> cases, Outcome outcome)
    {
        await desk.Until(new Operation(Verb.Plan, Role.Clerk) { Body = body, Date = day }, db => db.Meetings.AnyAsync(m => m.Function == body && m.Date == day));
        var meeting = await desk.Read(db => db.Meetings.Where(m => m.Function == body && m.Date == day).Select(m => m.Id).SingleAsync());
        foreach (var id in cases)
        {
            await desk.Until(
                new Operation(Verb.AddToAgenda, Role.Clerk) { Meeting = meeting.Value, Case = id.Value, Body = body },
                db => db.AgendaItems.AnyAsync(i => i.MeetingId == meeting && i.CaseId == id));
        }
        foreach (var id in cases)
        {
            await desk.Until(
                new Operation(Verb.Record, Role.Clerk)
                {
                    Meeting = meeting.Value, Case = id.Value, Body = body, Outcome = outcome, Reason = outcome == Outcome.Reject ? "Underlaget räcker inte." : null,
                },
                db => db.AgendaItems.AnyAsync(i => i.MeetingId == meeting && i.CaseId == id && (i.Outcome != null || i.Entered != null)));
        }
        await desk.Until(new Operation(Verb.Close, Role.Clerk) { Meeting = meeting.Value, Body = body }, db => db.Meetings.AnyAsync(m => m.Id == meeting && m.ClosedOn != null));
        return meeting;
    }

    private async Task Settle(CaseId id)
    {
        var meeting = await desk.Read(db => db.Meetings.Where(m => m.Function == BodyFunction.Board && m.Agenda.Any(i => i.CaseId == id && i.Outcome != null)).OrderByDescending(m => m.Date).Select(m => m.Id).FirstAsync());
        await desk.Until(new Operation(Verb.PutUpNotice, Role.Clerk) { Meeting = meeting.Value }, db => db.Notices.AnyAsync(n => n.MeetingId == meeting && n.PostedOn != null));
        await desk.Wait($"the decision in {id} is sent", async db => await db.DistributionRows.AnyAsync(r => r.CaseId == id)
            && await db.DistributionRows.AllAsync(r => r.CaseId != id || r.State == DistributionState.Sent));
        await desk.Complete(id, "SettleDistribution", Role.Clerk, "done");
    }
}
