using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Appeals;
using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Domain.Documents;
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
    /// <summary>The decision that is appealed.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Decision { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    /// <summary>It came to the court.</summary>
    [BindProperty]
    public bool ToCourt { get; set; }

    [BindProperty]
    public string? Appellant { get; set; }

    /// <summary>The numbers of the clauses that are appealed, as they were typed; empty for the whole decision.</summary>
    [BindProperty]
    public string? Clauses { get; set; }

    /// <summary>When who appeals got the decision.</summary>
    [BindProperty]
    public DateOnly? ServedOn { get; set; }

    /// <summary>The registered document; empty for one that isn't registered.</summary>
    [BindProperty]
    public string? Document { get; set; }

    /// <summary>The appeal that was sent, dismissed or has ended.</summary>
    [BindProperty]
    public AppealId Appeal { get; set; }

    /// <summary>The appeal whose next step is written.</summary>
    [BindProperty(SupportsGet = true)]
    public AppealId? About { get; set; }

    [BindProperty]
    public string? Court { get; set; }

    /// <summary>When it was sent on, or dismissed.</summary>
    [BindProperty]
    public DateOnly? SentOn { get; set; }

    /// <summary>The documents that went with it.</summary>
    [BindProperty]
    public string? With { get; set; }

    /// <summary>The municipality's decision to dismiss it.</summary>
    [BindProperty]
    public string? Decided { get; set; }

    [BindProperty]
    public Ruling? Ruling { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    /// <summary>Who appeals the court's ruling.</summary>
    [BindProperty]
    public string? FurtherBy { get; set; }

    /// <summary>Whether the court above takes it up.</summary>
    [BindProperty]
    public LeaveToAppeal? Leave { get; set; }

    /// <summary>Which court case and day, where leave was refused.</summary>
    [BindProperty]
    public string? LeaveNote { get; set; }

    public override string Part => "appeals";
    public override Text PartName => T.Appeals.Title;

    /// <summary>What can be appealed, the latest first.</summary>
    public IReadOnlyList<AppealableDecision> Decisions { get; private set; } = [];

    /// <summary>In the order in which they came in.</summary>
    public IReadOnlyList<Appeal> Noted { get; private set; } = [];

    /// <summary>The documents that an appeal may have come as.</summary>
    public IReadOnlyList<CaseDocumentName> Documents { get; private set; } = [];

    /// <summary>Null where it isn't registered, or isn't the viewer's to open.</summary>
    public CaseDocumentName? DocumentOf(Appeal appeal) => Documents.FirstOrDefault(one => one.Id == appeal.DocumentId);

    /// <summary>The fields of its next step are shown: of one at a time, so that each name stands once.</summary>
    public bool IsAbout(Appeal appeal) => (About ?? (Appeal == default ? Noted.FirstOrDefault(one => one.IsWithUs || one.AwaitsLeave)?.Id : Appeal)) == appeal.Id;

    public IReadOnlyList<Choice> Choices => [.. Decisions.Select(one => new Choice(one.Id.ToString(), one.LastDay is { } last ? T.Appeals.Until(Named(one), last) : Named(one)))];
    public IReadOnlyList<Choice> Leaves => [.. Enum.GetValues<LeaveToAppeal>().Select(leave => new Choice(leave.ToString(), T.Appeals.Of(leave)))];

    /// <summary>Those of which it isn't known how they ended. One that awaits leave to appeal can be withdrawn.</summary>
    public IReadOnlyList<Appeal> ToEnd => [.. Noted.Where(appeal => appeal.AwaitsRuling)];

    /// <summary>A court that hasn't given leave to appeal rules on nothing.</summary>
    public IReadOnlyList<Choice> Rulings => [.. Enum.GetValues<Ruling>().Where(ruling => ruling == Domain.Appeals.Ruling.Ended || ToEnd.Any(appeal => !appeal.AwaitsLeave)).Select(ruling => new Choice(ruling.ToString(), T.Appeals.Ruling(ruling)))];

    public Text Named(AppealableDecision decision) => decision.Decision.AgendaItemId is null ? T.Appeals.OwnDecision(decision.Date) : T.Appeals.Of(Db.Bodies[decision.BodyId], decision.Date, decision.Paragraph);

    public async Task<IActionResult> OnPostAsync([FromServices] NoteAppeal note, CancellationToken ct)
    {
        var received = new AppealReceived(ReceivedOn ?? throw new BrokenRuleException(Rule.DateIsMissing), Remark)
        {
            ToCourt = ToCourt, Appellant = Appellant, ServedOn = ServedOn, Clauses = Numbers(Clauses),
            DocumentId = string.IsNullOrEmpty(Document) ? null : Guid.TryParse(Document, out var document) ? new DocumentId(document) : throw new BrokenRuleException(Rule.DocumentIsUnknown),
        };
        await note.RunAs(Viewer, Id, Decision, received, ct, FormKey);
        return Back(T.Appeals.Done, "/appeals");
    }

    public async Task<IActionResult> OnPostSendAsync([FromServices] SendAppeal send, CancellationToken ct)
    {
        await send.Run(Viewer, Id, Appeal, Court, SentOn ?? throw new BrokenRuleException(Rule.DateIsMissing), With, ct, FormKey);
        return Back(T.Appeals.DoneSent, "/appeals");
    }

    public async Task<IActionResult> OnPostDismissAsync([FromServices] DismissAppeal dismiss, CancellationToken ct)
    {
        await dismiss.Run(Viewer, Id, Appeal, SentOn ?? throw new BrokenRuleException(Rule.DateIsMissing), Decided, ct, FormKey);
        return Back(T.Appeals.DoneDismissed, "/appeals");
    }

    public async Task<IActionResult> OnPostEndAsync([FromServices] EndAppeal end, CancellationToken ct)
    {
        var ruling = Ruling ?? throw new BrokenRuleException(Rule.ChoiceIsMissing);
        await end.Run(Viewer, Id, Appeal, ruling, Which, ct, FormKey);
        return Back(T.Appeals.DoneEnded, "/appeals");
    }

    public async Task<IActionResult> OnPostFurtherAsync([FromServices] TakeAppealFurther further, CancellationToken ct)
    {
        await further.Run(Viewer, Id, Appeal, Court, SentOn ?? throw new BrokenRuleException(Rule.DateIsMissing), FurtherBy, ct, FormKey);
        return Back(T.Appeals.DoneFurther, "/appeals");
    }

    public async Task<IActionResult> OnPostLeaveAsync([FromServices] DecideLeave decide, CancellationToken ct)
    {
        var leave = Leave ?? throw new BrokenRuleException(Rule.ChoiceIsMissing);
        await decide.Run(Viewer, Id, Appeal, leave, SentOn ?? throw new BrokenRuleException(Rule.DateIsMissing), LeaveNote, ct, FormKey);
        return Back(T.Appeals.DoneLeave, "/appeals");
    }

    protected override async Task LoadPart(CancellationToken ct)
    {
        Decisions = await AppealableDecision.Of(Db, Id, ct);
        Noted = await Db.Appeals.AsNoTracking().Where(a => a.CaseId == Id).OrderBy(a => a.ReceivedOn).ThenBy(a => a.Id).ToListAsync(ct);
        Documents = await NoteAppeal.CameIn(Db, Viewer, Id).OrderBy(d => d.Number).Select(d => new CaseDocumentName(d.Id, d.Number, d.Title)).ToListAsync(ct);
        if (!HttpMethods.IsGet(Request.Method)) return;
        (ReceivedOn, SentOn) = (ReceivedOn ?? Today, Today);
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.DateIsMissing => Handler is "Send" or "Dismiss" or "Further" or "Leave" ? nameof(SentOn) : nameof(ReceivedOn),
        Rule.ChoiceIsMissing => Handler == "End" ? nameof(Ruling) : nameof(Leave),
        Rule.AppealDateIsInvalid => nameof(ReceivedOn),
        Rule.ServedDateIsInvalid => nameof(ServedOn),
        Rule.AppealedClauseIsUnknown => nameof(Clauses),
        Rule.DocumentIsUnknown => nameof(Document),
        Rule.SentDateIsInvalid or Rule.FurtherDateIsInvalid => nameof(SentOn),
        Rule.CourtIsMissing => nameof(Court),
        Rule.LeaveIsAwaited => nameof(Ruling),
        Rule.NameIsTooLong => Handler switch { "Send" => nameof(Court), "Further" => Court is { Length: > TextLimits.Name } ? nameof(Court) : nameof(FurtherBy), _ => nameof(Appellant) },
        Rule.ReasonIsMissing => Handler == "Dismiss" ? nameof(Decided) : nameof(Which),
        Rule.ReasonIsTooLong => Handler switch { "End" => nameof(Which), "Leave" => nameof(LeaveNote), "Send" => nameof(With), "Dismiss" => nameof(Decided), _ => nameof(Remark) },
        _ => "",
    };

    private string Handler => Request.Query["handler"].ToString();

    // What isn't a number is no clause's.
    private static IReadOnlyList<int> Numbers(string? typed) =>
        [.. (typed ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new BrokenRuleException(Rule.AppealedClauseIsUnknown))];
}

/// <summary>A registered document, as it is chosen from a list.</summary>
public sealed record CaseDocumentName(DocumentId Id, int Number, string Title)
{
    public string Name => $"{Number}. {Title}";
}
