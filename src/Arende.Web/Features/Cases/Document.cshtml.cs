using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Drafts;
using Arende.Application.Figures;
using Arende.Domain;
using Arende.Texts;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Cases;

/// <summary>The staff report, with its import remarks beside their sentences for those who write and review.</summary>
[MakesFiles]
public sealed class DocumentModel(CasePageServices services, KeptProse prose, LiveFigures live, FiguresOfCase figures) : CasePage(services)
{
    [BindProperty]
    public Guid RemarkId { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public override string Part => "document";
    public override Text PartName => T.CasePage.Document;
    public ReportView View { get; private set; } = null!;

    /// <summary>The figures that say something else than when the text was last looked through, or signed.</summary>
    public IReadOnlyList<FigureOfCase> Changes { get; private set; } = [];

    /// <summary>The assignments by which they differ that the viewer may be told of.</summary>
    public IReadOnlyDictionary<string, (string Title, string Address)> KnownRows { get; private set; } = new Dictionary<string, (string, string)>();

    /// <summary>What was changed since this viewer said that they had read it; null for who doesn't review it, or never said so.</summary>
    public ChangedSince? Changed { get; private set; }

    /// <summary>Of a comment that is made: its section, its place in the text and its words.</summary>
    [BindProperty]
    public string? Section { get; set; }

    [BindProperty]
    public string? Quote { get; set; }

    /// <summary>Which of the places with the same words.</summary>
    [BindProperty]
    public int Which { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>Of an answer: the comment that it is to, and its words.</summary>
    [BindProperty]
    public Guid To { get; set; }

    [BindProperty]
    public string? Reply { get; set; }

    /// <summary>This viewer has commented, and those who write the draft haven't been told.</summary>
    public bool HasCommentsToHandOver { get; private set; }

    public async Task<IActionResult> OnPostAnswer([FromServices] AnswerRemarks answerRemarks, CancellationToken ct)
    {
        await answerRemarks.Run(Viewer, Id, new Dictionary<Guid, string> { [RemarkId] = Answer ?? "" }, ct);
        return Back(T.CasePage.AnswerSaved, $"/document?p={PageNumber}#remark-{RemarkId}");
    }

    public async Task<IActionResult> OnPostComment([FromServices] CommentOnSection comment, CancellationToken ct)
    {
        var id = await comment.Run(Viewer, Id, Section ?? "", Quote, Comment, ct, Which);
        return Back(T.Reviewing.CommentSaved, $"/document?p={PageNumber}#comment-{id}");
    }

    public async Task<IActionResult> OnPostReply([FromServices] AnswerComment answer, CancellationToken ct)
    {
        await answer.Run(Viewer, Id, To, Reply, ct);
        return Back(T.Reviewing.AnswerSaved, $"/document?p={PageNumber}#comment-{To}");
    }

    public async Task<IActionResult> OnPostHandOver([FromServices] HandOverComments handOver, CancellationToken ct)
    {
        await handOver.Run(Viewer, Id, ct);
        return Back(T.Reviewing.HandedOver, $"/document?p={PageNumber}");
    }

    public async Task<IActionResult> OnPostResolve([FromServices] ResolveComment resolve, Guid comment, CancellationToken ct)
    {
        await resolve.Run(Viewer, Id, comment, ct);
        return Back(T.Reviewing.CommentResolved, $"/document?p={PageNumber}#comment-{comment}");
    }

    public async Task<IActionResult> OnPostRead([FromServices] MarkReportRead read, long version, CancellationToken ct)
    {
        await read.Run(Viewer, Id, version, ct);
        return Back(T.Reviewing.MarkedRead, $"/document?p={PageNumber}");
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.NotAllowed or Rule.DraftIsLocked or Rule.SectionIsUnknown => "",
        Rule.QuoteIsNotInText or Rule.QuoteIsTooLong => $"quote-{Section}",
        _ when Section is not null => $"comment-{Section}",
        _ when To != Guid.Empty => $"reply-{To}",
        Rule.AnswerIsMissing or Rule.TextIsTooLong => $"answer-{RemarkId}",
        _ => "",
    };

    /// <summary>All that was written, as it was typed: a page has no room for what is very long.</summary>
    public async Task<IActionResult> OnGetText(CancellationToken ct) =>
        await Load(ct) ? File(WholeText.Of(await live.InWords(Case.Report, Case.BoardId, ct)), "text/plain; charset=utf-8", $"{Head.Number}.txt") : NotFound();

    protected override async Task LoadPart(CancellationToken ct)
    {
        var isCommented = SectionComments.IsOpen(Case) && (Head.ReadsRemarks || MayWriteText);
        var comments = isCommented ? await SectionComments.Of(Db, Viewer, Case, ct, await live.InWords(Case.Report, Case.BoardId, ct)) : null;
        Changes = [.. (await figures.Of(Case, ct)).Where(figure => figure.HasChanged)];
        KnownRows = await CaseFigures.Known(Db, Viewer, Changes, ct);
        View = await ReportView.WithRemarks(Db, Head, await live.AsLinks(Viewer, Case.Report, Case.BoardId, ct), PageNumber, Today, MayWrite, (RemarkId, Answer), comments, ct) with
        {
            Commenting = (Section, Quote, Which, Comment), Replying = (To, Reply),
        };
        if (isCommented)
        {
            Changed = await ChangedSince.Of(Db, Case, Viewer.PersonId, ct);
            HasCommentsToHandOver = Viewer.PersonId != Case.CaseOfficerId && await SectionComments.HasMore(Db, Viewer, Case, ct);
        }
        await prose.Prepare(View.Texts, ct);
    }
}
