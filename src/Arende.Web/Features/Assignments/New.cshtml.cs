using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Assignments;

/// <summary>Enters an assignment in the register by hand.</summary>
public sealed class NewModel(ArendeDb db, RegisterAssignment register, TimeProvider clock) : ArendePage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public AssignmentKind Kind { get; set; } = AssignmentKind.Assignment;

    [BindProperty]
    public UnitId? Unit { get; set; }

    [BindProperty]
    public PersonId? Owner { get; set; }

    [BindProperty]
    public string? Deadline { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public int? PlanYear { get; set; }

    public Placement Placement { get; private set; } = Placement.None;

    public IEnumerable<int> PlanYears => Enumerable.Range(StockholmTime.Today(clock).Year - 3, 6);

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        PlanYear = StockholmTime.Today(clock).Year;
        return Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await register.Run(Viewer, Title ?? "", Kind, Unit, Owner, Deadline, Source, PlanYear, ct, FormKey);
        return Redirect($"/assignments/{id}");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.MayRegisterAssignment()) return false;
        Placement = await Placement.For(db, Viewer, ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.TitleIsMissing or Rule.TitleIsTooLong => nameof(Title),
        Rule.UnitIsUnknown => nameof(Unit),
        Rule.PersonIsUnknown => nameof(Owner),
        Rule.DeadlineCannotBeRead => nameof(Deadline),
        Rule.TextIsTooLong => nameof(Source),
        Rule.YearIsUnreasonable => nameof(PlanYear),
        _ => "",
    };
}
