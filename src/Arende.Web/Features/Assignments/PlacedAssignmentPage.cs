using Arende.Application.Access;
using Arende.Application.Bodies;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>A form about one assignment, for those who place it: what was decided of it, and what was written wrong.</summary>
public abstract class PlacedAssignmentPage(ArendeDb db) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public AssignmentId Id { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    [BindProperty]
    public long Version { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public BodyCatalogue Bodies => db.Bodies;

    protected ArendeDb Db => db;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected RedirectResult Saved() => Redirect($"/assignments/{Id}?saved=true");

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Assignments(db, Viewer).AsNoTracking().Include(a => a.Changes).SingleOrDefaultAsync(a => a.Id == Id, ct);
        if (found is null || !Viewer.May(Right.PlaceAssignment, Whose.Of(found))) return false;
        Assignment = found;
        return true;
    }
}
