using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Assignments;

/// <summary>Corrects what was written wrong of an assignment, and says what was left out.</summary>
public sealed class CorrectModel(ArendeDb db, CorrectAssignment correct) : PlacedAssignmentPage(db)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public AssignmentKind Kind { get; set; }

    [BindProperty]
    public string? Goal { get; set; }

    [BindProperty]
    public string? Deadline { get; set; }

    public IReadOnlyList<string> Goals { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await correct.Run(Viewer, Id, new TypedAssignment(Title ?? "", Kind) { Goal = Goal, GivenBy = Decision.Read(Bodies), Deadline = Deadline }, Version, ct, FormKey);
        return Saved();
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!await base.Load(ct)) return false;
        Goals = await AssignmentChoices.Goals(Db, Viewer, ct);
        if (!HttpMethods.IsGet(Request.Method)) return true;
        (Title, Kind, Goal, Deadline) = (Assignment.Title, Assignment.Kind, Assignment.Goal, Assignment.Original?.Deadline.Text);
        Decision = DecisionForm.Of(Assignment.GivenBy);
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
