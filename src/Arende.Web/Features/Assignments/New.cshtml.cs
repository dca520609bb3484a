using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Bodies;
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
    public AssignmentKind Kind { get; set; }

    [BindProperty]
    public UnitId? Unit { get; set; }

    [BindProperty]
    public PersonId? Owner { get; set; }

    [BindProperty]
    public PersonId? Deputy { get; set; }

    [BindProperty]
    public string? Goal { get; set; }

    /// <summary>The decision that gave it.</summary>
    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    [BindProperty]
    public string? Deadline { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public int? PlanYear { get; set; }

    public Placement Placement { get; private set; } = Placement.None;

    public IReadOnlyList<string> Goals { get; private set; } = [];

    public BodyCatalogue Bodies => db.Bodies;

    public IEnumerable<int> PlanYears => Enumerable.Range(StockholmTime.Today(clock).Year - 3, 6);

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        PlanYear = StockholmTime.Today(clock).Year;
        return Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var typed = new TypedAssignment(Title ?? "", Kind)
        {
            Unit = Unit, Owner = Owner, Deputy = Deputy, Goal = Goal, GivenBy = Decision.Read(db.Bodies), Deadline = Deadline, Source = Source, PlanYear = PlanYear,
        };
        return Redirect($"/assignments/{await register.Run(Viewer, typed, ct, FormKey)}");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.MayRegisterAssignment()) return false;
        Placement = await Placement.For(db, Viewer, ct);
        Goals = await AssignmentChoices.Goals(db, Viewer, ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.TitleIsMissing or Rule.TitleIsTooLong => nameof(Title),
        Rule.KindIsMissing => nameof(Kind),
        Rule.UnitIsUnknown => nameof(Unit),
        Rule.PersonIsUnknown => nameof(Owner),
        Rule.DeputyIsOwner or Rule.DeputyNeedsOwner => nameof(Deputy),
        Rule.DeadlineCannotBeRead or Rule.DeadlineIsBeforeDecision => nameof(Deadline),
        Rule.TextIsTooLong => nameof(Source),
        Rule.YearIsUnreasonable or Rule.PlanIsBeforeDecision => nameof(PlanYear),
        _ => DecisionForm.FieldOf(rule) ?? "",
    };
}
