using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
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
    ArendeDb db, DefinitionCatalogue definitions, WorkflowHost host, CompleteWorkItem complete, CorrectCouncilDecision correct, ClauseNotes notes, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public string? Paragraph { get; set; }

    /// <summary>What was decided of all clauses.</summary>
    [BindProperty]
    public Outcome? All { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>By clause: its words, and what it got apart from the others. Then those that the council added.</summary>
    [BindProperty]
    public List<DecidedClause> Clauses { get; set; } = [];

    /// <summary>The proposed deadlines that were shown, and of them those that were ticked.</summary>
    [BindProperty]
    public List<AssignmentId> Offered { get; set; } = [];

    [BindProperty]
    public List<AssignmentId> Approved { get; set; } = [];

    /// <summary>What clauses do, where nobody has confirmed it.</summary>
    [BindProperty]
    public List<EffectFields> Effects { get; set; } = [];

    /// <summary>The last line of the history when the form was shown.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    /// <summary>How often the decision had been written when it was shown to be corrected.</summary>
    [BindProperty]
    public long? Version { get; set; }

    /// <summary>What was shown had been entered: a form from before that corrects nothing.</summary>
    [BindProperty]
    public bool Correcting { get; set; }

    public long Shown { get; private set; }
    public WorkItem Item { get; private set; } = null!;
    public CaseId CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public string CaseTitle { get; private set; } = "";
    public Body Council { get; private set; } = null!;

    /// <summary>What the board proposed to it, and what it does.</summary>
    public OutcomeReach Reach { get; private set; } = null!;

    /// <summary>What was entered, while its minutes aren't noted as verified; null before, and after.</summary>
    public (Meeting Meeting, AgendaItem Item)? Entered { get; private set; }
    public ClauseQuestions Questions { get; private set; } = ClauseQuestions.None;
    public bool IsOpen => Item.State == WorkItemState.Open;
    public bool Corrects => Entered is not null;
    public long? ShownVersion => Entered?.Item.Version;
    public string Back => $"/cases/{CaseId}";

    /// <summary>For the whole: what the path has a way for.</summary>
    public OutcomeChoices Choices => new(nameof(All), T.Outcomes.Question(Council), Council, [.. OutcomeRules.Of(BodyFunction.Council).Where(outcome => Offers(AwaitCouncil.WayOf(outcome)))], All, Reach);

    /// <summary>For one clause; nothing for what all get.</summary>
    public IReadOnlyList<Choice> Apart =>
        [new("", T.Council.AsAll), .. ClauseOutcomes.Of(BodyFunction.Council, new Clause(0, "")).Select(outcome => new Choice(outcome.ToString(), T.Decisions.Of(outcome)))];

    /// <summary>Ticked unless somebody has said otherwise.</summary>
    public IReadOnlyList<AssignmentId> Declined => [.. Offered.Except(Approved)];

    /// <param name="chosen">The answer that was chosen on the case's page.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "outcome")] string? chosen, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Clauses = [.. Reach.Proposal.Clauses.Select(clause => new DecidedClause { Text = clause.Text })];
        All = chosen switch { AwaitCouncil.SentBack => Outcome.SendBack, AwaitCouncil.Postponed => Outcome.Postpone, _ => Outcome.Approve };
        if (Entered is var (meeting, item)) ShowAsEntered(meeting, item);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var all = All ?? throw new BrokenRuleException(Rule.OutcomeIsUnknown);
        var given = new GivenOutcome(all, Reason, [.. Clauses.Select(clause => clause.Text ?? "")])
        {
            Apart = [.. Clauses.Take(Reach.Proposal.Clauses.Count).Select(clause => SetApart.Of(clause.Outcome, clause.Reason))],
            Answers = ClauseQuestions.Answers(Effects), Declined = Declined,
        };
        var decision = new CouncilDecision(Date ?? throw new BrokenRuleException(Rule.DateIsMissing), int.TryParse((Paragraph ?? "").TrimStart('§', ' '), out var number) && number > 0 ? number : null, given);
        if (Correcting) await correct.Run(Viewer, Id, decision, Version, ct, FormKey);
        else await complete.RunAsTyped(Viewer, Id, new WorkItemAnswer(AwaitCouncil.WayOf(all), Reason, Seen: Seen) { Council = decision }, FormKey, ct);
        TempData["Done"] = (Correcting ? T.Council.Corrected(Council) : T.Council.Done(Council)).ToString();
        return Redirect(await VisibleTo.Cases(db, Viewer).AnyAsync(c => c.Id == CaseId, ct) ? Back : "/");
    }

    /// <summary>Adding a clause without script: the form comes back with one more field, and nothing is entered.</summary>
    public async Task<IActionResult> OnPostClauseAsync(CancellationToken ct)
    {
        Clauses.Add(new DecidedClause());
        ModelState.Clear();
        return await Show(ct);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        // A form that names a clause and says nothing of it.
        Clauses.RemoveAll(clause => clause is null);
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
        Reach = await OutcomeReach.Of(db, Viewer, BodyFunction.Council, id, found.Officer, found.Report, Entered?.Item.Effect, ct);
        var proposed = Reach.Proposal.Clauses;
        var typed = Clause.Rewritten(Clauses.Where(clause => !string.IsNullOrWhiteSpace(clause.Text)).Select(clause => Clause.Of(0, clause.Text!)), proposed);
        List<Clause> asked = [.. proposed.Concat(typed).Unanswered().DistinctBy(clause => clause.Mark())];
        if (asked.Count > 0) Questions = ClauseQuestions.About(asked, Effects, await notes.Reach(id, ct));
        return true;
    }

    protected override string FieldOf(BrokenRuleException broken) =>
        broken.Clause is { } at && ApartFields.FieldOf(broken.Rule) is { } field ? $"{nameof(Clauses)}[{at}].{field}" : base.FieldOf(broken);

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.DateIsMissing or Rule.CouncilMeetsLater or Rule.DateIsUnreasonable => nameof(Date),
        Rule.ParagraphIsMissing or Rule.ParagraphIsTaken => nameof(Paragraph),
        Rule.OutcomeIsUnknown or Rule.OutcomeIsForWholeCase => nameof(All),
        Rule.ReasonIsMissing or Rule.ReasonIsTooLong => nameof(Reason),
        Rule.DraftHasNoClauses => "Clauses[0].Text",
        Rule.ClauseEffectsAreUnanswered or Rule.PlanYearIsMissing or Rule.YearIsUnreasonable => nameof(Effects),
        _ => "",
    };

    // So that it can be written again.
    private void ShowAsEntered(Meeting meeting, AgendaItem item)
    {
        var proposed = Reach.Proposal.Clauses;
        (Date, Paragraph, All, Reason) = (meeting.Date, item.Paragraph?.ToString(System.Globalization.CultureInfo.InvariantCulture), item.Outcome, item.Reason);
        if (item.Clauses.Count == 0) return;
        var placed = ClauseList.AtPlaces(item.Clauses, proposed);
        All = ClauseOutcomes.Said(BodyFunction.Council, item.Outcome!.Value, placed, proposed);
        var apart = placed.Take(proposed.Count).Zip(proposed, (clause, before) =>
            ApartFields.Of(BodyFunction.Council, clause, ClauseOutcomes.Same(BodyFunction.Council, All.Value, before, clause?.Mark() != before.Mark(), proposed), before)).ToList();
        Clauses = [.. placed.Select((clause, at) => new DecidedClause { Text = clause?.Text, Outcome = at < apart.Count ? apart[at].Outcome : null, Reason = at < apart.Count ? apart[at].Reason : null })];
        Offered = [.. Reach.Dates.Select(date => date.Id)];
        Approved = [.. Offered.Except(item.Clauses.SelectMany(clause => clause.Declined ?? []))];
    }

    private bool Offers(string outcome) => TaskPayload.Outcomes(Item.Payload).Any(one => one.Id == outcome);
}

/// <summary>A clause in the form: its words, and what it got apart from the others.</summary>
public sealed class DecidedClause
{
    public string? Text { get; set; }
    public Outcome? Outcome { get; set; }
    public string? Reason { get; set; }
}
