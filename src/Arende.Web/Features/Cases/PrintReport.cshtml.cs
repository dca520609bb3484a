using Arende.Application.ComposedDocuments;
using Arende.Domain.Cases;
using Arende.Texts;
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
        Composed = stands ? (kept!.Document, kept) : (AsDraft(now, Case), null);
    }

    /// <summary>Nobody takes what isn't signed for what is. What is kept says nothing of it, byte for byte.</summary>
    internal static ComposedDocument AsDraft(ComposedDocument document, Case of) => of.State is CaseState.Draft or CaseState.UnderReview ? document with { Name = T.Composed.Draft(document.Name).Sv } : document;

    // The facts above it may say another officer by now.
    private static bool SaysTheSame(ComposedDocument kept, ComposedDocument now) =>
        (now with { Date = kept.Date, Blocks = [kept.Blocks[0], .. now.Blocks.Skip(1)] }).Canonical() == kept.Canonical();
}
