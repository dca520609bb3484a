using Arende.Application;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Arende.IntegrationTests.Distribution;

/// <summary>A board's decision for some recipients, distributed as the workflow does it.</summary>
static class DecisionFor
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<List<DistributionRow>> Distributed(TestApplication app, int serial, params string[] recipients)
    {
        var officer = await app.Read(db => db.People.AsNoTracking().SingleAsync(p => p.Id == app.As(Role.CaseOfficer).PersonId, Ct));
        var decided = new Case(new CaseNumber("KS", 2025, serial), "Ny förskola", officer, AccessLevel.Open, app.Clock.GetUtcNow());
        decided.Write("Ny förskola", StaffReport.Empty with { Recipients = [.. recipients.Select((name, place) => new Recipient(place + 1, name, null, null))] });
        var meeting = new Meeting(UsualBodies.Board, new DateOnly(2025, 2, 3), serial).Decided(decided.Id, serial, Outcome.Approve, [new Clause(1, "Att bygga en förskola")]);
        await Save(app, decided, meeting);
        await app.Do<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ArendeDb>();
            var draft = new TransitionDraft((await db.Cases.SingleAsync(c => c.Id == decided.Id, Ct)).AsSubject(), app.Clock.GetUtcNow(), null);
            await new Distribute(db, services.GetRequiredService<IOptions<ArendeOptions>>()).Run(draft, services.GetRequiredService<DefinitionCatalogue>().LatestPath(Case.UsualType).Named("Distribute")!, Ct);
            await services.GetRequiredService<JournalWriter>().Write(db, draft, Ct);
        });
        return await app.Read(db => db.DistributionRows.AsNoTracking().Where(row => row.CaseId == decided.Id).OrderBy(row => row.RecipientNumber).ToListAsync(Ct));
    }

    public static Task<int> Save(TestApplication app, params object[] rows) => app.Read(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(Ct);
    });
}
