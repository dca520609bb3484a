using System.Diagnostics;

namespace Arende.Adapters.Loops;

/// <summary>
/// Who holds a lease: machine, process, the process's life, loop. A process that was killed gives nothing back, but its
/// successor on the same machine can see that it is gone and needn't wait for the lease's end.
/// </summary>
// Nodes have machine names of their own; containers get them by themselves.
internal static class LeaseHolder
{
    // In a container every process has the same number; this tells us from the one that had it before.
    private static readonly string Life = Guid.NewGuid().ToString("N");

    public static string New() => $"{Environment.MachineName}/{Environment.ProcessId}/{Life}/{Guid.NewGuid():N}";

    /// <summary>True when it is sure to be gone. Of another machine's holder nobody knows.</summary>
    public static bool IsGone(string holder) =>
        holder.Split('/') is [var machine, var number, var life, _]
        && machine == Environment.MachineName && life != Life && int.TryParse(number, out var process)
        && (process == Environment.ProcessId || !Lives(process));

    private static bool Lives(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
