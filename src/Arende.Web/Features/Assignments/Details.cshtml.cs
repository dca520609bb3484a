using Arende.Application.Access;
using Arende.Application.Appeals;
using Arende.Application.Workflows;
using Arende.Application;
using Arende.Application.Assignments;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Assignments;

/// <summary>An assignment: its line from decision to done, its facts, and whose it is.</summary>
public sealed class DetailsModel(ArendeDb db, DefinitionCatalogue definitions, GiveAssignment give, SetKind setKind, BackwardPlans backward, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public AssignmentId Id { get; set; }

    [BindProperty]
    public UnitId? Unit { get; set; }

    [BindProperty]
    public PersonId? Owner { get; set; }

    [BindProperty]
    public PersonId? Deputy { get; set; }

    [BindProperty]
    public AssignmentKind Kind { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public AssignmentFacts Facts { get; private set; } = null!;

    /// <summary>The newest lines of its history.</summary>
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>The day that the history's page is asked for.</summary>
    public DateOnly? On { get; }

    public IReadOnlyList<ChainStep> Chain { get; private set; } = [];

    /// <summary>Where its deadline is a meeting of its board: by when its report must be ready to be taken up there.</summary>
    public MeetingPlan? Backward { get; private set; }

    /// <summary>The same board's meetings from that one on, when its plan can't be met any more.</summary>
    public IReadOnlyList<MeetingPlan> ToCome { get; private set; } = [];

    public Placement Placement { get; private set; } = Placement.None;

    public Assignment Assignment => Facts.Assignment;

    public bool MayPlace => Viewer.May(Right.PlaceAssignment, Whose.Of(Assignment.UnitId));

    /// <summary>The decision that it comes from has no legal force yet (KL 13:14).</summary>
    public bool AwaitsForce { get; private set; }

    public DateOnly Today => StockholmTime.Today(clock);

    public string Number(Domain.Cases.CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    /// <summary>Its owner and its deputy report at any time, and the controller for them.</summary>
    public bool MayReport => Assignment is { IsOpen: true, IsProposed: false } && Viewer.May(Right.ReportStatus, Whose.Of(Assignment));

    // The board in whose series it is counted.
    private BodyId? Board => db.Bodies.Boards.FirstOrDefault(board => board.Abbreviation == Assignment.Series)?.Id;

    public string Point(DecisionPoint point) => T.Assignments.Point(point, db.Bodies[point.Body]);

    /// <summary>Those that it was merged into or split into, and the one that it is a part of, as far as the viewer may see them.</summary>
    public IReadOnlyDictionary<AssignmentId, OtherAssignment> Others { get; private set; } = new Dictionary<AssignmentId, OtherAssignment>();

    /// <summary>The plans that it has been in, one after the other.</summary>
    public IReadOnlyList<PlanStep> Plans => PlanStep.Of(Facts, db.Bodies);

    /// <summary>Who has been reminded of it; null for those who aren't to see that.</summary>
    public AssignmentReminders? Reminders { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostGive(CancellationToken ct)
    {
        await give.Run(Viewer, Id, Unit, Owner, Version, ct, FormKey, Deputy);
        return Redirect($"/assignments/{Id}?saved=true");
    }

    public async Task<IActionResult> OnPostKind(CancellationToken ct)
    {
        await setKind.Run(Viewer, Id, Kind, Version, ct);
        return Redirect($"/assignments/{Id}?saved=true");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await AssignmentFacts.Of(db, Viewer, Id, ct) is not { } facts) return false;
        Facts = facts;
        Chain = new AssignmentChain(facts, options.Value.CaseNumberFormat, Today, db.Bodies).Steps();
        Others = await OtherAssignment.Of(db, Viewer, Assignment, ct);
        History = (await AssignmentLines.Of(db, Id, 1, AssignmentLines.Newest, ct)).Rows;
        Reminders = await AssignmentReminders.Of(db, Viewer, Assignment, Today, ct);
        AwaitsForce = (await AwaitedForce.Of(db, definitions, [Id], ct)).Count > 0;
        if (Assignment is { IsOpen: true, IsProposed: false, Current.Deadline: { Precision: DeadlinePrecision.Day } deadline }) Backward = await backward.OfBoardOn(deadline.Latest, Board, ct);
        if (Backward is { } owed && !owed.Plan.CanBeMet(Today)) ToCome = backward.ToCome(owed.Body.Id, owed.Plan.Steps[^1].On, await backward.CalendarFrom(owed.Plan.Steps[^1].On, ct));
        if (MayPlace) Placement = await Placement.For(db, Viewer, ct);
        // A refused form keeps what was chosen; everything else shows how it is now.
        if (Request.Query["handler"] != "give") (Unit, Owner, Deputy) = (Assignment.UnitId, Assignment.OwnerId, Assignment.DeputyId);
        Version = Assignment.Version;
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.KindIsMissing => nameof(Kind),
        Rule.UnitIsUnknown => nameof(Unit),
        Rule.PersonIsUnknown => nameof(Owner),
        Rule.DeputyIsOwner or Rule.DeputyNeedsOwner => nameof(Deputy),
        _ => "",
    };
}
