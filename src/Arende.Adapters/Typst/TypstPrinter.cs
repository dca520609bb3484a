using System.ComponentModel;
using System.Diagnostics;
using Arende.Application.ComposedDocuments;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Typst;

/// <summary>
/// PDF by Typst, in one Node process that is started when it is first needed and lives on: a document at a time, bounded in time and size. What takes
/// too long or breaks it costs the process, and the document one more try.
/// </summary>
public sealed partial class TypstPrinter(TypstOptions options, ILogger<TypstPrinter> logger) : IPdfPrinter, IAsyncDisposable
{
    /// <summary>Of the document's canonical text, in characters: hundreds of pages.</summary>
    public const int Longest = 8_000_000;

    private const int OldestNode = 20;
    private const int Tries = 2;
    private const int MostWaiting = 100;
    private const long MostMemory = 400L * 1024 * 1024;
    private static readonly TimeSpan longestIdle = TimeSpan.FromMinutes(5);

    private readonly Lazy<bool> isAvailable = new(() => HasPackages(options) && HasNode(options.Node));
    private readonly Lazy<TypstPicture?> arms = new(() => ReadArms(options.Arms));
    private readonly SemaphoreSlim turn = new(1);
    private TypstWorker? worker;
    private Timer? idle;
    private int waiting;

    public bool IsAvailable => isAvailable.Value;

    /// <summary>How many processes were started, for tests.</summary>
    internal int Started { get; private set; }

    /// <summary>The process that is alive now, for tests that end it.</summary>
    internal int? WorkerId => worker is { IsAlive: true } alive ? alive.Id : null;

    public async Task<byte[]> Print(string canonical, PdfUse use, DateTimeOffset at, CancellationToken ct)
    {
        if (!IsAvailable) throw new PdfFailedException("Node 20 or its packages are not installed.");
        if (canonical.Length > Longest) throw new PdfFailedException("the document is too long.");
        var question = new TypstQuestion(Printed(canonical), use == PdfUse.Archive ? "a-2a" : "ua-1", at.ToUnixTimeSeconds(), arms.Value);
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting) throw new PdfFailedException("too many wait for theirs.");
            await turn.WaitAsync(ct);
            try
            {
                return await Print(question, ct);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private static string Printed(string canonical)
    {
        try
        {
            return ComposedDocument.Read(canonical) is { Blocks: not null } document ? PrintedDocument.Of(document).Canonical() : throw new PdfFailedException("it is no document.");
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new PdfFailedException(exception.Message, exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        End();
        if (idle is not null) await idle.DisposeAsync();
    }

    private async Task<byte[]> Print(TypstQuestion question, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (worker is { IsAlive: false }) End();
                if (worker is null)
                {
                    worker = TypstWorker.Start(options);
                    Started++;
                }
                using var bounded = CancellationTokenSource.CreateLinkedTokenSource(ct);
                bounded.CancelAfter(options.Longest);
                var pdf = await worker.Set(question, bounded.Token);
                // One that has grown is followed by another; that costs a tenth of a second.
                if (worker.Memory > MostMemory) End();
                else Rest();
                return pdf;
            }
            catch (TypstRefusedException refused)
            {
                throw new PdfFailedException(refused.Message, refused);
            }
            catch (Exception exception) when (!ct.IsCancellationRequested && exception is IOException or OperationCanceledException or Win32Exception or System.Text.Json.JsonException)
            {
                End();
                LogLost(logger, attempt, exception);
                if (attempt == Tries) throw new PdfFailedException(exception.Message, exception);
            }
            catch
            {
                // Whoever asked has gone; an answer that comes later is nobody's.
                End();
                throw;
            }
        }
    }

    private void End()
    {
        worker?.Dispose();
        worker = null;
    }

    // Who has no work for some minutes gives its memory back.
    private void Rest()
    {
        idle ??= new Timer(_ =>
        {
            if (!turn.Wait(0)) return;
            End();
            turn.Release();
        });
        idle.Change(longestIdle, Timeout.InfiniteTimeSpan);
    }

    private static bool HasPackages(TypstOptions options) => File.Exists(Path.Combine(options.Folder, "worker.mjs")) && Directory.Exists(Path.Combine(options.Folder, "node_modules"));

    private static bool HasNode(string node)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(node, ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false });
            var version = process?.StandardOutput.ReadLine();
            return version is ['v', ..] && int.TryParse(version[1..].Split('.')[0], out var major) && major >= OldestNode;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static TypstPicture? ReadArms(string? path) => path is null ? null : new TypstPicture("arms" + Path.GetExtension(path).ToLowerInvariant(), File.ReadAllBytes(path));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The worker that sets PDFs was lost at try {Attempt}")]
    private static partial void LogLost(ILogger logger, int attempt, Exception exception);
}
