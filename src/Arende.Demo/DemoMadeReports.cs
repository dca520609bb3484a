using System.Text.RegularExpressions;
using Arende.Application.Cases;
using Arende.Application.MadeReports;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

/// <summary>The board's annual reports: that of the year before last is decided, as it was signed, and last year's is a draft, with the other beside it.</summary>
public sealed partial class DemoMadeReports(DemoStage stage)
{
    private static readonly string[] offices = [DemoUnits.Office, DemoUnits.Planning];

    /// <summary>Goals were first kept for the year after.</summary>
    private const string BeforeGoals = """
        ## Sammanfattning

        {{Organ}} följer här upp året {{år}}. Av de {{uppdrag.antal år}} uppdragen i verksamhetsplanen är {{uppdrag.klara år noll:inget}} {{uppdrag.klara år noll:klart ett:klart flera:klara}} och {{uppdrag.strukna år noll:inget}} {{uppdrag.strukna år noll:struket ett:struket flera:strukna}}. Kvar är {{uppdrag.kvar år noll:inget}}.

        ## Uppdrag och nämndinitiativ

        {{diagram uppdrag år}}

        Tabell A. Uppdrag som inte blev klara under {{år}}

        {{tabell planen.överförda år}}

        ## Ekonomi

        Resultatet avviker från budget med {{budget.avvikelse år mnkr:1}} mnkr: intäkterna med {{intäkter.avvikelse år mnkr:1}} mnkr och kostnaderna med {{kostnader.avvikelse år mnkr:1}} mnkr (varav kapitalkostnader {{kostnader.avvikelse år rad:kapital mnkr:1}} mnkr). En avvikelse utan minus är bättre än budget.

        {{diagram ekonomi år}}

        Tabell B. Budget och utfall i tkr

        {{tabell ekonomi år}}

        Flera tjänster var vakanta under våren, och upphandlingen av ny båtbrygga i Lövvik sköts fram.

        ## Analys och slutsatser

        Året visade att samråden tar längre tid än planerat. Till {{nästa-år}} får varje uppdrag en tidplan med avstämning före sommaren.
        """;

    /// <returns>The case whose reports are frozen: it is ready for the committee.</returns>
    public async Task<CaseId> Sign()
    {
        var signed = await Make(stage.Today.Year - 2, "hanna");
        await Fill(signed);
        await stage.AnswerRemarks("hanna", signed, "Stämmer med kontorens underlag.");
        await stage.Prepare(signed);
        return signed;
    }

    public Task Begin() => Make(stage.Today.Year - 1, "conny");

    private Task<CaseId> Make(int year, string officer) => stage.As("conny", async (services, viewer) =>
    {
        var db = services.GetRequiredService<ArendeDb>();
        var units = await db.Units.Where(unit => offices.Contains(unit.Name)).Select(unit => unit.Id).ToListAsync();
        var email = DemoPeople.All.Single(person => person.Key == officer).Email;
        return await services.GetRequiredService<MakeAnnualReport>().Run(viewer, UsualBodies.Board.Id, year, units, await db.People.Where(person => person.Email == email).Select(person => (PersonId?)person.Id).SingleAsync(), default);
    });

    // What the templates ask their writer for.
    private Task<bool> Fill(CaseId id) => stage.As("hanna", async (services, viewer) =>
    {
        var (db, edit) = (services.GetRequiredService<ArendeDb>(), services.GetRequiredService<EditMadeReport>());
        foreach (var made in await db.MadeReports.AsNoTracking().Where(made => made.CaseId == id).OrderBy(made => made.Number).ToListAsync())
        {
            var words = services.GetRequiredService<ReportTemplates>().Filling(db.Bodies[made.BoardId], made.Year, month: null, unit: null);
            await edit.Run(viewer, id, made.Number, made.Title, made.Number == 1 ? words.Fill(BeforeGoals) : Asked().Replace(made.Text, "Verksamheten har i huvudsak gått enligt plan."), made.Version, default);
        }
        var letter = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id);
        await services.GetRequiredService<SaveDraft>().Run(viewer, id, letter.Version, letter.Title, letter.Report with
        {
            Sections = [.. letter.Report.Sections.Select(section => section with { Text = Asked().Replace(section.Text, "Samråden tog längre tid än planerat, och varje uppdrag får nu en tidplan med avstämning.") })],
        }, default);
        return true;
    });

    [GeneratedRegex(@"(?m)^\[[^\]]+\]$")]
    private static partial Regex Asked();
}
