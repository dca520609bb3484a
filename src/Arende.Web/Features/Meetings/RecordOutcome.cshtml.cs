using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Decisions;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Meetings;

[Needs(Right.RecordOutcome)]
[RequestSizeLimit(BodyLimits.ManyTexts), RequestFormLimits(ValueCountLimit = ArendePages.MostFields)]
public sealed class RecordOutcomeModel(RecordOutcome record, CorrectOutcome correct, ArendeDb db, ClauseNotes notes, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseId CaseId { get; set; }

    [BindProperty]
    public Outcome? Choice { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The clauses as the meeting changed them; an empty one is left out.</summary>
    [BindProperty]
    public List<string?> Clauses { get; set; } = [];

    /// <summary>By clause, what it gets apart from the others.</summary>
    [BindProperty]
    public List<ApartFields> Apart { get; set; } = [];

    /// <summary>The proposed deadlines that were shown, and of them those that were ticked.</summary>
    [BindProperty]
    public List<AssignmentId> Offered { get; set; } = [];

    [BindProperty]
    public List<AssignmentId> Approved { get; set; } = [];

    /// <summary>What clauses do, where nobody has confirmed it.</summary>
    [BindProperty]
    public List<EffectFields> Effects { get; set; } = [];

    /// <summary>The last line of the case's history when the form was shown.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    /// <summary>How often the item had been written when the form was shown.</summary>
    [BindProperty]
    public long? Version { get; set; }

    /// <summary>What was shown was in effect: a form from before the meeting was closed corrects nothing.</summary>
    [BindProperty]
    public bool Correcting { get; set; }

    public ClauseQuestions Questions { get; private set; } = ClauseQuestions.None;
    public MeetingHead Meeting { get; private set; } = null!;
    public ItemToDecide Item { get; private set; } = null!;
    public RecordedOutcome? Recorded { get; private set; }

    public bool IsHeld => StockholmTime.Today(clock) >= Meeting.Date;

    /// <summary>The outcome is in effect, and can be put right while nothing has followed. What the council decided is corrected where it was entered.</summary>
    public bool Corrects => Meeting is { ClosedOn: not null, VerifiedOn: null } && Meeting.Body.Function != BodyFunction.Council;
    public bool MayWrite => Corrects || !Meeting.IsOver;

    public OutcomeChoices Choices => new(nameof(Choice), T.Outcomes.Question(Meeting.Body), Meeting.Body, OutcomeRules.Of(Meeting.Body.Function), Choice, Item.Reach);

    /// <summary>Ticked unless somebody has said otherwise.</summary>
    public IReadOnlyList<AssignmentId> Declined => [.. Offered.Except(Approved)];

    /// <summary>One clause gets what the whole gets; but where the committee proposes to turn it down, a yes to that is a no to the clause.</summary>
    public bool MaySetApart => Item.Proposal.Clauses.Count > 1 || Item.Proposal.Clauses.Any(clause => clause.Outcome == Outcome.ProposeReject);

    public string Number => Item.Number.ToString(options.Value.CaseNumberFormat);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        ShowAsRecorded();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = Choice ?? throw new BrokenRuleException(Rule.OutcomeIsUnknown);
        if (!await Load(ct)) return NotFound();
        var given = new GivenOutcome(outcome, Reason, [.. Clauses.Select(text => text ?? "")])
        {
            Apart = [.. Apart.Select(fields => fields.Given)], Answers = ClauseQuestions.Answers(Effects), Declined = Declined,
        };
        if (Correcting) await correct.Run(Viewer, Id, CaseId, given, Version, ct, FormKey);
        else await record.RunAsSeen(Viewer, Id, CaseId, given, new(Seen, Version), ct, FormKey);
        TempData["Done"] = (Correcting ? T.Minutes.CorrectDone(Item.Place) : T.Agenda.Recorded(Item.At)).ToString();
        return ToAgenda();
    }

    /// <summary>Takes back what was entered.</summary>
    public async Task<IActionResult> OnPostClearAsync(CancellationToken ct)
    {
        await record.Clear(Viewer, Id, CaseId, ct, Version);
        if (!await Load(ct)) return NotFound();
        TempData["Done"] = T.Agenda.Cleared.ToString();
        return ToAgenda();
    }

    /// <summary>Adding a clause without script: the form comes back with one more field, and nothing is recorded.</summary>
    public async Task<IActionResult> OnPostClauseAsync(CancellationToken ct)
    {
        Clauses.Add("");
        ModelState.Clear();
        return await Show(ct);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting || await ItemToDecide.Of(db, Viewer, meeting, CaseId, ct) is not { } item) return false;
        (Meeting, Item) = (meeting, item);
        while (Apart.Count < item.Proposal.Clauses.Count) Apart.Add(new ApartFields());
        Recorded = await RecordedOutcome.Of(db, Id, CaseId, ct);
        if (AskedAbout() is { Count: > 0 } asked) Questions = ClauseQuestions.About(asked, Effects, await notes.Reach(CaseId, ct));
        return true;
    }

    protected override string FieldOf(BrokenRuleException broken) =>
        MaySetApart && broken.Clause is { } at && ApartFields.FieldOf(broken.Rule) is { } field ? $"{nameof(Apart)}[{at}].{field}" : base.FieldOf(broken);

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.OutcomeIsUnknown => nameof(Choice),
        Rule.ReasonIsMissing or Rule.ReasonIsTooLong => nameof(Reason),
        Rule.OutcomeIsForWholeCase => nameof(Apart),
        Rule.OutcomeIsNotForClause => MaySetApart ? nameof(Apart) : nameof(Choice),
        Rule.DraftHasNoClauses => $"{nameof(Clauses)}[0]",
        Rule.ClauseEffectsAreUnanswered or Rule.PlanYearIsMissing or Rule.YearIsUnreasonable => nameof(Effects),
        _ => "",
    };

    // As it was entered, so that it can be written again.
    private void ShowAsRecorded()
    {
        var proposed = Item.Proposal.Clauses;
        Clauses = [.. proposed.Select(clause => clause.Text)];
        (Choice, Reason) = (Recorded?.Outcome, Recorded?.Reason);
        if (Recorded is not { Clauses.Count: > 0 } written) return;
        var placed = ClauseList.AtPlaces(written.Clauses, proposed);
        Clauses = [.. placed.Select(clause => clause?.Text ?? "")];
        if (written.Clauses.All(clause => clause.Outcome is null)) return;
        var all = ClauseOutcomes.Said(Meeting.Body.Function, written.Outcome, placed, proposed);
        Choice = all;
        Apart = [.. placed.Take(proposed.Count).Zip(proposed, (clause, before) => ApartFields.Of(Meeting.Body.Function, clause, ClauseOutcomes.Same(Meeting.Body.Function, all, before, clause?.Mark() != before.Mark(), proposed), before))];
        Offered = [.. Item.Dates.Select(date => date.Id)];
        Approved = [.. Offered.Except(written.Clauses.SelectMany(clause => clause.Declined ?? []))];
    }

    // Of what the body itself decides: as proposed, and as it was typed where the meeting changed it.
    private List<Clause> AskedAbout()
    {
        IReadOnlyList<Clause> own = [.. Item.Proposal.Clauses.Where(clause => ClauseOutcomes.IsOwn(Meeting.Body.Function, clause))];
        var typed = Choice is not null ? Clauses.Where((text, at) => !string.IsNullOrWhiteSpace(text) && (at >= Item.Proposal.Clauses.Count || own.Contains(Item.Proposal.Clauses[at]))).Select(text => Clause.Of(0, text!)) : [];
        return own.Count == 0 ? [] : [.. own.Concat(Clause.Rewritten(typed, Item.Proposal.Clauses)).Unanswered().DistinctBy(clause => clause.Mark())];
    }

    private RedirectToPageResult ToAgenda() => RedirectToPage("/Meetings/Show", null, new { Id }, $"item-{Item.At}");
}
