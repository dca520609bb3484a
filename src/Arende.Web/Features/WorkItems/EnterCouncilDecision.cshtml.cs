using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
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

namespace Arende.Web.Features.WorkItems;

/// <summary>The step in which a case awaits the council: its decision is entered from its minutes, clause by clause.</summary>
[RequestSizeLimit(BodyLimits.ManyTexts)]
public sealed class EnterCouncilDecisionModel(
    ArendeDb db, DefinitionCatalogue definitions, WorkflowHost host, CompleteWorkItem complete, ClauseNotes notes, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
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

    /// <summary>What clauses do, where nobody has confirmed it.</summary>
    [BindProperty]
    public List<EffectFields> Effects { get; set; } = [];

    /// <summary>The last line of the history when the form was shown.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    public long Shown { get; private set; }
    public WorkItem Item { get; private set; } = null!;
    public CaseId CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public string CaseTitle { get; private set; } = "";
    public Body Council { get; private set; } = null!;

    /// <summary>What the board proposed to it.</summary>
    public Proposal Proposal { get; private set; } = null!;
    public ClauseQuestions Questions { get; private set; } = ClauseQuestions.None;
    public DateOnly Today => StockholmTime.Today(clock);
    public bool IsOpen => Item.State == WorkItemState.Open;
    public string Back => $"/cases/{CaseId}";

    /// <summary>For the whole: what the path has a way for.</summary>
    public IReadOnlyList<Choice> Outcomes => [.. OutcomeRules.Of(BodyFunction.Council)
        .Where(outcome => Offers(AwaitCouncil.WayOf(outcome))).Select(outcome => new Choice(outcome.ToString(), T.Decisions.Of(outcome)))];

    /// <summary>For one clause; nothing for what all get.</summary>
    public IReadOnlyList<Choice> Apart =>
        [new("", T.Council.AsAll), .. ClauseOutcomes.Of(BodyFunction.Council, new Clause(0, "")).Select(outcome => new Choice(outcome.ToString(), T.Decisions.Of(outcome)))];

    /// <param name="chosen">The answer that was chosen on the case's page.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "outcome")] string? chosen, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Clauses = [.. Proposal.Clauses.Select(clause => new DecidedClause { Text = clause.Text })];
        All = chosen switch { AwaitCouncil.SentBack => Outcome.SendBack, AwaitCouncil.Postponed => Outcome.Postpone, _ => Outcome.Approve };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var all = All ?? throw new BrokenRuleException(Rule.OutcomeIsUnknown);
        var given = new GivenOutcome(all, Reason, [.. Clauses.Select(clause => clause.Text ?? "")])
        {
            Apart = [.. Clauses.Take(Proposal.Clauses.Count).Select(clause => SetApart.Of(clause.Outcome, clause.Reason))],
            Answers = ClauseQuestions.Answers(Effects),
        };
        var decision = new CouncilDecision(Date ?? throw new BrokenRuleException(Rule.DateIsMissing), int.TryParse((Paragraph ?? "").TrimStart('§', ' '), out var number) && number > 0 ? number : null, given);
        await complete.RunAsTyped(Viewer, Id, new WorkItemAnswer(AwaitCouncil.WayOf(all), Reason, Seen: Seen) { Council = decision }, FormKey, ct);
        TempData["Done"] = T.Council.Done(Council).ToString();
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
        if (await host.LoadByWorkItem(Id, ct) is not var (item, instance)) return false;
        (Item, Shown) = (item, instance.Head.Sequence);
        if (definitions.Kind(item.TaskName) != AwaitCouncil.Kind || item.CaseId is not { } id) return false;
        if (!WorkItemAccess.MayDo(Viewer, item) && item.CompletedBy != Viewer.PersonId) return false;
        var found = await VisibleTo.Cases(db, Viewer).Where(c => c.Id == id).Select(c => new { c.Register, c.Year, c.Serial, c.Title, c.BoardId }).SingleOrDefaultAsync(ct);
        if (found is null || db.Bodies.Of(BodyFunction.Council, found.BoardId) is not { } council) return false;
        (CaseId, CaseTitle, Council) = (id, found.Title, council);
        CaseNumber = new CaseNumber(found.Register, found.Year, found.Serial).ToString(options.Value.CaseNumberFormat);
        Proposal = (await Proposal.Of(db, BodyFunction.Council, [id], ct))[id];
        var typed = Clause.Rewritten(Clauses.Where(clause => !string.IsNullOrWhiteSpace(clause.Text)).Select(clause => Clause.Of(0, clause.Text!)), Proposal.Clauses);
        List<Clause> asked = [.. Proposal.Clauses.Concat(typed).Unanswered().DistinctBy(clause => clause.Mark())];
        if (asked.Count > 0) Questions = ClauseQuestions.About(asked, Effects, await notes.Reach(id, ct));
        return true;
    }

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

    private bool Offers(string outcome) => TaskPayload.Outcomes(Item.Payload).Any(one => one.Id == outcome);
}

/// <summary>A clause in the form: its words, and what it got apart from the others.</summary>
public sealed class DecidedClause
{
    public string? Text { get; set; }
    public Outcome? Outcome { get; set; }
    public string? Reason { get; set; }
}
