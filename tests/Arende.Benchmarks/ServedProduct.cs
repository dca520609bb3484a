using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Arende.Benchmarks;

/// <summary>The product as it was built, a process of its own with a data folder that is thrown away, and settings as the environment has them.</summary>
internal sealed partial class ServedProduct : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo data;

    private ServedProduct(Process process, DirectoryInfo data, string address) => (this.process, this.data, Address) = (process, data, address);

    public string Address { get; }

    /// <summary>Bytes that the process holds in memory now.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time that the process has used.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<ServedProduct> Start(IReadOnlyDictionary<string, string> settings)
    {
        // Beside the program, on the disk: where temporary files are kept may be memory.
        var data = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"served-{Guid.NewGuid():N}"));
        // This program lies in tests/Arende.Benchmarks/bin/<configuration>/<framework>, with Elsa in a folder more, and so does the product.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var project = output;
        while (project.Name != "Arende.Benchmarks") project = project.Parent!;
        var program = Path.Combine(project.Parent!.Parent!.FullName, "src", "Arende.Web", Path.GetRelativePath(project.FullName, output.FullName), "Arende.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        start.Environment["Arende__Data"] = data.FullName;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Greeting().Match(line) is not { Success: true } greeting) continue;
            // Read on, or the product stops at a full pipe.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new ServedProduct(process, data, greeting.Value);
        }
        throw new InvalidOperationException("The product ended before it said where it is.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        data.Delete(recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Greeting();
}
