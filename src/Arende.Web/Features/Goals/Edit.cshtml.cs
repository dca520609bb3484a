using Arende.Application.Access;
using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Goals;

/// <summary>Says anew what a goal is, or takes it away when it got in by mistake.</summary>
public sealed class EditModel(ArendeDb db, ChangeGoal change, RemoveGoal remove) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public GoalId Id { get; set; }

    [BindProperty]
    public string? AreaTitle { get; set; }

    // Not Title: that is the page's.
    [BindProperty]
    public string? Goal { get; set; }

    /// <summary>The goal's version when the form was shown.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public Goal Stored { get; private set; } = null!;

    public Body Board => db.Bodies[Stored.BoardId];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await change.Run(Viewer, Id, AreaTitle ?? "", Goal ?? "", Seen, ct);
        TempData["Done"] = T.Goals.Saved.ToString();
        return Redirect($"/goals/{Id}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await remove.Run(Viewer, Id, Seen, ct);
        TempData["Done"] = T.Goals.Removed.ToString();
        return Redirect(IndexModel.Address((Board, Stored.Year)));
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.PlaceAssignment) || await db.Goals.AsNoTracking().SingleOrDefaultAsync(goal => goal.Id == Id, ct) is not { } stored) return false;
        Stored = stored;
        if (HttpMethods.IsGet(Request.Method)) (AreaTitle, Goal) = (stored.AreaTitle, stored.Title);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule is Rule.TitleIsMissing or Rule.TitleIsTooLong
        ? string.IsNullOrWhiteSpace(AreaTitle) || AreaTitle.Length > TextLimits.Title ? nameof(AreaTitle) : nameof(Goal) : "";
}
