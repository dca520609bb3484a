using System.Diagnostics;
using Arende.Adapters.Typst;
using Arende.Application.Accounts;
using Arende.Application.ComposedDocuments;
using Arende.Application.Goals;
using Arende.Application.MadeReports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arende.Benchmarks;

/// <summary>
/// P21: the annual report of a board with 500 assignments, 60 goals and 200 indicators in four offices, made by the product's own template: P21a is the slowest p95 of its pages while it is a draft, where every figure,
/// table and chart is read in the register at each view; P21b the report as PDF where nothing of it is remembered: in a
/// worker that has just been started, as the first reader meets it; beside it the same in a worker that has printed another report.
/// </summary>
internal static class ReportBenchmark
{
    private const int Year = 2025;
    private const int Assignments = 500, Goals = 60, Indicators = 200, Offices = 4, Done = 380, Struck = 5;
    private const int Views = 100;
    private const string Secret = "only for the benchmark";
    private const string Email = "controller@kommunen.example";

    public static async Task Run()
    {
        await using var database = await BenchDatabase.Create();
        await using var cases = await BoardCases.Open(database.ConnectionString, null);
        var (controller, offices) = await Fill(cases);
        var id = await Do<MakeAnnualReport, CaseId>(cases, make => make.Run(controller, UsualBodies.Board.Id, Year, offices, null, CancellationToken.None));
        await cases.With(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        var reports = await cases.With(db => db.MadeReports.AsNoTracking().Where(made => made.CaseId == id).OrderBy(made => made.Number).ToListAsync());
        Figure.Note($"{reports.Count} documents with {string.Join(", ", reports.Select(made => made.Content.Tokens.Count()))} figures, tables and charts");
        await Pages(database, id);
        await Pdf(cases, id);
    }

    private static async Task Pages(BenchDatabase database, CaseId id)
    {
        await using var product = await ServedProduct.Start(HttpDecisionBenchmark.Settings(database.ConnectionString));
        using var caller = await HttpCaller.SignIn(product.Address, Email, Secret);
        var slowest = 0.0;
        foreach (var address in new[] { $"/cases/{id}/reports/1", $"/cases/{id}/reports/2", $"/cases/{id}", $"/cases/{id}/figures", $"/plans/KS/{Year}", $"/goals?code=KS&year={Year}", "/assignments/overview" })
        {
            await VolumeBenchmark.Time([caller], address, Views / 4);
            var took = await VolumeBenchmark.Time([caller], address, Views);
            var p95 = VolumeBenchmark.Percentile(took, 0.95);
            Figure.Note($"{address.Replace(id.ToString(), "…", StringComparison.Ordinal),-24} p50 {VolumeBenchmark.Percentile(took, 0.5),6:0} p95 {p95,6:0} ms");
            slowest = Math.Max(slowest, p95);
        }
        Figure.Print("P21a", "slowest-page-of-an-annual-report-p95", slowest, "ms", "<=150");
    }

    private static async Task Pdf(BoardCases cases, CaseId id)
    {
        var (first, warm) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            // A worker remembers what it has laid out, so each is a new one.
            await using var printer = new TypstPrinter(new TypstOptions(TypstOptions.UsualFolder), NullLogger<TypstPrinter>.Instance);
            first.Add(await Print(printer, cases, id, $"{round}a"));
            warm.Add(await Print(printer, cases, id, $"{round}b"));
        }
        Figure.Note($"in a worker that has printed another report: {Figure.Median(warm):0.00} s, the slowest {warm.Max():0.00}; of the first ones the slowest {first.Max():0.00} s");
        Figure.Print("P21b", "annual-report-as-first-pdf", Figure.Median(first), "s", "<=3");
    }

    private static async Task<double> Print(TypstPrinter printer, BoardCases cases, CaseId id, string mark)
    {
        var watch = Stopwatch.StartNew();
        var document = (await Compose(cases, id)).Canonical();
        // No title, goal or paragraph is what was set before.
        foreach (var words in new[] { "Utred hur", "Inriktningsmål", "Målområde", "uppdrag", "kommunen", "är" }) document = document.Replace($"{words} ", $"{words} {mark} ", StringComparison.Ordinal);
        var pdf = await printer.Print(document, PdfUse.Reading, DateTimeOffset.UnixEpoch, CancellationToken.None);
        if (mark == "0a") Figure.Note($"the PDF has {pdf.Length / 1024} KB");
        return watch.Elapsed.TotalSeconds;
    }

    // As the page of the PDF does: the register is read anew each time.
    private static async Task<ComposedDocument> Compose(BoardCases cases, CaseId id)
    {
        await using var scope = cases.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var (c, made) = (await db.Cases.AsNoTracking().SingleAsync(one => one.Id == id), await db.MadeReports.AsNoTracking().SingleAsync(one => one.CaseId == id && one.Number == 1));
        return await scope.ServiceProvider.GetRequiredService<ComposeDocuments>().MadeReport(made, c.Number, CancellationToken.None);
    }

    private static async Task<(Viewer Controller, IReadOnlyList<UnitId> Offices)> Fill(BoardCases cases)
    {
        await using var scope = cases.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        List<Unit> offices = [.. Enumerable.Range(1, Offices).Select(number => new Unit($"Kontor {number}", null))];
        var person = new Person("Controller", "Controller", Email, offices[0].Id, Role.Controller);
        var account = new Account(person.Id, Email);
        account.SetPassword(new Password(Secret));
        db.AddRange(offices);
        db.AddRange(person, account);
        var now = DateTimeOffset.UtcNow;
        var given = new DecisionPoint(UsualBodies.Board.Id, new DateOnly(Year - 1, 12, 2), 200);
        for (var number = 1; number <= Assignments; number++)
        {
            var one = new Assignment($"Utred hur kommunens anläggning {number} kan skötas bättre tillsammans med föreningarna", number % 5 == 0 ? AssignmentKind.Initiative : AssignmentKind.Assignment, AssignmentStatus.OnPlan,
                null, offices[number % Offices].Id, AccessLevel.Open);
            var later = number > Done && number % 3 == 0;
            one.SetDecidedDeadline(new DecidedDeadline(Deadline.Read(later ? $"30 juni {Year + 2}" : $"30 september {Year}")!, null, null) { By = given }, isOriginal: true);
            one.WasGivenBy(given);
            one.SetPlanYear(Year);
            one.Serve($"{((number - 1) % 15 / 3) + 1}.{((number - 1) % 3) + 1}");
            if (number <= Done) one.Report(AssignmentStatus.Done, now);
            else if (number <= Done + Struck) one.Strike(new DecisionPoint(UsualBodies.Board.Id, new DateOnly(Year, 9, 1), number), null, now, null);
            db.Add(one);
        }
        for (var number = 0; number < Goals; number++)
        {
            var goal = new Goal(UsualBodies.Board.Id, Year, new GoalNumber((number / 6) + 1, (number % 6) + 1), $"Målområde {(number / 6) + 1}", $"Inriktningsmål {number + 1} nås inom hela kommunen");
            for (var indicator = number; indicator < Indicators; indicator += Goals)
            {
                goal.Measure($"Indikator {indicator + 1}", "procent", BetterWay.Up, "Egen uppföljning", Year - 1, 80, 70 + (indicator % 20));
                goal.Measure($"Indikator {indicator + 1}", "procent", BetterWay.Up, "Egen uppföljning", Year, 80, 72 + (indicator % 20));
            }
            goal.Judge(number % 5 == 0 ? GoalOutcome.NotReached : GoalOutcome.Reached, "Målvärdena följdes upp i januari.", await EvidenceOfGoal.Read(db, goal, default), person.Id, now);
            db.Add(goal);
        }
        await db.SaveChangesAsync();
        return (new Viewer(person.Id, offices[0].Id, "Controller", new HashSet<string> { Role.Controller }), [.. offices.Select(office => office.Id)]);
    }

    private static async Task<TResult> Do<TService, TResult>(BoardCases cases, Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = cases.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
