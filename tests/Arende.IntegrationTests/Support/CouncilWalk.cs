using Arende.Application.Meetings;
using Arende.Application.Steps;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Support;

/// <summary>The council's decisions, entered by the registrar from its minutes.</summary>
internal static class CouncilWalk
{
    public static async Task CouncilDecides(this TestApplication app, CaseId id, DateOnly date, int? paragraph, GivenOutcome? given = null)
    {
        var ct = CancellationToken.None;
        var item = await app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.TaskName == "AwaitCouncil" && w.State == WorkItemState.Open).Select(w => w.Id).SingleAsync(ct));
        given ??= new GivenOutcome(Outcome.Approve, null, []);
        var answer = new WorkItemAnswer(AwaitCouncil.WayOf(given.All), given.Reason) { Council = new CouncilDecision(date, paragraph, given) };
        await app.Do<CompleteWorkItem, Completion>(complete => complete.Run(app.As(Role.Registrar), item, answer, ct));
    }
}
