using Arende.Adapters.Storage;
using Arende.Application;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Arende.IntegrationTests.Support;

/// <summary>
/// The use cases on a real database, with a clock of the test's own and people named after their roles. No bus, no pages.
/// </summary>
public sealed class TestApplication : IAsyncDisposable
{
    private const string FileName = "arende.db";

    private readonly ServiceProvider services;
    private readonly string? folder;
    private readonly Dictionary<string, Viewer> viewers = [];

    /// <summary>Where the embedded database lies; null on a server's.</summary>
    public string? Folder => folder;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 3, 3, 8, 0, 0, TimeSpan.Zero));

    private TestApplication(TestPostgres? postgres, string? folder, Action<IServiceCollection>? with)
    {
        this.folder = folder;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.Configure<ArendeOptions>(options => options.DistributionHold = TimeSpan.Zero);
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(ShippedDefinitions.Value);
        _ = postgres is null ? collection.AddArendeStorage(null, Path.Combine(folder!, FileName)) : postgres.AddStorageTo(collection);
        collection.AddArendeApplication();
        collection.AddArendeTexts();
        with?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    /// <summary>The folder of the store of files, beside the embedded database.</summary>
    public string Files => Path.Combine(folder!, "files");

    public static string RepositoryRoot { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The shipped definitions: nothing changes them, so they are read once a run.</summary>
    public static Lazy<DefinitionCatalogue> ShippedDefinitions { get; } =
        new(() => DefinitionCatalogue.Read(Path.Combine(RepositoryRoot, "workflows")));

    /// <summary>For a whole product, unless it is told of others: to read and judge them takes a fifth of its start.</summary>
    public static void AddShippedDefinitions(WebHostBuilderContext product, IServiceCollection services)
    {
        if (product.Configuration["Arende:Workflows"] is null) services.AddSingleton(ShippedDefinitions.Value);
    }

    /// <param name="with">Replaces or wraps services, after the product has added its own.</param>
    /// <param name="restored">A database that was in use before, as the file's bytes: its people are those with the roles.</param>
    public static async Task<TestApplication> OnSqlite(Action<IServiceCollection>? with = null, Stream? restored = null)
    {
        var folder = Directory.CreateTempSubdirectory("arende-test-").FullName;
        var path = Path.Combine(folder, FileName);
        if (restored is null)
        {
            await MigratedSqlite.CopyWithPeopleTo(path);
            return await Start(new TestApplication(null, folder, with), isMigrated: true);
        }
        await using (var file = File.Create(path)) await restored.CopyToAsync(file);
        return await Start(new TestApplication(null, folder, with), isMigrated: false);
    }

    /// <inheritdoc cref="OnSqlite"/>
    public static Task<TestApplication> OnPostgres(TestPostgres database, Action<IServiceCollection>? with = null) =>
        Start(new TestApplication(database, null, with), database.IsMigrated);

    /// <summary>The viewer with this role; the manager and the case officer are of the executive office.</summary>
    public Viewer As(string role) => viewers[role];

    public IServiceProvider Services => services;

    public DefinitionCatalogue Definitions => services.GetRequiredService<DefinitionCatalogue>();
    public CompiledForRoles Compiled => services.GetRequiredService<CompiledForRoles>();

    /// <summary>Runs something in a scope of its own, as a request would.</summary>
    public async Task<T> Do<TUseCase, T>(Func<TUseCase, Task<T>> act) where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task Do<TUseCase>(Func<TUseCase, Task> act) where TUseCase : notnull =>
        Do<TUseCase, bool>(async useCase =>
        {
            await act(useCase);
            return true;
        });

    public Task<T> Read<T>(Func<ArendeDb, Task<T>> query) => Do(query);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (folder is null) return;
        MigratedSqlite.CloseConnections(Path.Combine(folder, FileName));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<TestApplication> Start(TestApplication application, bool isMigrated)
    {
        if (!isMigrated) await ArendeDatabase.Migrate(application.services, CancellationToken.None);
        await application.Do<ArendeDb>(application.FindOrAddPeople);
        return application;
    }

    private async Task FindOrAddPeople(ArendeDb db)
    {
        var people = await db.People.AsNoTracking().Include(person => person.Roles).ToListAsync();
        if (people.Count == 0) people = await AddPeople(db, CancellationToken.None);
        foreach (var person in people)
        {
            var role = person.Roles.Single().Role;
            viewers[role] = new Viewer(person.Id, person.UnitId, person.Name, new HashSet<string> { role });
        }
    }

    /// <summary>One of each role, most of them at the executive office.</summary>
    internal static async Task<List<Person>> AddPeople(ArendeDb db, CancellationToken ct)
    {
        var office = new Unit("Kommunstyrelsekontoret", "ksk@strandkoping.example");
        var economy = new Unit("Ekonomiavdelningen", "ekonomi@strandkoping.example", office.Id);
        var building = new Unit("Samhällsbyggnadskontoret", "sbk@strandkoping.example");
        db.AddRange(office, economy, building);
        List<Person> people = [.. Role.All.Select(role => new Person($"Person {role}", role, $"{role}@strandkoping.example", role == Role.Assignee ? building.Id : office.Id, role))];
        db.AddRange(people);
        await db.SaveChangesAsync(ct);
        return people;
    }

    private static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Arende.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
