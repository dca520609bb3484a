using Arende.Domain;
using Microsoft.Extensions.Logging;

namespace Arende.Application.Files;

/// <summary>
/// Opens a file that is given to somebody. It is read through first: a download that has begun can only break off, and then says nothing of why.
/// </summary>
public sealed partial class OpenFile(IFileStore store, ILogger<OpenFile> log)
{
    /// <param name="name">Named when it is lost.</param>
    /// <param name="digest">The file.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">It is lost or damaged, which the log says too.</exception>
    public async Task<Stream> Run(string name, string digest, CancellationToken ct)
    {
        try
        {
            await using (var whole = await store.Read(digest, ct)) await whole.CopyToAsync(Stream.Null, ct);
            return await store.Read(digest, ct);
        }
        catch (FileLostException lost)
        {
            LogLost(log, lost);
            throw new BrokenRuleException(Rule.FileIsLost, name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A file that a row names can't be given out: fetch it from a backup")]
    private static partial void LogLost(ILogger logger, Exception lost);
}
