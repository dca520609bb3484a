namespace Arende.Application.Accounts;

/// <summary>Checks passwords a few at a time: each takes a processor for a while, and others need them too.</summary>
public sealed class PasswordChecks : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <returns>Null when so many wait that it isn't this one's turn in time.</returns>
    public async Task<bool?> Matches(string? hash, string given, CancellationToken ct)
    {
        if (!await turns.WaitAsync(LongestWait, ct)) return null;
        try
        {
            return Password.Matches(hash, given);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();
}
