using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Assignments;

/// <summary>Enters what a body decided of an assignment: how it ends, that it is taken up again, or that it gets more time.</summary>
public sealed class DecideModel(ArendeDb db, DecideAssignment decide, TimeProvider clock) : PlacedAssignmentPage(db)
{
    [BindProperty]
    public TurnKind? Turn { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public string? Parts { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Deadline { get; set; }

    [BindProperty]
    public int? PlanYear { get; set; }

    /// <summary>What is ended can be taken up again, what isn't can be ended; what is only reported as done can be both.</summary>
    public IReadOnlyList<TurnKind> Possible => Assignment switch
    {
        { IsOpen: true } => [TurnKind.Moved, TurnKind.Accounted, TurnKind.Struck, TurnKind.Merged, TurnKind.Split],
        { AwaitsAdoption: true } => [TurnKind.Accounted, TurnKind.Reopened],
        _ => [TurnKind.Reopened],
    };

    /// <summary>The plans that come after its own.</summary>
    public IEnumerable<int> LaterPlans => Enumerable.Range((Assignment.PlanYear ?? StockholmTime.Today(clock).Year - 3) + 1, 5);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Turn is not { } turn)
        {
            ModelState.AddModelError(nameof(Turn), T.Assignments.DecideLabel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(ct);
        }
        var at = Decision.Read(Bodies) ?? throw new BrokenRuleException(Rule.DecisionIsMissing);
        await decide.Run(Viewer, Id, new TypedTurn(turn, at) { Into = Into, Parts = Parts, Text = Text, Deadline = Deadline, PlanYear = PlanYear }, Version, ct, FormKey);
        return Saved();
    }

    // What a draft only proposes has had nothing decided of it.
    protected override async Task<bool> Load(CancellationToken ct) => await base.Load(ct) && !Assignment.IsProposed;

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.AssignmentIsUnknown or Rule.AssignmentIsMergedIntoItself or Rule.MergedIntoClosed => nameof(Into),
        Rule.SplitNeedsTwo or Rule.PartsAreTooMany or Rule.TitleIsTooLong or Rule.TitleIsMissing => nameof(Parts),
        Rule.PlanIsNotLater or Rule.YearIsUnreasonable => nameof(PlanYear),
        Rule.NothingIsMoved or Rule.DeadlineCannotBeRead or Rule.DeadlineIsBeforeDecision => nameof(Deadline),
        Rule.TextIsTooLong => nameof(Text),
        _ => DecisionForm.FieldOf(rule) ?? "",
    };
}
