using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Contracts;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>What a decision did with an assignment, as somebody types it.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="By">Where it was decided; its § must be known.</param>
public sealed record TypedTurn(TurnKind Kind, DecisionPoint By)
{
    /// <summary>Of a merger the other one's number.</summary>
    public string? Into { get; init; }

    /// <summary>Of a split what each is, one a line.</summary>
    public string? Parts { get; init; }

    /// <summary>What was decided besides: why it is struck, what is to be supplemented.</summary>
    public string? Text { get; init; }

    /// <summary>Of one that is taken up again or moved its new deadline.</summary>
    public string? Deadline { get; init; }

    /// <summary>Of one that is moved the plan that it is carried over to.</summary>
    public int? PlanYear { get; init; }

    internal JsonObject ToJson(AssignmentId id) => new()
    {
        ["assignment"] = id.ToString(), ["kind"] = Kind.ToString(), ["by"] = string.Create(CultureInfo.InvariantCulture, $"{By.Body} {By.On:O} {By.Paragraph} {By.Clause}"),
        ["into"] = Into?.Trim(), ["parts"] = Parts?.Trim(), ["text"] = Text?.Trim(), ["deadline"] = Deadline?.Trim(), ["plan"] = PlanYear,
    };
}

/// <summary>
/// Enters what a body decided of an assignment: that its final account is adopted, that it is struck, merged, split, taken up again, or gets more time. Nothing else ends one.
/// </summary>
public sealed class DecideAssignment(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who places it.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="typed">What was decided.</param>
    /// <param name="expectedVersion">The version that was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">Somebody else changed it, or the one that it is merged into, meanwhile.</exception>
    public Task Run(Viewer viewer, AssignmentId id, TypedTurn typed, long expectedVersion, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<DecideAssignment>(viewer, key, typed.ToJson(id));
        return operations.Once(asked, async () =>
        {
            var assignment = await db.FindToPlace(viewer, id, expectedVersion, ct);
            await db.Entry(assignment).Collection(a => a.Changes).LoadAsync(ct);
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            typed.By.MustBePossible(StockholmTime.DateAt(draft.Now));
            assignment.MustComeAfter(typed.By);
            BrokenRuleException.When(typed.By.Paragraph is null, Rule.ParagraphIsMissing);
            TextLimits.Check(typed.Text, TextLimits.Comment, Rule.TextIsTooLong);
            await Act(viewer, assignment, typed, await DecisionsHere.CaseOf(db, typed.By, ct), draft.Now, ct);
            // That a final account is adopted its owner expects.
            if (typed.Kind != TurnKind.Accounted) draft.Publish(new AssignmentDecided(id.Value, assignment.Turns.Count - 1, viewer.PersonId.Value));
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, ct);
    }

    private async Task Act(Viewer viewer, Assignment assignment, TypedTurn typed, CaseId? caseId, DateTimeOffset at, CancellationToken ct)
    {
        var (by, text) = (typed.By, string.IsNullOrWhiteSpace(typed.Text) ? null : typed.Text.Trim());
        switch (typed.Kind)
        {
            case TurnKind.Accounted:
                assignment.Account(by, caseId, at);
                break;
            case TurnKind.Struck:
                assignment.Strike(by, caseId, at, text);
                break;
            case TurnKind.Merged:
                assignment.MergeInto(await Other(viewer, typed.Into, ct), by, caseId, at);
                break;
            case TurnKind.Split:
                db.Assignments.AddRange(assignment.Split(Titles(typed.Parts), by, caseId, at));
                break;
            case TurnKind.Reopened:
                assignment.TakeUpAgain(by, caseId, at, text, DeadlineWords.Read(typed.Deadline));
                db.EnterChanges(assignment);
                break;
            case TurnKind.Moved:
                assignment.Move(by, caseId, at, text, DeadlineWords.Read(typed.Deadline), typed.PlanYear);
                db.EnterChanges(assignment);
                break;
        }
    }

    private async Task<Assignment> Other(Viewer viewer, string? written, CancellationToken ct)
    {
        if (AssignmentNumber.Read(written ?? "") is not { } number) throw new BrokenRuleException(Rule.AssignmentIsUnknown, Excerpt.Of((written ?? "").Trim(), TextLimits.Name));
        var found = await VisibleTo.Assignments(db, viewer).Registered().Numbered(number).Take(2).ToListAsync(ct);
        return found is [var only] ? only : throw new BrokenRuleException(Rule.AssignmentIsUnknown, written!.Trim());
    }

    private static List<string> Titles(string? parts)
    {
        var titles = (parts ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var title in titles) TextLimits.Check(title, TextLimits.Title, Rule.TitleIsTooLong);
        return titles;
    }
}
