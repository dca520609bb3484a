using Arende.Demo;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>The whole of the known year in its made report: 52 = 42 + 10, 10 = 4 + 6, 22 = 17 + 4 + 1, 21 = 17 + 4, 60,0 = 2,7 + 57,3 of which 32,0.</summary>
public sealed class KnownYearTests : OnKnownYear
{
    [Fact]
    public async Task It_is_stated_changed_in_text_table_and_chart_alike_and_frozen()
    {
        await KnownReport.Economy(app);
        var report = await KnownReport.Make(app);
        var text = await report.Shown();
        Says(text, "I verksamhetsplanen för 2024 fanns 52 uppdrag: 42 är klara och 10 är kvar.\nDet som är kvar föreslås gå över till 2025: 4 går enligt plan och 6 är försenade.",
            "I planen fanns 22 nämndinitiativ: 17 är klara, 4 föreslås gå över till 2025 och 1 är struket.", "Av årets mål nåddes 17, inget nåddes delvis och 4 nåddes inte.",
            "Resultatet avviker från budget med 60,0 mnkr: intäkterna med 2,7 mnkr och kostnaderna med 57,3 mnkr (varav kapitalkostnader 32,0 mnkr).",
            "| Hela nämnden | Kostnader | 692 500 | 635 167 | 647 500 | +57 333 |", "Klara;42;42", "Försenade;6;6", "| 2.1 |", "| 3.3 |");
        // What the register has nothing of isn't told as lacking.
        Assert.DoesNotContain("uppgift saknas", text, StringComparison.Ordinal);
        Assert.Empty(await report.Discrepancies());
        Says(string.Join('\n', (await walk.Case(report.Id)).Report.Sections.Select(section => section.Text)), "{{budget.avvikelse 2024 mnkr:1}}", "{{kostnader.avvikelse 2024 rad:kapital mnkr:1}}", "{{mål.ej-uppnådda 2024 noll:inget}}");

        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        await KnownReport.Judge(app, await app.Read(db => db.Goals.AsNoTracking().SingleAsync(goal => goal.Area == 5 && goal.Place == 1, Ct)), GoalOutcome.NotReached);
        Says(await report.Shown(), "41 är klara och 11 är kvar", "Klara;41;41", "| Klart uppdrag 1 |", "Av årets mål nåddes 16, inget nåddes delvis och 5 nåddes inte.", "Uppnådda;16;16", "| 5.1 |");
        Assert.Empty(await report.Discrepancies());

        await report.Finish();
        await walk.Answer(report.Id);
        foreach (var (task, role, outcome) in new[] { ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SignDirector", Role.Director, "sign") })
            await walk.Complete(report.Id, task, role, outcome);
        var kept = await report.Kept();
        var frozen = (await report.Read()).ConvertAll(made => made.Text);
        await KnownReport.Economy(app, DemoEconomy.Year.Replace("8 985", "7 985", StringComparison.Ordinal));
        await year.Change("Klart uppdrag 2", assignment => assignment.Reopen());
        Assert.Equal(kept, await report.Kept());
        Assert.Equal(frozen, (await report.Read()).ConvertAll(made => made.Text));
        Says(frozen[0], "41 är klara och 11 är kvar", "(varav kapitalkostnader 32,0 mnkr)");
    }

    [Fact]
    public async Task A_board_without_capital_costs_and_an_office_without_a_budget_are_told_nothing_of_them()
    {
        await KnownReport.Economy(app, string.Join('\n', DemoEconomy.Year.Split('\n').Where(line => line.StartsWith("enhet;", StringComparison.Ordinal) || line.StartsWith("Kommunstyrelsekontoret;", StringComparison.Ordinal))
            .Where(line => !line.Contains(";kapital;", StringComparison.Ordinal))));
        var report = await KnownReport.Make(app, offices: [app.As(Role.Assignee).UnitId]);
        foreach (var made in await report.Read()) Assert.DoesNotContain("kapital", made.Text, StringComparison.OrdinalIgnoreCase);
        Says(await report.Shown(), "och kostnaderna med 15,8 mnkr.\n");
        var office = (await report.Read())[1].Text;
        Assert.DoesNotContain("budget.avvikelse", office, StringComparison.Ordinal);
        Assert.DoesNotContain("tabell ekonomi", office, StringComparison.Ordinal);
        // It has investments.
        Says(office, "## Ekonomi\n\nInvesteringar i tkr\n\n{{tabell investeringar 2024 enhet:samhällsbyggnadskontoret}}\n\n[Beskriv");
    }

    private static void Says(string text, params string[] all)
    {
        var plain = text.Replace('\u00a0', ' ');
        foreach (var one in all) Assert.Contains(one, plain, StringComparison.Ordinal);
    }
}
