using Arende.Application.Files;
using Arende.Domain;
using Arende.Import;
using Arende.Import.Words;

namespace Arende.Application.Cases;

/// <summary>Reads a file as a staff report, within bounds of time and of what it unpacks to.</summary>
public sealed class ReportReading(ReportWords words, TimeProvider clock)
{
    /// <summary>A large report takes a second on a busy machine. Whoever reads longer keeps a processor from the others.</summary>
    private static readonly TimeSpan longestReading = TimeSpan.FromSeconds(15);

    /// <exception cref="UnreadableStaffReportException">It is no staff report, and the reason says what to do.</exception>
    /// <exception cref="BrokenRuleException">It is an Office file that isn't taken: with macros, or one that unpacks to far more than it is.</exception>
    public StaffReportDocument Of(string name, byte[] file, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(longestReading, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        try
        {
            // Before anything is unpacked: what is looked through here is what a register would take.
            if (file.AsSpan().StartsWith("PK"u8))
            {
                using var content = new MemoryStream(file, writable: false);
                FileContent.Recognize(Path.GetFileName(name), content, either.Token);
            }
            return StaffReportReader.Read(file, words, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new UnreadableStaffReportException(UnreadableReason.TakesTooLong);
        }
    }
}
