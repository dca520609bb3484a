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

/// <summary>Asks which decision is behind a deadline of which a report gave only a sentence.</summary>
public sealed class NameDecisionModel(ArendeDb db, NameDeadlineDecision name) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public AssignmentId Id { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    [BindProperty]
    public bool Alike { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    /// <summary>How many others of the same report have the same sentence.</summary>
    public int Others { get; private set; }

    public BodyCatalogue Bodies => db.Bodies;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var at = Decision.Read(db.Bodies) ?? throw new BrokenRuleException(Rule.DecisionIsMissing);
        await name.Run(Viewer, Id, at, Alike, Version, ct, FormKey);
        return Redirect($"/assignments/{Id}?saved=true");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Assignments(db, Viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, ct);
        if (found is null || !Viewer.May(Right.PlaceAssignment, Whose.Of(found))) return false;
        Assignment = found;
        Others = await NameDeadlineDecision.CountAlike(db, Viewer, found, ct);
        if (Request.Method == HttpMethods.Get) Alike = Others > 0;
        return true;
    }

    protected override string FieldOf(Rule rule) => rule == Rule.DeadlineIsBeforeDecision ? "Decision.On" : DecisionForm.FieldOf(rule) ?? "";
}
