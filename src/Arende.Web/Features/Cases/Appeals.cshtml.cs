using Arende.Application.Access;
using Arende.Application.Appeals;
using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>The appeals against what was decided in a case: noted when they come in, and how each ended.</summary>
[Needs(Right.NoteAppeal)]
public sealed class AppealsModel(CasePageServices services) : CasePage(services)
{
    /// <summary>The agenda item that is appealed.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Decision { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    /// <summary>The appeal that has ended.</summary>
    [BindProperty]
    public AppealId Appeal { get; set; }

    [BindProperty]
    public Ruling Ruling { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    public override string Part => "appeals";
    public override Text PartName => T.Appeals.Title;

    /// <summary>What can be appealed, the latest first.</summary>
    public IReadOnlyList<AppealableDecision> Decisions { get; private set; } = [];

    /// <summary>In the order in which they came in.</summary>
    public IReadOnlyList<Appeal> Noted { get; private set; } = [];

    public IReadOnlyList<Choice> Choices => [.. Decisions.Select(one => new Choice(one.Item.Id.ToString(), one.LastDay is { } last ? T.Appeals.Until(Named(one), last) : Named(one)))];
    public IReadOnlyList<Choice> Rulings => [.. Enum.GetValues<Ruling>().Select(ruling => new Choice(ruling.ToString(), T.Appeals.Ruling(ruling)))];

    public Text Named(AppealableDecision decision) => T.Appeals.Of(Db.Bodies[decision.BodyId], decision.Date, decision.Item.Paragraph);

    public async Task<IActionResult> OnPostAsync([FromServices] NoteAppeal note, CancellationToken ct)
    {
        await note.Run(Viewer, Id, Decision, ReceivedOn ?? throw new BrokenRuleException(Rule.DateIsMissing), Remark, ct, FormKey);
        return Back(T.Appeals.Done, "/appeals");
    }

    public async Task<IActionResult> OnPostEndAsync([FromServices] EndAppeal end, CancellationToken ct)
    {
        await end.Run(Viewer, Id, Appeal, Ruling, Which, ct, FormKey);
        return Back(T.Appeals.DoneEnded, "/appeals");
    }

    protected override async Task LoadPart(CancellationToken ct)
    {
        Decisions = await AppealableDecision.Of(Db, Id, ct);
        Noted = await Db.Appeals.AsNoTracking().Where(a => a.CaseId == Id).OrderBy(a => a.ReceivedOn).ThenBy(a => a.Id).ToListAsync(ct);
        if (HttpMethods.IsGet(Request.Method)) ReceivedOn ??= Today;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.DateIsMissing or Rule.AppealDateIsInvalid => nameof(ReceivedOn),
        Rule.ReasonIsMissing => nameof(Which),
        Rule.ReasonIsTooLong => Request.Query["handler"] == "End" ? nameof(Which) : nameof(Remark),
        _ => "",
    };
}
