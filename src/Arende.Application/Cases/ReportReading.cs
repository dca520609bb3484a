using Arende.Application.Files;
using Arende.Application.Imports;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Import;
using Arende.Import.Words;

namespace Arende.Application.Cases;

/// <summary>Reads a file as a staff report, within bounds of time and of what it unpacks to.</summary>
public sealed class ReportReading(ReportWords words, KeptManuscripts kept, TimeProvider clock)
{
    /// <summary>A large report takes a second on a busy machine. Whoever reads longer keeps a processor from the others.</summary>
    private static readonly TimeSpan longestReading = TimeSpan.FromSeconds(15);

    /// <param name="name">The file's.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="wanted">The sections of its case type; null for the usual ones.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="UnreadableStaffReportException">It is no staff report, and the reason says what to do.</exception>
    /// <exception cref="BrokenRuleException">It is an Office file that isn't taken: with macros, or one that unpacks to far more than it is.</exception>
    public StaffReportDocument Of(string name, byte[] file, IReadOnlyCollection<SectionKind>? wanted, CancellationToken ct) =>
        Bounded(ct => StaffReportReader.Read(Open(name, file, ct), words, wanted, ct), ct);

    /// <summary>The same for who looks it through, with what was said of its blocks.</summary>
    public async Task<ReviewedReport> Review(
        string name, string digest, Func<Task<byte[]>> file, IReadOnlyList<MovedBlock> moves, IReadOnlyCollection<SectionKind>? wanted, CancellationToken ct)
    {
        // Asked once: another one's file may take its place meanwhile.
        var known = kept.Find(digest);
        var bytes = known is null ? await file() : null;
        return Bounded(ct =>
        {
            var manuscript = known ?? Open(name, bytes!, ct);
            kept.Keep(digest, manuscript);
            return StaffReportReader.Review(manuscript, words, moves, wanted, ct);
        }, ct);
    }

    /// <summary>The document as it is when somebody says to whom it goes: what stands in no voice is theirs to decide.</summary>
    public StaffReportDocument AddressedTo(StaffReportDocument document, string to) => StaffReportReader.AddressedTo(document, to, words);

    private static Manuscript Open(string name, byte[] file, CancellationToken ct)
    {
        // Before anything is unpacked: what is looked through here is what a register would take.
        if (file.AsSpan().StartsWith("PK"u8))
        {
            using var content = new MemoryStream(file, writable: false);
            FileContent.Recognize(Path.GetFileName(name), content, ct);
        }
        return StaffReportReader.Open(file, ct);
    }

    private T Bounded<T>(Func<CancellationToken, T> read, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(longestReading, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        try
        {
            return read(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new UnreadableStaffReportException(UnreadableReason.TakesTooLong);
        }
    }
}
