using Arende.Web.Commands;

namespace Arende.IntegrationTests.Support;

/// <summary>The demo's data folder, made once a run by the product's own command, and copied to each class that begins with it.</summary>
static class DemoData
{
    static readonly Lazy<string> made = new(Make);

    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.GetFiles(made.Value, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(made.Value, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("arende-demo-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var around = new Surroundings { Output = TextWriter.Null, Error = TextWriter.Null, Settings = new Dictionary<string, string?> { ["Arende:Data"] = folder.FullName } };
        var code = Task.Run(() => CommandLine.Run(["seed"], around)).GetAwaiter().GetResult();
        MigratedSqlite.CloseConnections(Path.Combine(folder.FullName, "arende.db"));
        return code == CommandLine.Done ? folder.FullName : throw new InvalidOperationException($"The demo was not seeded: 'arende seed' ended with {code}.");
    }
}
