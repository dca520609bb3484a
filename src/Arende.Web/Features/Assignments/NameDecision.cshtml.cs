using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Assignments;

/// <summary>Asks which decision is behind a deadline of which a report gave only a sentence.</summary>
public sealed class NameDecisionModel(ArendeDb db, NameDeadlineDecision name) : PlacedAssignmentPage(db)
{
    [BindProperty]
    public bool Alike { get; set; }

    /// <summary>How many others of the same report have the same sentence.</summary>
    public int Others { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var at = Decision.Read(Bodies) ?? throw new BrokenRuleException(Rule.DecisionIsMissing);
        await name.Run(Viewer, Id, at, Alike, Version, ct, FormKey);
        return Saved();
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!await base.Load(ct)) return false;
        Others = await NameDeadlineDecision.CountAlike(Db, Viewer, Assignment, ct);
        if (Request.Method == HttpMethods.Get) Alike = Others > 0;
        return true;
    }

    protected override string FieldOf(Rule rule) => rule == Rule.DeadlineIsBeforeDecision ? "Decision.On" : DecisionForm.FieldOf(rule) ?? "";
}
