namespace Arende.Tests.Engine;

/// <summary>Where the tests find files that lie beside the code.</summary>
static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Definitions and scripts of ours with the traces that real Elsa left of them (see the README there).</summary>
    public static string Examples { get; } = Path.Combine(Root, "tests", "Arende.Tests", "Engine", "elsa");

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
