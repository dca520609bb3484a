namespace Arende.Tests.Engine;

/// <summary>Where the tests find files that lie beside the code.</summary>
static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The examples that real Elsa ran. They lie outside the repository, so they may be absent.</summary>
    public static string Examples { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("ARENDE_SHARED") ?? Path.Combine(Root, "..", "shared"), "examples", "elsa");

    /// <summary>Our own definitions, scripts and traces.</summary>
    public static string Definitions { get; } = Path.Combine(Root, "tests", "Arende.Tests", "Engine", "definitions");

    public static string Workflow(string file) => File.ReadAllText(Path.Combine(Root, "workflows", file));

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Arende.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from inside the repository.");
    }
}
