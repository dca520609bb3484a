using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>All that is left to answer in an imported document, on one page and saved at once.</summary>
[RequestSizeLimit(BodyLimits.ManyTexts)]
public sealed class RemarksModel(ArendeDb db, AnswerRemarks answerRemarks, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    /// <summary>Answers by remark, as typed.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> Answers { get; set; } = [];

    /// <summary>One answer to all that are still empty.</summary>
    [BindProperty]
    public string? Rest { get; set; }

    public string Title { get; private set; } = "";
    public string Number { get; private set; } = "";
    public IReadOnlyList<Remark> Open { get; private set; } = [];

    /// <summary>Those that come when these are answered.</summary>
    public int Later { get; private set; }

    /// <summary>Of all, those that must be answered before review.</summary>
    public int Left { get; private set; }

    /// <summary>Of all, those that hold nothing back.</summary>
    public int Light { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var given = Open.Select(remark => (remark.Id, Text: Answers.GetValueOrDefault(remark.Id) is { Length: > 0 } own ? own : Rest))
            .Where(answer => !string.IsNullOrWhiteSpace(answer.Text)).ToDictionary(answer => answer.Id, answer => answer.Text!);
        BrokenRuleException.When(given.Count == 0, Rule.AnswerIsMissing);
        await answerRemarks.Run(Viewer, Id, given, ct);
        var heavy = Open.Count(remark => remark.Weight == RemarkWeight.MustBeAnswered && given.ContainsKey(remark.Id));
        Done = T.CasePage.AnswersSaved(given.Count, Left - heavy, Light - (given.Count - heavy));
        return Redirect(given.Count == Open.Count + Later ? $"/cases/{Id}" : $"/cases/{Id}/remarks");
    }

    protected override string FieldOf(Rule rule) => rule == Rule.AnswerIsMissing ? nameof(Rest) : "";

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Cases(db, Viewer).AsNoTracking().Include(c => c.Remarks)
            .SingleOrDefaultAsync(c => c.Id == Id, ct);
        if (found is null || !Viewer.May(Right.WriteDraft, Whose.Of(found))) return false;
        Title = found.Title;
        Number = found.Number.ToString(options.Value.CaseNumberFormat);
        var open = found.Remarks.Where(remark => !remark.IsAnswered).OrderBy(remark => remark.Weight).ThenBy(remark => remark.Line).ThenBy(remark => remark.Id).ToList();
        Open = [.. open.Take(TextLimits.Remarks)];
        Later = open.Count - Open.Count;
        Left = open.Count(remark => remark.Weight == RemarkWeight.MustBeAnswered);
        Light = open.Count - Left;
        return true;
    }
}
