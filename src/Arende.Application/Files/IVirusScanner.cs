namespace Arende.Application.Files;

/// <summary>Looks for viruses in a file before it is kept, where an installation has a scanner.</summary>
public interface IVirusScanner
{
    /// <returns>What was found; null when nothing was.</returns>
    /// <exception cref="ScannerAwayException">It can't be said: the file isn't kept.</exception>
    Task<string?> Scan(Stream content, CancellationToken ct);
}

/// <summary>The scanner didn't answer, or couldn't look through the whole file.</summary>
public sealed class ScannerAwayException(string why, Exception? inner = null) : Exception(why, inner);
