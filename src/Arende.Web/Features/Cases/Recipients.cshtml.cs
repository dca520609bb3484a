using Arende.Texts;
using Arende.Web.Features.Shared;

namespace Arende.Web.Features.Cases;

/// <summary>Who is to have the decision, and what has become of it.</summary>
public sealed class RecipientsModel(CasePageServices services) : CasePage(services)
{
    public override string Part => "recipients";
    public override Text PartName => T.CasePage.Recipients;
    public Slice<CaseRecipient> Rows { get; private set; } = null!;

    protected override async Task LoadPart(CancellationToken ct) =>
        Rows = Slice.Of(await CaseRecipient.Of(Db, Viewer, Id, Case.Report, await BeforeSending(ct), ct), PageNumber, CaseAssignment.PageSize);
}
