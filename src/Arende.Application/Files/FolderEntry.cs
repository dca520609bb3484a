using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Arende.Application.Files;

/// <summary>
/// Forces a folder's list of names to the disk. On Linux a file that was forced there may after a power cut be without its name: the name is the
/// folder's, which is forced by itself. .NET has no call for it, and Windows needs none.
/// </summary>
public static class FolderEntry
{
    private const int ReadOnly = 0;

    public static void FlushToDisk(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly), ownsHandle: true);
        // What can't be opened so (some network file systems) has no list of its own to be forced.
        if (!handle.IsInvalid) _ = Sync(handle);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(SafeFileHandle handle);
}
