using Arende.Application.ComposedDocuments;
using Arende.Application.Figures;
using Arende.Application.MadeReports;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Documents;

namespace Arende.Web.Features.Cases;

/// <summary>The whole case on one page, to print or to search in the browser; without remarks. A huge one is cut, and says so.</summary>
public sealed class WholeModel(CasePageServices services, KeptProse prose, LiveFigures live, ComposeDocuments compose) : CasePage(services)
{
    private const int Most = 500;

    public override string Part => "whole";
    public override Text PartName => T.CasePage.Whole;
    public ReportView View { get; private set; } = null!;
    public Slice<CaseAssignment> Assignments { get; private set; } = null!;
    public Slice<CaseRecipient> Recipients { get; private set; } = null!;
    public Slice<Attachment> Attachments { get; private set; } = null!;

    /// <summary>Those of the attachments that the product made, in their order.</summary>
    public IReadOnlyList<ComposedDocument> Reports { get; private set; } = [];
    public Slice<HistoryLine> History { get; private set; } = null!;
    public bool IsCut => new[] { View.Pages, Assignments.Pages, Recipients.Pages, Attachments.Pages, History.Pages }.Any(pages => pages > 1);

    protected override async Task LoadPart(CancellationToken ct)
    {
        View = ReportView.Plain(Head, await live.AsLinks(Viewer, Case.Report, Case.BoardId, ct), page: 1, Today);
        await prose.Prepare(View.Texts, ct);
        Assignments = await CaseAssignment.Of(Db, Viewer, Id, Head.Assignments, page: 1, Most, ct);
        Recipients = Slice.Of(await CaseRecipient.Of(Db, Viewer, Id, Case.Report, await BeforeSending(ct), ct), page: 1, Most);
        Attachments = Slice.Of(Case.Report.Attachments, page: 1, Most);
        if (Case.Report.Attachments.Any(attachment => attachment.Made is not null))
        {
            var made = await MadeDocuments.Of(Db, compose, new Dictionary<CaseId, CaseNumber> { [Id] = Case.Number }, ct);
            Reports = [.. Attachments.Rows.Where(attachment => attachment.Made is not null).Select(attachment => made.GetValueOrDefault((Id, attachment.Made!.Value))).OfType<ComposedDocument>()];
        }
        History = await CaseHistory.Of(Db, Definitions, Id, page: 1, Most, ct);
    }
}
