using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Domain;
using Arende.Texts;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Cases;

/// <summary>The staff report, with its import remarks beside their sentences for those who write and review.</summary>
[MakesFiles]
public sealed class DocumentModel(CasePageServices services, KeptProse prose) : CasePage(services)
{
    [BindProperty]
    public Guid RemarkId { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public override string Part => "document";
    public override Text PartName => T.CasePage.Document;
    public ReportView View { get; private set; } = null!;

    public async Task<IActionResult> OnPostAnswer([FromServices] AnswerRemarks answerRemarks, CancellationToken ct)
    {
        await answerRemarks.Run(Viewer, Id, new Dictionary<Guid, string> { [RemarkId] = Answer ?? "" }, ct);
        return Back(T.CasePage.AnswerSaved, $"/document?p={PageNumber}#remark-{RemarkId}");
    }

    protected override string FieldOf(Rule rule) => rule is Rule.AnswerIsMissing or Rule.TextIsTooLong ? $"answer-{RemarkId}" : "";

    /// <summary>All that was written, as it was typed: a page has no room for what is very long.</summary>
    public async Task<IActionResult> OnGetText(CancellationToken ct) =>
        await Load(ct) ? File(WholeText.Of(Case.Report), "text/plain; charset=utf-8", $"{Head.Number}.txt") : NotFound();

    protected override async Task LoadPart(CancellationToken ct)
    {
        View = await ReportView.WithRemarks(Db, Head, PageNumber, Today, MayWrite, (RemarkId, Answer), ct);
        await prose.Prepare(View.Texts, ct);
    }
}
