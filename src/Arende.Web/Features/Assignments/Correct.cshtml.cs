using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Bodies;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>Corrects what was written wrong of an assignment, and says what was left out.</summary>
public sealed class CorrectModel(ArendeDb db, CorrectAssignment correct) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public AssignmentId Id { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public AssignmentKind Kind { get; set; }

    [BindProperty]
    public string? Goal { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    [BindProperty]
    public string? Deadline { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public IReadOnlyList<string> Goals { get; private set; } = [];

    public BodyCatalogue Bodies => db.Bodies;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await correct.Run(Viewer, Id, new TypedAssignment(Title ?? "", Kind) { Goal = Goal, GivenBy = Decision.Read(db.Bodies), Deadline = Deadline }, Version, ct, FormKey);
        return Redirect($"/assignments/{Id}?saved=true");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Assignments(db, Viewer).AsNoTracking().Include(a => a.Changes).SingleOrDefaultAsync(a => a.Id == Id, ct);
        if (found is null || !Viewer.May(Right.PlaceAssignment, Whose.Of(found))) return false;
        Assignment = found;
        Goals = await AssignmentChoices.Goals(db, Viewer, ct);
        if (!HttpMethods.IsGet(Request.Method)) return true;
        (Title, Kind, Goal, Deadline) = (found.Title, found.Kind, found.Goal, found.Original?.Deadline.Text);
        Decision = DecisionForm.Of(found.GivenBy);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.TitleIsMissing or Rule.TitleIsTooLong => nameof(Title),
        Rule.KindIsMissing => nameof(Kind),
        Rule.DeadlineCannotBeRead or Rule.DeadlineIsBeforeDecision or Rule.DeadlineIsMovedByDecision => nameof(Deadline),
        _ => DecisionForm.FieldOf(rule) ?? "",
    };
}
