using Arende.Domain;
using Microsoft.Extensions.Logging;

namespace Arende.Application.Files;

/// <summary>
/// Opens a file that a row names, and says in words when it is lost. What is given to somebody is read through first: a download that has begun can
/// only break off, and then says nothing of why.
/// </summary>
public sealed partial class OpenFile(IFileStore store, ILogger<OpenFile> log)
{
    /// <param name="name">Named when it is lost.</param>
    /// <param name="digest">The file.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">It is lost or damaged, which the log says too.</exception>
    public Task<Stream> Run(string name, string digest, CancellationToken ct) => OrTellLost(name, async () =>
    {
        await using (var whole = await store.Read(digest, ct)) await whole.CopyToAsync(Stream.Null, ct);
        return await store.Read(digest, ct);
    });

    /// <summary>All of it at once, for what is read here and not given out: only of files that are bounded in length.</summary>
    /// <exception cref="BrokenRuleException">It is lost or damaged, which the log says too.</exception>
    public Task<byte[]> Whole(string name, string digest, CancellationToken ct) => OrTellLost(name, async () =>
    {
        await using var content = await store.Read(digest, ct);
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory, ct);
        return memory.ToArray();
    });

    private async Task<T> OrTellLost<T>(string name, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (FileLostException lost)
        {
            LogLost(log, lost);
            throw new BrokenRuleException(Rule.FileIsLost, name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A file that a row names can't be read: fetch it from a backup")]
    private static partial void LogLost(ILogger logger, Exception lost);
}
