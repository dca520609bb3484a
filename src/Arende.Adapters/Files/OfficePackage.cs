using System.IO.Compression;

namespace Arende.Adapters.Files;

/// <summary>Makes an Office file the same, byte for byte, whenever it is made: its entries carry no clock. The parts are named by whoever adds them, never by chance.</summary>
public static class OfficePackage
{
    // The first day that a zip can say, which Office writes too.
    private static readonly DateTimeOffset noDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="file">A finished package, which is read and written. Nothing is packed anew.</param>
    public static void StopClock(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries) entry.LastWriteTime = noDay;
    }
}
