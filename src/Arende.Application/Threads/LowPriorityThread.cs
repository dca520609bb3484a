using System.Runtime.InteropServices;

namespace Arende.Application.Threads;

/// <summary>
/// For what takes a processor for long, a password's check or the reading of a large file: it gets what the pages of others leave,
/// and all of it while nobody else asks for anything.
/// </summary>
public static class LowPriorityThread
{
    // setpriority(2): a tenth of what a thread of usual priority gets beside it. Not the lowest, with which nobody could sign in to a busy server.
    private const int Nice = 10;
    private const int OfThread = 0;
    private const uint ThisThread = 0;

    /// <returns>What the work gives, or throws.</returns>
    public static Task<T> Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            Lower();
            try
            {
                done.SetResult(work());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        }) { IsBackground = true, Name = "low priority", Priority = ThreadPriority.BelowNormal }.Start();
        return done.Task;
    }

    // .NET lowers a thread on Windows only. Where the system refuses, the work is done at the usual priority.
    private static void Lower()
    {
        if (OperatingSystem.IsLinux()) _ = SetPriority(OfThread, ThisThread, Nice);
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
