using Arende.Application.Storage;

namespace Arende.Application.Files;

/// <summary>Throws away files that no row names: their upload was refused, or the process was killed between the file and its row.</summary>
public sealed class SweepFiles(ArendeDb db, IFileStore store)
{
    /// <summary>Longer than any upload takes from its file to its row.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(1);

    public Task<int> Run(CancellationToken ct) => store.Sweep(Age, digests => NamedFiles.Among(db, digests, ct), ct);
}
