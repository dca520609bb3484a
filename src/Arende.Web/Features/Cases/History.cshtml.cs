using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Cases;

/// <summary>All that has happened in the case, newest first.</summary>
public sealed class HistoryModel(CasePageServices services) : CasePage(services)
{
    public override string Part => "history";
    public override Text PartName => T.Ui.History;
    public Slice<HistoryLine> Rows { get; private set; } = null!;

    protected override async Task LoadPart(CancellationToken ct) => Rows = await CaseHistory.Of(Db, Definitions, Id, PageNumber, CaseHistory.PageSize, ct);
}
