using Arende.Application.ComposedDocuments;
using Arende.Domain.Cases;
using Arende.Web.Features.Shared.Documents;

namespace Arende.Web.Features.Cases;

/// <summary>The staff report as the municipality's own document: as it was signed, or as it stands.</summary>
public sealed class PrintReportModel(CasePageServices services, DocumentFiles files, ComposeDocuments compose) : DocumentPage(services, files)
{
    protected override string Address => "print";

    protected override async Task LoadPart(CancellationToken ct)
    {
        var now = await compose.StaffReport(Case, ct);
        var kept = await Db.LatestOf(Id.Value, ct);
        // One that came back after it was signed, and was written anew, isn't what was signed.
        var stands = kept is not null && (Case.State is CaseState.Decided or CaseState.Closed || SaysTheSame(kept.Document, now));
        Composed = stands ? (kept!.Document, kept) : (now, null);
    }

    // The facts above it may say another officer by now.
    private static bool SaysTheSame(ComposedDocument kept, ComposedDocument now) =>
        (now with { Date = kept.Date, Blocks = [kept.Blocks[0], .. now.Blocks.Skip(1)] }).Canonical() == kept.Canonical();
}
