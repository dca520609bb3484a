using System.Net;
using Arende.Adapters.Mail;
using Arende.Web.Commands;

namespace Arende.Web.Hosting;

/// <summary>What the configuration says, read once. The keys are listed in docs/operations.md.</summary>
public sealed record ArendeSettings
{
    /// <summary>Npgsql connection string; null means the embedded default: one SQLite file, bus and jobs in memory.</summary>
    public string? Postgres { get; private init; }
    public required string SqliteFile { get; init; }
    /// <summary>The folder of files; null keeps them beside the embedded database, or in PostgreSQL.</summary>
    public string? Files { get; private init; }
    /// <summary>Where clamd listens, host:port; null: files are taken without a scan.</summary>
    public string? Clamd { get; private init; }
    /// <summary>The program Node, with which PDFs are made; null where it is said that there is none.</summary>
    public string? Node { get; private init; }
    /// <summary>The municipality's arms on its documents, SVG or PNG; null for none.</summary>
    public string? Arms { get; private init; }
    /// <summary>The municipality's own template for Word; null for the plain one.</summary>
    public string? WordTemplate { get; private init; }
    public required string Workflows { get; init; }
    public string? RabbitMq { get; private init; }

    /// <summary>Null is the demo's mailbox: mails are kept and shown, and sent to nobody.</summary>
    public SmtpOptions? Smtp { get; private init; }
    public bool Demo { get; private init; }
    public required string Municipality { get; init; }

    /// <summary>The server stands behind a reverse proxy that ends TLS: its headers are believed, and cookies are always Secure.</summary>
    public bool BehindProxy { get; private init; }

    public bool HasSealKey { get; private init; }

    /// <summary>Whose forwarded headers are believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; private init; } = [];
    public bool IsEmbedded => Postgres is null;

    /// <exception cref="RefusedToStartException">The settings contradict each other.</exception>
    public static ArendeSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var contentRoot = environment.ContentRootPath;
        var postgres = NullIfEmpty(configuration.GetConnectionString("Arende"));
        var demo = configuration.GetValue<bool?>("Arende:Demo");
        // `dotnet run` without a launch profile runs in the environment Production, so its name says nothing about what the
        // database holds. A server database is production, unless it is said both that it is a demo and that the environment isn't.
        if (demo == true && postgres is not null && environment.IsProduction())
            throw new RefusedToStartException(
                "Arende:Demo=true together with a PostgreSQL database is refused: the demo lets anyone sign in as anyone. "
                + "Remove Arende:Demo, or start with --environment Staging if this database holds nothing but the demo.");
        // What somebody names is named from where they stand; only what nobody named lies beside the program.
        var data = NullIfEmpty(configuration["Arende:Data"]) is { } named ? CallersPath.Full(named) : Path.GetFullPath("data", contentRoot);
        return new ArendeSettings
        {
            Postgres = postgres,
            SqliteFile = Path.Combine(data, "arende.db"),
            Files = NullIfEmpty(configuration["Arende:Files"]) is { } files ? CallersPath.Full(files) : null,
            Clamd = NullIfEmpty(configuration["Arende:Clamd"]) is { } clamd ? HostAndPort(clamd) : null,
            Node = (NullIfEmpty(configuration["Arende:Node"]) ?? "node") is var node && node.Equals("off", StringComparison.OrdinalIgnoreCase) ? null : node,
            Arms = FileNamed(configuration, "Arende:Arms", ".svg", ".png"),
            WordTemplate = FileNamed(configuration, "Arende:WordTemplate", ".docx", ".dotx"),
            Workflows = configuration["Arende:Workflows"] is { Length: > 0 } folder
                ? Path.GetFullPath(folder, contentRoot)
                : Path.Combine(AppContext.BaseDirectory, "workflows"),
            RabbitMq = NullIfEmpty(configuration["Arende:RabbitMq"]),
            Smtp = configuration.GetSection("Arende:Smtp").Get<SmtpOptions>(),
            Demo = demo ?? postgres is null,
            Municipality = configuration["Arende:Municipality"] ?? "Strandköpings kommun",
            HasSealKey = NullIfEmpty(configuration["Arende:SealKey"]) is not null,
            BehindProxy = configuration.GetValue<bool>("Arende:BehindProxy"),
            Proxies = [.. (NullIfEmpty(configuration["Arende:Proxies"]) ?? NearNetworks).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Network)],
        };
    }

    /// <summary>What a server needs besides what a command does.</summary>
    /// <exception cref="RefusedToStartException">Mails would be taken and sent to nobody.</exception>
    public void RefuseSilentMail()
    {
        if (!Demo && Smtp is null)
            throw new RefusedToStartException("there is no mail server: set Arende:Smtp:Host and Arende:Smtp:From. Without one no decision would reach anybody.");
        if (Smtp?.Fault() is { } fault) throw new RefusedToStartException(fault);
    }

    /// <summary>Where real cases are, rows that are cut off a history must be missed.</summary>
    /// <exception cref="RefusedToStartException">Nothing would be sealed.</exception>
    public void RefuseUnsealed()
    {
        if (!IsEmbedded && !Demo && !HasSealKey)
            throw new RefusedToStartException("there is no seal key: set Arende:SealKey (Arende__SealKey in the environment, ARENDE_SEAL_KEY in .env) to something long and random, "
                + "for instance what 'openssl rand -hex 32' says, and keep it where the database isn't. Without one nobody would miss rows that are cut off the histories.");
    }

    // The same machine, and addresses that nobody on the internet has.
    private const string NearNetworks = "127.0.0.0/8, ::1/128, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7, fe80::/10";

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new RefusedToStartException($"Arende:Proxies names '{text}', which is neither an address nor a network (10.0.0.0/8).");

    private static string? FileNamed(IConfiguration configuration, string key, params string[] kinds)
    {
        if (NullIfEmpty(configuration[key]) is not { } named) return null;
        var path = CallersPath.Full(named);
        if (!kinds.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)) throw new RefusedToStartException($"{key} is '{named}', which is neither {string.Join(" nor ", kinds)}.");
        if (!File.Exists(path)) throw new RefusedToStartException($"{key} is '{named}', and there is no such file.");
        return path;
    }

    private static string HostAndPort(string text) =>
        text.LastIndexOf(':') is > 0 and var colon && ushort.TryParse(text[(colon + 1)..], out _) ? text
        : throw new RefusedToStartException($"Arende:Clamd is '{text}', which is no host and port (127.0.0.1:3310).");

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

/// <summary>The product doesn't start or doesn't do what was asked, and says why in one sentence; exit code 1.</summary>
public sealed class RefusedToStartException(string message) : Exception(message);
