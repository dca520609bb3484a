using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Decisions;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>The officer says what the clauses do in the register of assignments: the guesses first, then the others.</summary>
[RequestSizeLimit(BodyLimits.ManyTexts)]
public sealed class EffectsModel(ArendeDb db, ClauseNotes notes, IOptions<ArendeOptions> options) : ArendePage
{
    // A register pasted as clauses has thousands, and none of them does anything.
    private const int MostOthers = 100;

    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    [BindProperty]
    public List<EffectFields> Effects { get; set; } = [];

    public string Title { get; private set; } = "";
    public string Number { get; private set; } = "";
    public ClauseQuestions Questions { get; private set; } = ClauseQuestions.None;

    /// <summary>So many of the questions are about clauses that do something, or seem to.</summary>
    public int Asked { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync([FromServices] AnswerClauseEffects answer, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var unsaid = Questions.All.Where(question => question.Given.Effect is null).Select(question => Format.Current.Number(question.Clause.Number)).ToList();
        BrokenRuleException.When(unsaid.Count > 0, Rule.ClauseEffectsAreUnanswered, string.Join(", ", unsaid));
        // Of a clause that seems to do nothing, "nothing" is no news.
        var silent = Questions.All.Select(question => question.Clause).Where(clause => clause is { Effect: ClauseEffect.None, IsConfirmed: false })
            .Select(clause => clause.Mark()).ToHashSet();
        await answer.Run(Viewer, Id, [.. ClauseQuestions.Answers(Effects).Where(said => said.Effect != ClauseEffect.None || !silent.Contains(said.Mark))], ct);
        TempData["Done"] = T.Effects.Saved.ToString();
        return Redirect($"/cases/{Id}");
    }

    protected override string FieldOf(Rule rule) =>
        rule is Rule.ClauseEffectsAreUnanswered or Rule.PlanYearIsMissing or Rule.YearIsUnreasonable ? nameof(Effects) : "";

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Cases(db, Viewer).AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == Id && c.State == CaseState.Draft, ct);
        if (found is null || !Viewer.May(Right.WriteDraft, Whose.Of(found))) return false;
        (Title, Number) = (found.Title, found.Number.ToString(options.Value.CaseNumberFormat));
        var clauses = found.Report.Clauses.DistinctBy(clause => clause.Mark()).ToLookup(clause => clause.Effect != ClauseEffect.None || clause.IsConfirmed);
        Asked = clauses[true].Count();
        Questions = ClauseQuestions.About(clauses[true].Concat(clauses[false].Take(MostOthers)), Effects, await notes.Reach(Id, ct));
        return true;
    }
}
