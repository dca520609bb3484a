using System.Diagnostics;
using Arende.Application.ComposedDocuments;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Benchmarks;

/// <summary>
/// P20: a meeting's decisions with as many recipients: the seconds from when they are distributed until the last copy is taken by a mail server, each a mail of its
/// own with its § as a PDF. Nothing is held.
/// </summary>
internal static class ExtractBenchmark
{
    private const int Items = 20;
    private const int RecipientsOfItem = 10;
    private const int Copies = Items * RecipientsOfItem;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task Run()
    {
        await using var database = await BenchDatabase.Create();
        await using var cases = await BoardCases.Open(database.ConnectionString, null);
        await using var server = new CountingMailServer();
        var settings = HttpDecisionBenchmark.Settings(database.ConnectionString);
        settings["Arende__Smtp__Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        settings["Arende__Smtp__Tls"] = "none";
        await using var product = await ServedProduct.Start(settings);
        await Send(cases, server, year: 2025);
        var seconds = await Send(cases, server, year: 2026);
        var printed = await cases.With(db => db.KeptDocuments.CountAsync(kept => kept.PdfDigest != null));
        Figure.Note($"{server.MessageIds.Count} mails, {server.MessageIds.Distinct().Count()} Message-IDs; {printed} of {2 * Items} extracts as PDF; fsync {await BenchDatabase.Setting("fsync")}");
        Figure.Print("P20", "extracts-mailed", seconds, "s", "<=60");
    }

    private static async Task<double> Send(BoardCases cases, CountingMailServer server, int year)
    {
        var before = server.MessageIds.Count;
        var decided = await Decide(cases, year);
        var watch = Stopwatch.StartNew();
        foreach (var one in decided) await Distribute(cases, one);
        while (server.MessageIds.Count < before + Copies && watch.Elapsed < Patience) await Task.Delay(20);
        var seconds = watch.Elapsed.TotalSeconds;
        if (server.MessageIds.Distinct().Count() != before + Copies || server.MessageIds.Count != before + Copies)
            throw new InvalidOperationException($"{before + Copies} copies are {server.MessageIds.Count} mails with {server.MessageIds.Distinct().Count()} Message-IDs.");
        return seconds;
    }

    // The minutes as they are kept when they have been verified.
    private static async Task<List<CaseId>> Decide(BoardCases cases, int year)
    {
        await using var scope = cases.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var officer = await db.People.FirstAsync(person => person.Roles.Any(held => held.Role == Role.CaseOfficer));
        var day = new DateOnly(year, 3, 10);
        var meeting = new Meeting(UsualBodies.Board, day);
        var all = Enumerable.Range(1, Items).Select(serial =>
        {
            var one = new Case(new CaseNumber("EX", year, serial), $"Ny förskola {serial}", officer, AccessLevel.Open, DateTimeOffset.UtcNow);
            one.Write(one.Title, BoardCases.Draft with { Recipients = [.. Enumerable.Range(1, RecipientsOfItem).Select(number => new Recipient(number, $"mottagare{number}.{serial}.{year}@kommunen.example", null, null))] });
            meeting.Add(one.Id, day.AddDays(-1));
            return one;
        }).ToList();
        foreach (var one in all) meeting.Enter(one.Id, new EnteredOutcome(Outcome.Approve, null, [new Clause(1, "Att bygga en förskola") { Outcome = Outcome.Approve }], officer.Id, DateTimeOffset.UtcNow), day);
        meeting.Close([.. Enumerable.Range(1, Items)], day);
        db.AddRange(all);
        db.Add(meeting);
        await db.SaveChangesAsync();
        foreach (var one in all)
        {
            var draft = DraftOf(one);
            await scope.ServiceProvider.GetRequiredService<KeepDocuments>().AsVerified(meeting, meeting.Item(one.Id), draft, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<JournalWriter>().Write(db, draft, CancellationToken.None);
        }
        return [.. all.Select(one => one.Id)];
    }

    private static async Task Distribute(BoardCases cases, CaseId id)
    {
        await using var scope = cases.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var draft = DraftOf(await db.Cases.SingleAsync(c => c.Id == id));
        await scope.ServiceProvider.GetServices<ITaskHandler>().OfType<Distribute>().Single()
            .Run(draft, scope.ServiceProvider.GetRequiredService<DefinitionCatalogue>().LatestPath(Case.UsualType).Named("Distribute")!, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<JournalWriter>().Write(db, draft, CancellationToken.None);
    }

    private static TransitionDraft DraftOf(Case c) => new(new Subject(SubjectKind.Case, c.Id.Value, c.UnitId, c.CaseOfficerId, c.Access), DateTimeOffset.UtcNow, null);
}
