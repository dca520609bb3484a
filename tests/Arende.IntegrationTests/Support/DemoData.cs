using System.Diagnostics;
using Arende.Web.Commands;

namespace Arende.IntegrationTests.Support;

/// <summary>The demo's data folder, made once a run by the product's own command, and copied to each class that begins with it.</summary>
static class DemoData
{
    static readonly Lazy<string> made = new(Make);

    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.GetFiles(made.Value)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("arende-demo-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "seed"]);
        start.Environment["Arende__Data"] = folder.FullName;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0 ? folder.FullName : throw new InvalidOperationException($"The demo was not seeded: 'arende seed' ended with {process.ExitCode}.");
    }
}
