using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Drafts;
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

/// <summary>The officer says who writes in the draft with them.</summary>
public sealed class WritersModel(ArendeDb db, WriteTogether together, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    [BindProperty]
    public PersonId? Person { get; set; }

    [TempData]
    public string? Done { get; set; }

    public string Title { get; private set; } = "";
    public string Number { get; private set; } = "";
    public IReadOnlyList<(PersonId Person, string Name)> Writing { get; private set; } = [];
    public IReadOnlyList<Choice> Candidates { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await together.Run(Viewer, Id, Person, writes: true, ct);
        Done = T.Drafting.WriterAdded;
        return Redirect($"/cases/{Id}/writers");
    }

    public async Task<IActionResult> OnPostRemoveAsync(PersonId person, CancellationToken ct)
    {
        await together.Run(Viewer, Id, person, writes: false, ct);
        Done = T.Drafting.WriterRemoved;
        return Redirect($"/cases/{Id}/writers");
    }

    protected override string FieldOf(Rule rule) => rule == Rule.PersonIsUnknown ? nameof(Person) : "";

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Cases(db, Viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, ct);
        if (found is null || found.State != CaseState.Draft || !Viewer.May(Right.WriteDraft, Whose.Of(found))) return false;
        (Title, Number) = (found.Title, found.Number.ToString(options.Value.CaseNumberFormat));
        var names = await db.People.Where(p => found.Writers.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        Writing = [.. names.OrderBy(p => p.Name, SwedishOrder.Comparer).Select(p => (p.Id, p.Name))];
        var people = await (
            from person in WriteTogether.Candidates(db, found.UnitId)
            join unit in db.Units on person.UnitId equals unit.Id
            where person.Id != found.CaseOfficerId && !found.Writers.Contains(person.Id)
            select new { person.Id, person.Name, Unit = unit.Name }).ToListAsync(ct);
        Candidates = [new Choice("", T.Drafting.ChooseWriter), .. people.OrderBy(p => p.Name, SwedishOrder.Comparer).Select(p => new Choice(p.Id.ToString(), $"{p.Name}, {p.Unit}"))];
        return true;
    }
}
