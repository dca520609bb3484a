using System.Diagnostics;
using System.Text.Json.Nodes;
using Arende.Adapters.Storage;
using Arende.Application;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Engine;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arende.Benchmarks;

/// <summary>Cases of the released board-case definition in a database of their own, and the people who decide them.</summary>
internal sealed class BoardCases : IAsyncDisposable
{
    /// <summary>The human steps from draft to the committee, in order, each with its answer.</summary>
    public static IReadOnlyList<(string Task, string Outcome)> Steps { get; } =
        [("WriteDraft", "submit"), ("Review", "approve"), ("SignDirector", "sign"), ("SignFinance", "sign"), ("RegistrarCheck", "ready")];

    // What can be handed in.
    internal static readonly StaffReport Draft = StaffReport.Empty with
    {
        Clauses = [Clause.Of(1, "Kommunstyrelsen godkänner förslaget.")],
        Sections = [new Section(SectionKind.Matter, "Beskrivning av ärendet", "Ärendet gäller en ny förskola.")],
    };

    private readonly Dictionary<string, Viewer> people = [];
    private long acknowledged;

    private BoardCases(ServiceProvider services) => Services = services;

    public ServiceProvider Services { get; }

    /// <summary>How many decisions were answered with success.</summary>
    public long Acknowledged => Interlocked.Read(ref acknowledged);

    public static async Task<BoardCases> Open(string? postgres, string? sqliteFile, Func<ITransitionStore, ITransitionStore>? around = null, IWorkflowInterpreter? interpreter = null)
    {
        var services = new ServiceCollection().AddLogging().AddArendeStorage(postgres, sqliteFile).AddArendeApplication().AddArendeTexts()
            .Configure<ArendeOptions>(options => options.DistributionHold = TimeSpan.Zero)
            .AddSingleton(TimeProvider.System).AddSingleton(DefinitionCatalogue.Read(Path.Combine(Repository.Root(), "workflows")));
        if (around is not null)
        {
            var inner = services.Single(service => service.ServiceType == typeof(ITransitionStore)).ImplementationType!;
            services.AddSingleton(inner).Replace(ServiceDescriptor.Singleton(provider => around((ITransitionStore)provider.GetRequiredService(inner))));
        }
        if (interpreter is not null) services.Replace(ServiceDescriptor.Singleton(interpreter));
        var cases = new BoardCases(services.BuildServiceProvider());
        await ArendeDatabase.Migrate(cases.Services, CancellationToken.None);
        await cases.AddPeople();
        return cases;
    }

    /// <summary>Registers cases, each with its draft, which waits to be handed in.</summary>
    public async Task Add(string register, int count)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var host = scope.ServiceProvider.GetRequiredService<WorkflowHost>();
        var officer = await db.People.SingleAsync(p => p.Id == people[Role.CaseOfficer].PersonId);
        var added = Enumerable.Range(1, count)
            .Select(serial => new Case(new CaseNumber(register, 2026, serial), "Ny förskola i Bergby", officer, AccessLevel.Open, DateTimeOffset.UtcNow)).ToList();
        foreach (var one in added) one.Write(one.Title, Draft);
        db.AddRange(added);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var one in added)
        {
            var draft = new TransitionDraft(new Subject(SubjectKind.Case, one.Id.Value, one.UnitId, one.CaseOfficerId, one.Access), DateTimeOffset.UtcNow, officer.Id);
            draft.Tell(HistoryKind.CaseRegistered);
            await host.Start(Case.UsualType, draft, new Dictionary<string, JsonNode?> { ["CaseNumber"] = one.Number.ToString() }, CancellationToken.None);
        }
        await transaction.CommitAsync();
    }

    /// <summary>Everybody's open work items of one task are decided by so many callers at once; returns the seconds it took.</summary>
    public async Task<double> Decide(string task, string outcome, int callers)
    {
        var items = await With(db => db.WorkItems.Where(w => w.TaskName == task && w.State == WorkItemState.Open).Select(w => w.Id).ToListAsync());
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < items.Count;)
            {
                await Decide(items[i], task, outcome);
                Interlocked.Increment(ref acknowledged);
            }
        })));
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Who takes the step.</summary>
    public Viewer Holder(string task) => people[task];

    public async Task<T> With<T>(Func<ArendeDb, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ArendeDb>());
    }

    public ValueTask DisposeAsync() => Services.DisposeAsync();

    // In a scope of its own, as a request has, and with a key, as every form.
    private async Task Decide(Guid workItem, string task, string outcome)
    {
        await using var scope = Services.CreateAsyncScope();
        var completion = await scope.ServiceProvider.GetRequiredService<CompleteWorkItem>()
            .Run(people[task], workItem, new WorkItemAnswer(outcome), CancellationToken.None, FormKey.New());
        if (completion != Completion.Done) throw new InvalidOperationException($"{task} was answered {completion}.");
    }

    private async Task AddPeople()
    {
        string[] roles = [Role.CaseOfficer, Role.Manager, Role.Director, Role.FinanceDirector, Role.Registrar];
        var unit = new Unit("Kommunledningskontoret", null);
        await With(async db =>
        {
            db.Add(unit);
            foreach (var (role, step) in roles.Zip(Steps))
            {
                var person = new Person(role, role, $"{role}@example.se", unit.Id, role);
                db.Add(person);
                people[step.Task] = people[role] = new Viewer(person.Id, unit.Id, role, new HashSet<string> { role });
            }
            return await db.SaveChangesAsync();
        });
    }
}
