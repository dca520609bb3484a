using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Assignments;

/// <summary>An assignment that somebody types in. What isn't known is null or empty.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Kind">Uppdrag or nämndinitiativ; unknown is refused.</param>
public sealed record TypedAssignment(string Title, AssignmentKind Kind)
{
    public UnitId? Unit { get; init; }
    public PersonId? Owner { get; init; }
    public PersonId? Deputy { get; init; }
    public string? Goal { get; init; }
    public DecisionPoint? GivenBy { get; init; }

    /// <summary>As it was decided ("kvartal 3 2025").</summary>
    public string? Deadline { get; init; }

    /// <summary>The decision behind the deadline, as a sentence.</summary>
    public string? Source { get; init; }

    public int? PlanYear { get; init; }

    internal JsonObject ToJson() => new()
    {
        ["title"] = Title.Trim(), ["kind"] = Kind.ToString(), ["unit"] = Unit?.ToString(), ["owner"] = Owner?.ToString(), ["deputy"] = Deputy?.ToString(), ["goal"] = Goal?.Trim(),
        ["givenBy"] = GivenBy is { } by ? string.Create(CultureInfo.InvariantCulture, $"{by.Body} {by.On:O} {by.Paragraph} {by.Clause}") : null,
        ["deadline"] = Deadline?.Trim(), ["source"] = Source?.Trim(), ["planYear"] = PlanYear,
    };

    /// <exception cref="BrokenRuleException">Something is too long, or can't be right.</exception>
    internal void Check(DateOnly today)
    {
        // A row of an imported table may be longer, and is kept as it was written.
        TextLimits.Check(Title, TextLimits.Title, Rule.TitleIsTooLong);
        TextLimits.Check(Goal, TextLimits.Name, Rule.NameIsTooLong);
        TextLimits.Check(Source, TextLimits.Title, Rule.TextIsTooLong);
        GivenBy?.MustBePossible(today);
        // A plan goes on saying what it said: nothing comes into one whose year was over.
        BrokenRuleException.When(PlanYear < GivenBy?.On.Year, Rule.PlanIsBeforeDecision);
    }

    /// <summary>Null where none was typed.</summary>
    internal Deadline? ReadDeadline() => DeadlineWords.Read(Deadline);
}

/// <summary>Enters an assignment in the register by hand: one that was decided elsewhere, or before this register began.</summary>
public sealed class RegisterAssignment(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A controller, or a manager for the own unit.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    public Task<AssignmentId> Run(Viewer viewer, TypedAssignment typed, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<RegisterAssignment>(viewer, key, typed.ToJson());
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.PlaceAssignment, Whose.Of(viewer.UnitId));
            await db.MustBeGivable(viewer, typed.Unit, typed.Owner, ct);
            await db.MustBeGivable(viewer, typed.Unit, typed.Deputy, ct);
            var draft = new JournalDraft(JournalSubject.Of(AssignmentId.New()), clock.GetUtcNow(), viewer.PersonId);
            typed.Check(StockholmTime.DateAt(draft.Now));
            var assignment = Made(typed, new AssignmentId(draft.About.Id));
            db.Assignments.Add(assignment);
            draft.Completes(asked, assignment.Id.ToString());
            await journal.Write(db, draft, ct);
            return assignment.Id;
        }, ct);
    }

    private static Assignment Made(TypedAssignment typed, AssignmentId id)
    {
        BrokenRuleException.When(typed.Kind == AssignmentKind.Unknown, Rule.KindIsMissing);
        var assignment = new Assignment(typed.Title, typed.Kind, AssignmentStatus.OnPlan, caseId: null, typed.Unit, AccessLevel.Open, id);
        assignment.Give(typed.Unit, typed.Owner, typed.Deputy);
        assignment.Serve(typed.Goal);
        var source = string.IsNullOrWhiteSpace(typed.Source) ? null : typed.Source.Trim();
        // Without another sentence the deadline is that of the decision which gave it.
        if (typed.ReadDeadline() is { } deadline)
            assignment.SetDecidedDeadline(new DecidedDeadline(deadline, source, DecidedBy: null) { By = source is null ? typed.GivenBy : null }, isOriginal: true);
        assignment.WasGivenBy(typed.GivenBy);
        if (typed.PlanYear is { } year) assignment.SetPlanYear(year);
        return assignment;
    }
}
