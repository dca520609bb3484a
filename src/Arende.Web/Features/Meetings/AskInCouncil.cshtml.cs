using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Meetings;

/// <summary>A question that is put on the agenda of a council that meets here.</summary>
[Needs(Right.WriteAgenda)]
public sealed class AskInCouncilModel(AskInCouncil ask, ArendeDb db) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty]
    public CouncilQuestionKind? Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<CouncilQuestionKind>().Select(kind => new Choice(kind.ToString(), T.CouncilQuestions.Of(kind)))];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var kind = Kind ?? throw new BrokenRuleException(Rule.ChoiceIsMissing);
        await ask.Run(Viewer, Id, Title, new CouncilQuestion(kind, By ?? "", To ?? "", Text ?? ""), ct, FormKey);
        TempData["Done"] = T.CouncilQuestions.Added.ToString();
        return RedirectToPage("/Meetings/Show", new { Id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { Body.Function: BodyFunction.Council, IsFromMinutes: false } meeting) return false;
        Meeting = meeting;
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.TitleIsMissing or Rule.TitleIsTooLong => nameof(Title),
        Rule.ChoiceIsMissing => nameof(Kind),
        Rule.AskerIsMissing => nameof(By),
        Rule.AskedIsMissing => nameof(To),
        Rule.NameIsTooLong => OneLine.Of(By ?? "").Length > TextLimits.Name ? nameof(By) : nameof(To),
        Rule.QuestionIsMissing or Rule.TextIsTooLong => nameof(Text),
        _ => "",
    };
}
