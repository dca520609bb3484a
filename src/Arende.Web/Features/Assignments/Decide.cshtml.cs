using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Bodies;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>Enters what a body decided of an assignment: how it ends, or that it is taken up again.</summary>
public sealed class DecideModel(ArendeDb db, DecideAssignment decide) : ArendePage
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
    public long Version { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public BodyCatalogue Bodies => db.Bodies;

    /// <summary>What is ended can be taken up again, what isn't can be ended; what is only reported as done can be both.</summary>
    public IReadOnlyList<TurnKind> Possible => Assignment switch
    {
        { IsOpen: true } => [TurnKind.Accounted, TurnKind.Struck, TurnKind.Merged, TurnKind.Split],
        { AwaitsAdoption: true } => [TurnKind.Accounted, TurnKind.Reopened],
        _ => [TurnKind.Reopened],
    };

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
        await decide.Run(Viewer, Id, new TypedTurn(turn, at) { Into = Into, Parts = Parts, Text = Text, Deadline = Deadline }, Version, ct, FormKey);
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
        Rule.SplitNeedsTwo or Rule.TitleIsTooLong or Rule.TitleIsMissing => nameof(Parts),
        Rule.DeadlineCannotBeRead or Rule.DeadlineIsBeforeDecision => nameof(Deadline),
        Rule.TextIsTooLong => nameof(Text),
        _ => DecisionForm.FieldOf(rule) ?? "",
    };
}
