using Arende.Texts;
using Arende.Web.Features.Shared;

namespace Arende.Web.Features.Cases;

/// <summary>The documents that are registered in the case.</summary>
public sealed class DocumentsModel(CasePageServices services) : CasePage(services)
{
    public override string Part => "documents";
    public override Text PartName => T.CaseDocuments.Title;
    public Slice<CaseDocument> Rows { get; private set; } = null!;

    /// <summary>Those that the product made from the register.</summary>
    public IReadOnlyList<CaseReport> Reports { get; private set; } = [];

    protected override async Task LoadPart(CancellationToken ct)
    {
        Rows = await CaseDocument.Of(Db, Viewer, Id, PageNumber, ct);
        Reports = await CaseReport.Of(Db, Case, ct);
    }
}
