using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Bodies;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>Enters what a body decided of an assignment: how it ends, that it is taken up again, or that it gets more time.</summary>
public sealed class DecideModel(ArendeDb db, DecideAssignment decide, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public AssignmentId Id { get; set; }

    [BindProperty]
    public TurnKind? Turn { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

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

    [BindProperty]
    public long Version { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public BodyCatalogue Bodies => db.Bodies;

    /// <summary>What is ended can be taken up again, what isn't can be ended; what is only reported as done can be both.</summary>
    public IReadOnlyList<TurnKind> Possible => Assignment switch
    {
        { IsOpen: true } => [TurnKind.Moved, TurnKind.Accounted, TurnKind.Struck, TurnKind.Merged, TurnKind.Split],
        { AwaitsAdoption: true } => [TurnKind.Accounted, TurnKind.Reopened],
        _ => [TurnKind.Reopened],
    };

    /// <summary>The plans that come after its own.</summary>
    public IEnumerable<int> LaterPlans => Enumerable.Range((Assignment.PlanYear ?? StockholmTime.Today(clock).Year - 3) + 1, 5);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Turn is not { } turn)
        {
            ModelState.AddModelError(nameof(Turn), T.Assignments.DecideLabel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(ct);
        }
        var at = Decision.Read(db.Bodies) ?? throw new BrokenRuleException(Rule.DecisionIsMissing);
        await decide.Run(Viewer, Id, new TypedTurn(turn, at) { Into = Into, Parts = Parts, Text = Text, Deadline = Deadline, PlanYear = PlanYear }, Version, ct, FormKey);
        return Redirect($"/assignments/{Id}?saved=true");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Assignments(db, Viewer).Registered().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, ct);
        if (found is null || !Viewer.May(Right.PlaceAssignment, Whose.Of(found))) return false;
        Assignment = found;
        return true;
    }

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
