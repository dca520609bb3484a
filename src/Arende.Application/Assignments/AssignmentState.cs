using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Arende.Application.Assignments;

/// <summary>What held of an assignment at some moment: all that its history follows.</summary>
/// <param name="Kind">Uppdrag, nämndinitiativ or unknown.</param>
/// <param name="Status">As it was reported; past its deadline is something else.</param>
/// <param name="Unit">Its unit; null for none.</param>
/// <param name="Owner">Its owner; null for none.</param>
/// <param name="Access">Who reads it.</param>
/// <param name="Original">The deadline that it was given first.</param>
/// <param name="Current">The deadline that was decided.</param>
/// <param name="Proposed">The deadline that waited for a decision.</param>
/// <param name="PlanYear">The plan that it belonged to.</param>
/// <param name="ProposedPlanYear">The plan to which it was proposed to be transferred.</param>
public sealed record AssignmentState(
    AssignmentKind Kind, AssignmentStatus Status, UnitId? Unit, PersonId? Owner, AccessLevel Access,
    DecidedDeadline? Original, DecidedDeadline? Current, DecidedDeadline? Proposed, int? PlanYear, int? ProposedPlanYear)
{
    /// <summary>What is to be done; null for a time of which that wasn't kept.</summary>
    public string? Title { get; init; }

    public PersonId? Deputy { get; init; }
    public string? Goal { get; init; }
    public DecisionPoint? GivenBy { get; init; }

    /// <summary>How a draft proposed to end it; null for nothing.</summary>
    public TurnKind? ProposedTurn { get; init; }

    /// <summary>The last decision that had ended it or taken it up again; null for none.</summary>
    public AssignmentTurn? Turn { get; init; }

    // The names are stored: a new one is added, an old one stays.
    private static readonly (string Name, Func<AssignmentState, JsonNode?> Of)[] parts =
    [
        ("kind", state => state.Kind.ToString()), ("status", state => state.Status.ToString()), ("unit", state => state.Unit?.ToString()),
        ("owner", state => state.Owner?.ToString()), ("access", state => state.Access.ToString()), ("original", state => Json(state.Original)),
        ("deadline", state => Json(state.Current)), ("proposed", state => Json(state.Proposed)), ("plan", state => state.PlanYear), ("proposedPlan", state => state.ProposedPlanYear),
        ("title", state => state.Title), ("deputy", state => state.Deputy?.ToString()), ("goal", state => state.Goal), ("givenBy", state => PointJson(state.GivenBy)),
        ("turn", state => Json(state.Turn)), ("proposedTurn", state => state.ProposedTurn?.ToString()),
    ];

    public static AssignmentState Of(Assignment of) => new(
        of.Kind, of.Status, of.UnitId, of.OwnerId, of.Access, of.Original, of.Current, of.Proposed, of.PlanYear, of.ProposedPlanYear)
    {
        Title = of.Title, Deputy = of.DeputyId, Goal = of.Goal, GivenBy = of.GivenBy, Turn = of.Turns is [.., var last] ? last : null, ProposedTurn = of.ProposedTurn?.Kind,
    };

    internal static AssignmentState Of(PropertyValues values) => new(
        values.GetValue<AssignmentKind>(nameof(Assignment.Kind)), values.GetValue<AssignmentStatus>(nameof(Assignment.Status)),
        values.GetValue<UnitId?>(nameof(Assignment.UnitId)), values.GetValue<PersonId?>(nameof(Assignment.OwnerId)), values.GetValue<AccessLevel>(nameof(Assignment.Access)),
        values.GetValue<DecidedDeadline?>(nameof(Assignment.Original)), values.GetValue<DecidedDeadline?>(nameof(Assignment.Current)),
        values.GetValue<DecidedDeadline?>(nameof(Assignment.Proposed)), values.GetValue<int?>(nameof(Assignment.PlanYear)), values.GetValue<int?>(nameof(Assignment.ProposedPlanYear)))
    {
        Title = values.GetValue<string>(nameof(Assignment.Title)), Deputy = values.GetValue<PersonId?>(nameof(Assignment.DeputyId)), Goal = values.GetValue<string?>(nameof(Assignment.Goal)),
        GivenBy = values.GetValue<DecisionPoint?>(nameof(Assignment.GivenBy)), Turn = values.GetValue<IReadOnlyList<AssignmentTurn>>(nameof(Assignment.Turns)) is [.., var last] ? last : null,
        ProposedTurn = values.GetValue<ProposedTurn?>(nameof(Assignment.ProposedTurn))?.Kind,
    };

    /// <summary>As the first fact of a history keeps it: what is null is left out.</summary>
    public JsonObject ToJson() => new(parts.Select(part => KeyValuePair.Create(part.Name, part.Of(this))).Where(pair => pair.Value is not null));

    /// <summary>What is otherwise in another state, each by its name with from and to; empty when nothing is.</summary>
    public JsonObject ChangesTo(AssignmentState after) => new(
        from part in parts
        let before = part.Of(this)
        let now = part.Of(after)
        where !JsonNode.DeepEquals(before, now)
        select KeyValuePair.Create(part.Name, (JsonNode?)new JsonObject { ["from"] = before, ["to"] = now }));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static AssignmentState Read(JsonObject told) => new(
        Name<AssignmentKind>(told, "kind"), Name<AssignmentStatus>(told, "status"),
        Id(told, "unit") is { } unit ? new UnitId(unit) : null, Id(told, "owner") is { } owner ? new PersonId(owner) : null, Name<AccessLevel>(told, "access"),
        DeadlineOf(told["original"]), DeadlineOf(told["deadline"]), DeadlineOf(told["proposed"]), (int?)told["plan"], (int?)told["proposedPlan"])
    {
        ProposedTurn = Enum.TryParse<TurnKind>((string?)told["proposedTurn"], out var proposed) ? proposed : null,
        Title = (string?)told["title"], Deputy = Id(told, "deputy") is { } deputy ? new PersonId(deputy) : null, Goal = (string?)told["goal"], GivenBy = PointOf(told["givenBy"]),
        Turn = told["turn"] is JsonObject turn && PointOf(turn["by"]) is { } by ? new AssignmentTurn(Name<TurnKind>(turn, "kind"), by, CaseOf(turn["case"]), default, Text: (string?)turn["text"]) : null,
    };

    /// <summary>A deadline as a fact keeps it.</summary>
    public static DecidedDeadline? DeadlineOf(JsonNode? told) => told is null
        ? null
        : new DecidedDeadline(
            new Deadline((string)told["text"]!, DateOnly.ParseExact((string)told["latest"]!, "O", CultureInfo.InvariantCulture), Enum.Parse<DeadlinePrecision>((string)told["precision"]!)),
            (string?)told["source"], CaseOf(told["decidedBy"])) { By = PointOf(told["by"]) };

    /// <summary>A decision as a fact keeps it; null where none is, or one whose body has its name in place of its id.</summary>
    private static DecisionPoint? PointOf(JsonNode? told) => told is JsonObject point && Id(point, "body") is { } body
        ? new DecisionPoint(new BodyId(body), DateOnly.ParseExact((string)point["on"]!, "O", CultureInfo.InvariantCulture), (int?)point["paragraph"], (int?)point["clause"])
        : null;

    private static CaseId? CaseOf(JsonNode? told) => Guid.TryParse((string?)told, out var id) ? new CaseId(id) : null;

    private static JsonObject? PointJson(DecisionPoint? point) => point is null
        ? null
        : new JsonObject { ["body"] = point.Body.ToString(), ["on"] = point.On.ToString("O", CultureInfo.InvariantCulture), ["paragraph"] = point.Paragraph, ["clause"] = point.Clause };

    private static JsonObject? Json(AssignmentTurn? turn) => turn is null
        ? null
        : new JsonObject { ["kind"] = turn.Kind.ToString(), ["by"] = PointJson(turn.By), ["case"] = turn.CaseId?.ToString(), ["text"] = turn.Text, ["at"] = turn.At.ToString("O", CultureInfo.InvariantCulture) };

    private static JsonObject? Json(DecidedDeadline? decided) => decided is null
        ? null
        : new JsonObject
        {
            ["text"] = decided.Deadline.Text,
            ["latest"] = decided.Deadline.Latest.ToString("O", CultureInfo.InvariantCulture),
            ["precision"] = decided.Deadline.Precision.ToString(),
            ["source"] = decided.Source,
            ["decidedBy"] = decided.DecidedBy?.ToString(),
            ["by"] = PointJson(decided.By),
        };

    private static T Name<T>(JsonObject told, string name) where T : struct, Enum => Enum.TryParse<T>((string?)told[name], out var value) ? value : default;

    private static Guid? Id(JsonObject told, string name) => Guid.TryParse((string?)told[name], out var id) ? id : null;
}
