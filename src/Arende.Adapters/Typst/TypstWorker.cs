using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Arende.Adapters.Typst;

/// <summary>A Node process that sets one document after the other. It ends when its input does, so also when we are killed.</summary>
internal sealed class TypstWorker : IDisposable
{
    private readonly Process process;
    private int lastId;

    private TypstWorker(Process process) => this.process = process;

    /// <summary>What the process held after its last document, in bytes.</summary>
    public long Memory { get; private set; }

    public int Id => process.Id;

    public bool IsAlive => !process.HasExited;

    public static TypstWorker Start(TypstOptions options)
    {
        var start = new ProcessStartInfo(options.Node, ["--max-old-space-size=512", Path.Combine(options.Folder, "worker.mjs")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = options.Folder,
            StandardInputEncoding = new System.Text.UTF8Encoding(false), StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        // Our environment holds passwords, and it needs none of it.
        foreach (var name in start.Environment.Keys.Where(name => name is not ("PATH" or "Path" or "SystemRoot" or "TEMP" or "TMPDIR")).ToList()) start.Environment.Remove(name);
        var process = Process.Start(start) ?? throw new Win32Exception("The process did not start.");
        // A process whose errors nobody reads stops when they fill the pipe.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        GiveWay(process);
        return new TypstWorker(process);
    }

    // Dozens of PDFs are made after a meeting, while people go on working: theirs comes first where both want the processors.
    private static void GiveWay(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended already, and its first question will tell so; or the system doesn't let us: then it competes.
        }
    }

    /// <exception cref="TypstRefusedException">It says that the document can't be set.</exception>
    /// <exception cref="IOException">It has ended.</exception>
    public async Task<byte[]> Set(TypstQuestion question, CancellationToken ct)
    {
        var id = ++lastId;
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question with { Id = id }, JsonSerializerOptions.Web).AsMemory(), ct);
        await process.StandardInput.FlushAsync(ct);
        var line = await process.StandardOutput.ReadLineAsync(ct) ?? throw new IOException("The worker has ended.");
        var answer = JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web);
        if (answer?.Id != id) throw new IOException("The worker answers another question.");
        Memory = answer.Memory;
        return answer.Pdf ?? throw new TypstRefusedException(answer.Error ?? "no reason was given");
    }

    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
        process.Dispose();
    }

    private sealed record Answer(int? Id, byte[]? Pdf, string? Error, long Memory);
}

/// <summary>A document to set, as the worker reads it. <c>At</c> is in seconds since 1970.</summary>
internal sealed record TypstQuestion(string Document, string Standard, long At, TypstPicture? Arms)
{
    public int Id { get; init; }
}

/// <summary>A picture, and under which name the template finds it.</summary>
internal sealed record TypstPicture(string Name, byte[] Content);

/// <summary>The document can't be set: asked again, the answer would be the same.</summary>
internal sealed class TypstRefusedException(string why) : Exception(why);
