using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>Gives the assignments that were chosen in the list to somebody.</summary>
public sealed class GiveModel(ArendeDb db, GiveAssignments give) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<AssignmentId> Ids { get; set; } = [];

    [BindProperty]
    public PersonId? Owner { get; set; }

    public IReadOnlyList<(AssignmentId Id, AssignmentNumber Number, string Title)> Chosen { get; private set; } = [];

    public SecretsListed Listed { get; private set; } = SecretsListed.OfAssignments([]);

    public Placement Placement { get; private set; } = Placement.None;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await give.Run(Viewer, Ids, Owner, ct, FormKey);
        TempData["Done"] = T.Assignments.Given(Ids.Count).ToString();
        return Redirect("/assignments");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.MayRegisterAssignment()) return false;
        var ids = Ids.Take(GiveAssignments.Most).ToList();
        var found = await VisibleTo.Assignments(db, Viewer).AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.DueOn).ThenBy(a => a.Id).ToListAsync(ct);
        var theirs = found.Where(a => Viewer.May(Right.PlaceAssignment, Whose.Of(a))).ToList();
        Chosen = [.. theirs.Select(a => (a.Id, a.Number, a.Title))];
        Listed = SecretsListed.OfAssignments(theirs.Where(a => a.Access == Domain.Cases.AccessLevel.Secret).Select(a => a.Id));
        Placement = await Placement.For(db, Viewer, ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule is Rule.PersonIsUnknown or Rule.UnitIsUnknown ? nameof(Owner) : "";
}
