using Arende.Application.Cases;
using Arende.Application.Plans;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Support;

/// <summary>A made-up plan for 2024: 52 assignments and 22 initiatives, of which 14 are left, with the titles of the demo's report.</summary>
internal sealed class YearOfPlan(TestApplication app)
{
    public const string FirstTitle = "Sätt upp belysning längs gångvägen mellan stationen och Strandparken.";

    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DecisionPoint Given = new(UsualBodies.Board.Id, new DateOnly(2023, 12, 4), 210);

    /// <summary>The titles of the report's table: those that go according to plan, and those that are delayed.</summary>
    public static readonly IReadOnlyList<string> OnPlan =
    [
        "Pröva om Lövvik kan få en egen badplats.", "Ta fram en fördjupad översiktsplan för Norra hamnen.",
        "Gå igenom vilka byar som saknar gällande bykarta (även skärgårdens byar) och föreslå ordning.", "Ny detaljplan som ger rum för en större idrottshall vid Almskolan.",
    ];

    public static readonly IReadOnlyList<string> Delayed =
    [
        FirstTitle, "Skriv ett program för konst i offentliga rum i Strandköping.", "Flytta fastighetsakterna till e-arkivet.",
        "Beskriv hur ängar och hagar ska vägas in när nya områden planeras.", "Utred ett gemensamt kök för förskolorna i Lövvik med 300-350 portioner om dagen.",
        "Rita en tillbyggnad av Sjöskolan med omkring tre salar. Ritningen ska också visa var cyklarna kan stå.", "Gör en rutin för introduktion av nya chefer.",
        "Fråga föreningarna vad de tycker om bokningen av lokaler", "Gör en plan för färre resor i tjänsten.", "Föreslå hur kommunen och handlarna i centrum ska träffas oftare.",
    ];

    public Task Add() => app.Do<Application.Storage.ArendeDb>(async db =>
    {
        string[] later = ["24 november 2025", "31 december 2027", "24 november 2025", "31 december 2026"];
        db.Assignments.AddRange(OnPlan.Zip(later, (title, day) => New(title, AssignmentKind.Assignment, day)));
        // Six of them are assignments, and four initiatives.
        db.Assignments.AddRange(Delayed.Select((title, n) => New(title, n < 6 ? AssignmentKind.Assignment : AssignmentKind.Initiative, "31 oktober 2024")));
        var done = Enumerable.Range(1, 42).Select(n => New($"Klart uppdrag {n}", AssignmentKind.Assignment, "30 september 2024"))
            .Concat(Enumerable.Range(1, 17).Select(n => New($"Klart initiativ {n}", AssignmentKind.Initiative, "30 september 2024"))).ToList();
        foreach (var assignment in done) assignment.Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
        var struck = New("Ett initiativ som inte behövs", AssignmentKind.Initiative, "30 september 2024");
        struck.Strike(new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2024, 9, 2), 140), null, app.Clock.GetUtcNow(), null);
        db.Assignments.AddRange([.. done, struck]);
        await db.SaveChangesAsync(Ct);
    });

    /// <summary>The demo's report, as it lies in the repository.</summary>
    public async Task<ImportResult> Import(bool again = false)
    {
        var file = await File.ReadAllBytesAsync(Path.Combine(TestApplication.RepositoryRoot, "src", "Arende.Demo", "verksamhetsberattelse-strandkoping-2024.md"), Ct);
        return await app.Do<ImportStaffReport, ImportResult>(import => import.RunAs(app.As(Role.CaseOfficer), "verksamhetsberattelse.md", file, Domain.Cases.Case.UsualType, again, Ct));
    }

    public Task<IReadOnlyList<PlanLine>> Plan(int year, string role = Role.Controller) =>
        app.Read(db => PlanLines.Of(db, app.As(role), UsualBodies.Board.Id, year, StockholmTime.Today(app.Clock), Ct));

    /// <summary>How many of a part there are: assignments, and initiatives.</summary>
    public async Task<(int Assignments, int Initiatives)> Count(int year, PlanPart part)
    {
        var lines = await Plan(year);
        return (lines.Count(line => line.IsIn(part, AssignmentKind.Assignment)), lines.Count(line => line.IsIn(part, AssignmentKind.Initiative)));
    }

    public Task<Assignment> Find(string title) => app.Read(db => db.Assignments.AsNoTracking().Include(a => a.Changes).SingleAsync(a => a.Title == title, Ct));

    public Task Change(string title, Action<Assignment> change) => app.Do<Application.Storage.ArendeDb>(async db =>
    {
        change(await db.Assignments.Include(a => a.Changes).SingleAsync(a => a.Title == title, Ct));
        await db.SaveChangesAsync(Ct);
    });

    private static Assignment New(string title, AssignmentKind kind, string deadline)
    {
        var assignment = new Assignment(title, kind, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        assignment.SetDecidedDeadline(new DecidedDeadline(Deadline.Read(deadline)!, null, null) { By = Given }, isOriginal: true);
        assignment.WasGivenBy(Given);
        assignment.SetPlanYear(2024);
        return assignment;
    }
}
