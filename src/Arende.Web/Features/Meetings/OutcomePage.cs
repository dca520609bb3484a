using Arende.Application.Meetings;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Meetings;

/// <summary>The form in which is written what a body decided: one outcome for all clauses, and what is said of those that are set apart.</summary>
public abstract class OutcomePage : ArendePage
{
    /// <summary>What all clauses get.</summary>
    [BindProperty]
    public Outcome? Choice { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The outcome for which the reason was written that the form was shown with, and that reason.</summary>
    [BindProperty]
    public Outcome? ReasonFor { get; set; }

    [BindProperty]
    public string? ReasonShown { get; set; }

    /// <summary>The reason holds for the outcome that is chosen now, too.</summary>
    [BindProperty]
    public bool KeepsReason { get; set; }

    /// <summary>The clauses as the body wrote them; an empty one is left out. Then those that it added.</summary>
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

    /// <summary>What was shown was in effect: a form from before that corrects nothing.</summary>
    [BindProperty]
    public bool Correcting { get; set; }

    /// <summary>Who decides.</summary>
    public abstract Body Body { get; }

    /// <summary>What was proposed to it, and what its outcomes do.</summary>
    public OutcomeReach Reach { get; protected set; } = null!;

    /// <summary>The outcomes that can be chosen for the whole.</summary>
    protected virtual IReadOnlyList<Outcome> Offers => OutcomeRules.Of(Body.Function);

    /// <summary>The form has fields for single clauses.</summary>
    public virtual bool MaySetApart => true;

    /// <summary>Where it is told that an outcome is of the whole case.</summary>
    protected virtual string ApartField => nameof(Choice);

    public OutcomeChoices Choices => new(T.Outcomes.Question(Body), Body, Offers, Choice, Reach);

    public ClauseQuestions Questions { get; private set; } = ClauseQuestions.None;

    /// <summary>Ticked unless somebody has said otherwise.</summary>
    public IReadOnlyList<AssignmentId> Declined => [.. Offered.Except(Approved)];

    private IReadOnlyList<Clause> Proposed => Reach.Proposal.Clauses;

    /// <summary>Adding a clause without script: the form comes back with one more field, and nothing is written.</summary>
    public async Task<IActionResult> OnPostClauseAsync(CancellationToken ct)
    {
        Clauses.Add("");
        ModelState.Clear();
        return await Show(ct);
    }

    /// <summary>What was typed.</summary>
    /// <exception cref="BrokenRuleException">No outcome is chosen.</exception>
    protected GivenOutcome Given() => new(Choice ?? throw new BrokenRuleException(Rule.OutcomeIsUnknown), Reason, [.. Clauses.Select(text => text ?? "")])
    {
        ReasonFor = !KeepsReason && AgendaItem.Trimmed(Reason) == AgendaItem.Trimmed(ReasonShown) ? ReasonFor : null,
        Apart = [.. Apart.Take(Proposed.Count).Select(fields => fields.Given)], Answers = ClauseQuestions.Answers(Effects), Declined = Declined,
    };

    /// <summary>Fields for each proposed clause, and questions about what clauses do. Called when the page has read what was proposed.</summary>
    protected async Task AskAbout(CaseId id, ClauseNotes notes, CancellationToken ct)
    {
        // A form can name a clause and say nothing of it.
        Apart = [.. Apart.Select(fields => fields ?? new ApartFields())];
        while (Apart.Count < Proposed.Count) Apart.Add(new ApartFields());
        if (Unanswered() is { Count: > 0 } asked) Questions = ClauseQuestions.About(asked, Effects, await notes.Reach(id, ct));
    }

    /// <summary>As it was written, so that it can be written again.</summary>
    protected void ShowAsWritten(Outcome outcome, string? reason, IReadOnlyList<Clause> written)
    {
        (Choice, Reason) = (outcome, reason);
        if (written.Count == 0) return;
        var (function, placed) = (Body.Function, ClauseList.AtPlaces(written, Proposed));
        Clauses = [.. placed.Select(clause => clause?.Text ?? "")];
        if (written.All(clause => clause.Outcome is null)) return;
        var all = ClauseOutcomes.Said(function, outcome, placed, Proposed);
        Choice = all;
        Apart = [.. placed.Take(Proposed.Count).Zip(Proposed, (clause, before) => ApartFields.Of(function, clause, ClauseOutcomes.Same(function, all, before, clause?.Mark() != before.Mark(), Proposed), before))];
        Offered = [.. Reach.Dates.Select(date => date.Id)];
        Approved = [.. Offered.Except(written.SelectMany(clause => clause.Declined ?? []))];
    }

    protected override string FieldOf(BrokenRuleException broken) =>
        MaySetApart && broken.Clause is { } at && ApartFields.FieldOf(broken.Rule) is { } field ? $"{nameof(Apart)}[{at}].{field}" : base.FieldOf(broken);

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.OutcomeIsUnknown => nameof(Choice),
        Rule.ReasonIsMissing or Rule.ReasonIsTooLong or Rule.ReasonIsForAnother => nameof(Reason),
        Rule.OutcomeIsForWholeCase or Rule.OutcomeIsNotForClause => ApartField,
        Rule.DraftHasNoClauses => $"{nameof(Clauses)}[0]",
        Rule.ClauseEffectsAreUnanswered or Rule.PlanYearIsMissing or Rule.YearIsUnreasonable => nameof(Effects),
        _ => "",
    };

    // Of what the body itself decides: as proposed, and as it was typed where the body changed it.
    private List<Clause> Unanswered()
    {
        IReadOnlyList<Clause> own = [.. Proposed.Where(clause => ClauseOutcomes.IsOwn(Body.Function, clause))];
        if (own.Count == 0 && Body.Function != BodyFunction.Council) return [];
        var typed = Choice is null ? [] : Clauses.Where((text, at) => !string.IsNullOrWhiteSpace(text) && (at >= Proposed.Count || own.Contains(Proposed[at]))).Select(text => Clause.Of(0, text!));
        return [.. own.Concat(Clause.Rewritten(typed, Proposed)).Unanswered().DistinctBy(clause => clause.Mark())];
    }
}
