using System.Text.RegularExpressions;
using Arende.Application.Cases;
using Arende.Application.Economy;
using Arende.Application.Figures;
using Arende.Application.Goals;
using Arende.Application.MadeReports;
using Arende.Application.Reconciliation;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Economy;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Import;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>The annual report of a made-up year, with its case.</summary>
internal sealed partial class KnownReport(TestApplication app, CaseId id)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public CaseId Id => id;

    /// <summary>Made by the controller, for the case officer to go on with.</summary>
    public static async Task<KnownReport> Make(TestApplication app, int year = 2024, Body? board = null, params UnitId[] offices) =>
        new(app, await app.Do<MakeAnnualReport, CaseId>(make => make.Run(app.As(Role.Controller), (board ?? UsualBodies.Board).Id, year, offices, app.As(Role.CaseOfficer).PersonId, Ct)));

    /// <summary>21 goals, of which 2.1, 2.2, 3.2 and 3.3 aren't reached.</summary>
    public static async Task Judge(TestApplication app)
    {
        var rows = Enumerable.Range(1, 7).SelectMany(area => Enumerable.Range(1, 3).Select(place => $"{area};Område {area};{area}.{place};Mål {area}.{place};;;;;;"));
        await app.Do<ImportGoals, IReadOnlyList<GoalTableFault>>(import => import.Run(app.As(Role.Controller), UsualBodies.Board.Id, 2024, string.Join('\n', rows.Prepend(string.Join(';', GoalTable.Columns))), Ct));
        foreach (var goal in await app.Read(db => db.Goals.AsNoTracking().ToListAsync(Ct))) await Judge(app, goal, goal.Number.ToString() is "2.1" or "2.2" or "3.2" or "3.3" ? GoalOutcome.NotReached : GoalOutcome.Reached);
    }

    /// <summary>60 046 tkr better than budget = 2 713 of income + 57 333 of cost, of which 32 015 capital cost.</summary>
    public static async Task Economy(TestApplication app, string? year = null)
    {
        Assert.Empty(await app.Do<ImportEconomy, IReadOnlyList<BudgetFault>>(import => import.Run(app.As(Role.Controller), new EconomyTable(UsualBodies.Board.Id, 2024, 12, EconomyTableKind.Budget, year ?? DemoEconomy.Year), Ct)));
        Assert.Empty(await app.Do<ImportEconomy, IReadOnlyList<BudgetFault>>(import => import.Run(app.As(Role.Controller), new EconomyTable(UsualBodies.Board.Id, 2024, 12, EconomyTableKind.Investments, DemoEconomy.Investments), Ct)));
    }

    /// <summary>What doesn't agree in its case, and in what it carries.</summary>
    public async Task<IReadOnlyList<Discrepancy>> Discrepancies()
    {
        var c = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(one => one.Id == id, Ct));
        var carries = await Read();
        return await app.Do<ReconcileReport, IReadOnlyList<Discrepancy>>(reconcile => reconcile.OfCase(c.Title, c.Report, c.BoardId, carries, Ct));
    }

    public static Task Judge(TestApplication app, Goal goal, GoalOutcome outcome) => app.Do<JudgeGoal>(judge => judge.Run(app.As(Role.Controller), goal.Id, outcome, "Så gick det.", goal.Version, Ct));

    public Task<List<MadeReport>> Read() => app.Read(db => db.MadeReports.AsNoTracking().Where(made => made.CaseId == id).OrderBy(made => made.Number).ToListAsync(Ct));

    public async Task<MadeReport> First() => (await Read())[0];

    /// <summary>The case's own report.</summary>
    public async Task<StaffReport> Letter() => (await app.Read(db => db.Cases.AsNoTracking().SingleAsync(one => one.Id == id, Ct))).Report;

    /// <summary>A report's text as its readers see it.</summary>
    public async Task<string> Shown(int number = 1)
    {
        var made = (await Read()).Single(one => one.Number == number);
        return (await app.Do<LiveFigures, StaffReport>(live => live.InWords(made.Content, made.BoardId, Ct))).Sections[0].Text;
    }

    public async Task Write(string title, string text, string role = Role.CaseOfficer, long? seen = null)
    {
        var version = seen ?? (await First()).Version;
        await app.Do<EditMadeReport>(edit => edit.Run(app.As(role), id, 1, title, text, version, Ct));
    }

    /// <summary>All that its letter says.</summary>
    public async Task WriteLetter(string text)
    {
        var letter = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, letter.Version, letter.Title,
            letter.Report with { Sections = [.. letter.Report.Sections.Select((section, at) => at == 0 ? section with { Text = text } : section)] }, Ct));
    }

    /// <summary>What its templates ask their writer for is written.</summary>
    public async Task Finish()
    {
        var all = await Read();
        if (all.Count == 0) return;
        foreach (var made in all)
        {
            var text = Asked().Replace(made.Text, "Det gick som planerat.");
            // What the register has nothing of.
            foreach (var lack in (await app.Do<UnfinishedTexts, IReadOnlyList<TemplateFault>>(unfinished => unfinished.Faults(made, Ct))).Where(fault => fault.IsLack)) text = text.Replace(lack.Token, "något", StringComparison.Ordinal);
            if (text != made.Text) await app.Do<EditMadeReport>(edit => edit.Run(app.As(Role.CaseOfficer), id, made.Number, made.Title, text, made.Version, Ct));
        }
        var letter = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, letter.Version, letter.Title,
            letter.Report with { Sections = [.. letter.Report.Sections.Select(section => section with { Text = Asked().Replace(section.Text, "Det gick som planerat.") })] }, Ct));
    }

    [GeneratedRegex(@"\[\p{Lu}\p{Ll}[^\[\]]+\]")]
    private static partial Regex Asked();

    /// <summary>What was kept of its reports, byte for byte.</summary>
    public async Task<List<string>> Kept()
    {
        var ids = (await Read()).ConvertAll(made => made.Id.Value);
        return await app.Read(db => db.KeptDocuments.AsNoTracking().Where(kept => ids.Contains(kept.AboutId)).OrderBy(kept => kept.Id).Select(kept => kept.Content).ToListAsync(Ct));
    }
}
