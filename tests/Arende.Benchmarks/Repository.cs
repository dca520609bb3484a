namespace Arende.Benchmarks;

/// <summary>The clone that this program was built in.</summary>
internal static class Repository
{
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Arende.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
