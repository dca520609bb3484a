namespace Arende.IntegrationTests.Support;

/// <summary>A node on services of its own. The same facts hold on PostgreSQL with RabbitMQ and on SQLite with a bus in memory.</summary>
public abstract class NodeFixture : IAsyncLifetime
{
    public SmtpSink Smtp { get; } = new();

    public TestNode Node { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        await Smtp.InitializeAsync();
        Node = await StartNode();
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        await Smtp.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another node on the same services.</summary>
    public abstract Task<TestNode> StartNode(MovableClock? clock = null);
}

public sealed class ServerNode : NodeFixture
{
    readonly TestPostgres postgres = new();
    readonly TestRabbit rabbit = new();

    public TestRabbit Rabbit => rabbit;

    public override async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        await rabbit.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await rabbit.DisposeAsync();
        await postgres.DisposeAsync();
    }

    public override Task<TestNode> StartNode(MovableClock? clock = null) =>
        TestNode.Start(postgres.GiveAway(), null, rabbit.Uri.ToString(), Smtp, clock);
}

/// <summary>Derive to change a setting.</summary>
public class EmbeddedNode : NodeFixture
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("arende");

    string Path => System.IO.Path.Combine(folder.FullName, "arende.db");

    protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        MigratedSqlite.CloseConnections(Path);
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    public override Task<TestNode> StartNode(MovableClock? clock = null) =>
        TestNode.Start(null, Path, null, Smtp, clock, Settings);
}
