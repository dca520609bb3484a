using System.Globalization;
using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Decisions;
using Arende.Web.Features.Shared.Workflows;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Meetings;

/// <summary>The step in which a case awaits the council: its decision is entered from its minutes, clause by clause, and corrected while nothing has followed of it.</summary>
[RequestSizeLimit(BodyLimits.ManyTexts), RequestFormLimits(ValueCountLimit = ArendePages.MostFields)]
public sealed class EnterCouncilDecisionModel(
    ArendeDb db, DefinitionCatalogue definitions, WorkflowHost host, CompleteWorkItem complete, CorrectCouncilDecision correct, ClauseNotes notes, IOptions<ArendeOptions> options) : OutcomePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public string? Paragraph { get; set; }

    public long Shown { get; private set; }
    public WorkItem Item { get; private set; } = null!;
    public CaseId CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public string CaseTitle { get; private set; } = "";
    public Body Council { get; private set; } = null!;
    public override Body Body => Council;

    /// <summary>What was entered, while its minutes aren't noted as verified; null before, and after.</summary>
    public (Meeting Meeting, AgendaItem Item)? Entered { get; private set; }
    private IReadOnlyList<Obstacle> Obstacles { get; set; } = [];
    public bool IsOpen => Item.State == WorkItemState.Open;
    public bool Corrects => Entered is not null;
    public long? ShownVersion => Entered?.Item.Version;
    public string Back => $"/cases/{CaseId}";

    /// <summary>What the path has a way for.</summary>
    protected override IReadOnlyList<Outcome> Offers => [.. OutcomeRules.Of(BodyFunction.Council).Where(outcome => HasWay(AwaitCouncil.WayOf(outcome)))];

    /// <summary>For one clause; nothing for what all get.</summary>
    public IReadOnlyList<Choice> OfOne =>
        [new("", T.Council.AsAll), .. ClauseOutcomes.Of(BodyFunction.Council, new Clause(0, "")).Select(outcome => new Choice(outcome.ToString(), T.Decisions.Of(outcome)))];

    /// <param name="chosen">The answer that was chosen on the case's page.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "outcome")] string? chosen, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        // What stands in the way, and where the outcome comes from instead, is told on the case.
        if (IsOpen && Obstacles.Count > 0) return Redirect(Back);
        Clauses = [.. Reach.Proposal.Clauses.Select(clause => clause.Text)];
        Choice = chosen switch { AwaitCouncil.SentBack => Outcome.SendBack, AwaitCouncil.Postponed => Outcome.Postpone, _ => Outcome.Approve };
        if (Entered is var (meeting, item))
        {
            (Date, Paragraph) = (meeting.Date, item.Paragraph?.ToString(CultureInfo.InvariantCulture));
            ShowAsWritten(item.Outcome!.Value, item.Reason, item.Clauses);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var given = Given();
        var decision = new CouncilDecision(Date ?? throw new BrokenRuleException(Rule.DateIsMissing), int.TryParse((Paragraph ?? "").TrimStart('§', ' '), out var number) && number > 0 ? number : null, given);
        if (Correcting) await correct.Run(Viewer, Id, decision, Version, ct, FormKey);
        else await complete.RunAsTyped(Viewer, Id, new WorkItemAnswer(AwaitCouncil.WayOf(given.All), Reason, Seen: Seen) { Council = decision }, FormKey, ct);
        TempData["Done"] = (Correcting ? T.Council.Corrected(Council) : T.Council.Done(Council)).ToString();
        return Redirect(await VisibleTo.Cases(db, Viewer).AnyAsync(c => c.Id == CaseId, ct) ? Back : "/");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await host.LoadByWorkItem(Id, ct) is not var (item, instance)) return false;
        (Item, Shown) = (item, instance.Head.Sequence);
        if (definitions.Kind(item.TaskName) != AwaitCouncil.Kind || item.CaseId is not { } id) return false;
        if (!WorkItemAccess.MayDo(Viewer, item) && item.CompletedBy != Viewer.PersonId) return false;
        var found = await VisibleTo.Cases(db, Viewer).Where(c => c.Id == id)
            .Select(c => new { c.Register, c.Year, c.Serial, c.Title, c.BoardId, c.Report, Officer = db.People.Where(p => p.Id == c.CaseOfficerId).Select(p => p.Name).First() }).SingleOrDefaultAsync(ct);
        if (found is null || db.Bodies.Of(BodyFunction.Council, found.BoardId) is not { } council) return false;
        (CaseId, CaseTitle, Council) = (id, found.Title, council);
        CaseNumber = new CaseNumber(found.Register, found.Year, found.Serial).ToString(options.Value.CaseNumberFormat);
        Entered = !IsOpen && WorkItemAccess.MayDo(Viewer, item) && await CorrectCouncilDecision.EnteredBy(db.Meetings.AsNoTracking(), Id, id, ct) is var (meeting, entered) && !meeting.HasVerified(entered) ? (meeting, entered) : null;
        Reach = await OutcomeReach.Of(db, Viewer, BodyFunction.Council, id, found.Officer, found.Report, Entered?.Item.Effect, ct) with { IsSentNow = true };
        Obstacles = IsOpen ? await complete.Obstacles(item, ct) : [];
        await AskAbout(id, notes, ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.DateIsMissing or Rule.CouncilMeetsLater or Rule.DateIsUnreasonable => nameof(Date),
        Rule.ParagraphIsMissing or Rule.ParagraphIsTaken => nameof(Paragraph),
        _ => base.FieldOf(rule),
    };

    private bool HasWay(string outcome) => TaskPayload.Outcomes(Item.Payload).Any(one => one.Id == outcome);
}
