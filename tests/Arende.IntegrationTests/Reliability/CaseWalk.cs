using Arende.Application.Cases;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reliability;

/// <summary>A small case's steps, so that a test can begin where it wants to.</summary>
internal static class CaseWalk
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    /// <summary>A case whose draft can be handed in.</summary>
    public static async Task<CaseId> Register(TestApplication app, string type = Case.UsualType)
    {
        var id = await app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), "Ny förskola i Bergby", AccessLevel.Open, type, Ct));
        var report = StaffReport.Empty with
        {
            Clauses = [Clause.Of(1, "Kommunstyrelsen godkänner förslaget.")],
            Sections = [new Section(SectionKind.Matter, "Beskrivning av ärendet", "Ärendet gäller en ny förskola.")],
        };
        var version = await app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Ct));
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, version, "Ny förskola i Bergby", report, Ct));
        return id;
    }

    public static async Task ToTheCommittee(TestApplication app, CaseId id)
    {
        await Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        await Complete(app, id, "Review", Role.Manager, "approve");
        await Complete(app, id, "SignDirector", Role.Director, "sign");
        await Complete(app, id, "SignFinance", Role.FinanceDirector, "sign");
        await Complete(app, id, "RegistrarCheck", Role.Registrar, "ready");
    }

    public static async Task Complete(TestApplication app, CaseId id, string task, string role, string outcome, string? reason = null)
    {
        var item = await Open(app, id, task);
        await app.Do<CompleteWorkItem, Completion>(complete => complete.Run(app.As(role), item, new WorkItemAnswer(outcome, reason), Ct));
    }

    public static Task<Guid> Open(TestApplication app, CaseId id, string task) => app.Read(db => db.WorkItems
        .Where(w => w.SubjectId == id.Value && w.TaskName == task && w.State == WorkItemState.Open).Select(w => w.Id).SingleAsync(Ct));
}
