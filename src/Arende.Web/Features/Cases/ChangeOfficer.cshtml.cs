using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>Gives a case to another officer.</summary>
public sealed class ChangeOfficerModel(ArendeDb db, ChangeOfficer changeOfficer, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    [BindProperty]
    public PersonId? Officer { get; set; }

    public string Title { get; private set; } = "";
    public string Number { get; private set; } = "";

    /// <summary>Who has it now, and whether they can still sign in.</summary>
    public string Now { get; private set; } = "";
    public bool HasLeft { get; private set; }
    public IReadOnlyList<Choice> Officers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await changeOfficer.Run(Viewer, Id, Officer, ct, FormKey);
        TempData["Done"] = T.CasePage.OfficerChanged.ToString();
        // Who saw it only for the work that went with it sees it no longer.
        return Redirect(await VisibleTo.Cases(db, Viewer).AnyAsync(c => c.Id == Id, ct) ? $"/cases/{Id}" : "/");
    }

    protected override string FieldOf(Rule rule) => rule == Rule.PersonIsUnknown ? nameof(Officer) : "";

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Cases(db, Viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, ct);
        if (found is null || !Viewer.May(Right.ChangeOfficer, Whose.Of(found))) return false;
        (Title, Number) = (found.Title, found.Number.ToString(options.Value.CaseNumberFormat));
        var now = await db.People.Where(p => p.Id == found.CaseOfficerId).Select(p => new { p.Name, p.IsActive }).SingleAsync(ct);
        (Now, HasLeft) = (now.Name, !now.IsActive);
        var people = await (
            from person in ChangeOfficer.Officers(db)
            join unit in db.Units on person.UnitId equals unit.Id
            where person.Id != found.CaseOfficerId
            select new { person.Id, person.Name, Unit = unit.Name }).ToListAsync(ct);
        Officers = [new Choice("", T.CasePage.ChooseOfficer), .. people.OrderBy(p => p.Name, SwedishOrder.Comparer).Select(p => new Choice(p.Id.ToString(), $"{p.Name}, {p.Unit}"))];
        return true;
    }
}
