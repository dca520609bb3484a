using System.Diagnostics;
using System.Globalization;

namespace Arende.Benchmarks;

/// <summary>
/// The attacker: this program once more, as a process that has the processors only when nobody else wants them, as one on another machine takes
/// nothing of the server's; or, with <c>ARENDE_BENCH_ATTACKER=within</c>, in this process and at its expense.
/// </summary>
internal sealed class Attacker : IAsyncDisposable
{
    private readonly Attack? within;
    private readonly Process? process;
    private bool hasEnded;

    private Attacker(Attack? within, Process? process) => (this.within, this.process) = (within, process);

    /// <summary>"413 × 120, 429 × 7"; when it has ended.</summary>
    public string Answers { get; private set; } = "";

    /// <summary>Refusals that don't say when to come again; when it has ended.</summary>
    public int WithoutRetryAfter { get; private set; }

    public static async Task<Attacker> Begin(string address, string letter, string draft)
    {
        if (Environment.GetEnvironmentVariable("ARENDE_BENCH_ATTACKER") is "within") return new Attacker(await Attacks.Begin(address, letter, draft), null);
        // Where the system shares the processors by session first (autogroup), a session of its own must be of low priority too.
        const string lowest = "{ echo 19 >/proc/self/autogroup; } 2>/dev/null; exec nice -n 19 \"$@\"";
        var start = new ProcessStartInfo("setsid", ["sh", "-c", lowest, "sh", Environment.ProcessPath!, "attack", address, letter, draft]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        return await process.StandardOutput.ReadLineAsync() is "begun" ? new Attacker(null, process) : throw new InvalidOperationException("The attacker ended before it began.");
    }

    /// <summary>What <see cref="Begin"/> starts: a line for each that it reads, until there are no more.</summary>
    public static async Task<int> Run(string address, string letter, string draft)
    {
        var attack = await Attacks.Begin(address, letter, draft);
        Console.WriteLine("begun");
        while (Console.ReadLine() is not null) Console.WriteLine(attack.Answered);
        await attack.DisposeAsync();
        Console.WriteLine(attack.WithoutRetryAfter);
        Console.WriteLine(attack.Answers);
        return 0;
    }

    /// <summary>How many requests have been answered.</summary>
    public async Task<int> Count()
    {
        if (within is not null) return within.Answered;
        await process!.StandardInput.WriteLineAsync();
        await process.StandardInput.FlushAsync();
        return await Number();
    }

    public async ValueTask DisposeAsync()
    {
        if (hasEnded) return;
        hasEnded = true;
        if (within is not null)
        {
            await within.DisposeAsync();
            (WithoutRetryAfter, Answers) = (within.WithoutRetryAfter, within.Answers);
            return;
        }
        process!.StandardInput.Close();
        (WithoutRetryAfter, Answers) = (await Number(), await process.StandardOutput.ReadLineAsync() ?? "");
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<int> Number() => int.Parse(await process!.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The attacker ended before it was told to."), CultureInfo.InvariantCulture);
}
