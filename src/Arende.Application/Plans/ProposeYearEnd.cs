using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Plans;

/// <summary>What is chosen for an assignment that was shown.</summary>
public sealed record ChosenYearEnd(AssignmentId Id, long Version, YearEndChoice Choice);

/// <summary>
/// Binds a plan's year-end to the annual case: a draft whose clauses transfer what goes on. Nothing but proposals is written; they take effect when the board decides that
/// case, as what any draft proposes does.
/// </summary>
public sealed class ProposeYearEnd(ArendeDb db, YearEndSection section, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="boardId">The plan's board.</param>
    /// <param name="year">The plan.</param>
    /// <param name="caseId">The annual case.</param>
    /// <param name="chosen">For each that is open in the plan.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">Something is lacking, or can't be: nothing is written.</exception>
    /// <exception cref="LostRaceException">Another assignment is open in the plan now, or one was changed since it was shown.</exception>
    public Task Run(Viewer viewer, BodyId boardId, int year, CaseId caseId, IReadOnlyList<ChosenYearEnd> chosen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<ProposeYearEnd>(viewer, key, new JsonObject
        {
            ["case"] = caseId.ToString(), ["body"] = boardId.ToString(), ["year"] = year,
            ["chosen"] = new JsonArray([.. chosen.Select(one => (JsonNode)$"{one.Id} {one.Choice}")]),
        });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.PlaceAssignment);
            // Before the case is read: who hands it in meanwhile, or closes it to some, makes this try lose.
            var head = await journal.Head(db, JournalSubject.Of(caseId), ct);
            var c = await CaseFor(db, viewer, boardId, year, caseId, chosen.Any(one => one.Choice.Action == YearEndAction.Carry), ct);
            var open = await YearEndLines.Open(db, viewer, boardId, year).ToListAsync(ct);
            var choices = chosen.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
            if (open.Any(a => !choices.TryGetValue(a.Id, out var seen) || seen.Version != a.Version)) throw new LostRaceException(Race.Instance);
            var pairs = open.ConvertAll(a => (Assignment: a, choices[a.Id].Choice));
            var into = await YearEndLines.Targets(db, viewer, pairs.Select(one => one.Choice), ct);
            if (YearEndLines.Check(year, pairs, into).Faults is [var fault, ..]) throw new BrokenRuleException(fault.Rule, fault.Argument);
            await MustWaitNowhereElse(open, c, ct);
            await BoundYearEnd.Keep(db, boardId, year, c.Id, open.ConvertAll(assignment => assignment.StandingProposal()), ct);
            foreach (var (assignment, choice) in pairs) Propose(assignment, choice, c.Id, year, into);
            var draft = new JournalDraft(JournalSubject.Of(c.Id), clock.GetUtcNow(), viewer.PersonId);
            await section.Write(c, year, open, viewer.PersonId, draft.Now, ct);
            draft.Tell(HistoryKind.YearEndProposed, new JsonObject { ["year"] = year, ["count"] = open.Count });
            draft.Completes(asked);
            await journal.Write(db, draft, head, ct);
        }), ct);
    }

    /// <summary>The case that is chosen, where the year-end can be bound to it.</summary>
    /// <param name="db">Where the cases are.</param>
    /// <param name="viewer">Who chooses.</param>
    /// <param name="boardId">The plan's board.</param>
    /// <param name="year">The plan.</param>
    /// <param name="id">The case.</param>
    /// <param name="carries">Something is carried over: a clause of the case has to say so.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">
    /// It is no draft, no clause of it transfers anything to the next year's plan, or it is no longer there to be chosen: what is secret in a draft isn't shown on assignments
    /// that more may read.
    /// </exception>
    public static async Task<Case> CaseFor(ArendeDb db, Viewer viewer, BodyId boardId, int year, CaseId id, bool carries, CancellationToken ct)
    {
        var c = await VisibleTo.Cases(db, viewer).SingleOrDefaultAsync(one => one.Id == id && one.BoardId == boardId && one.Access != AccessLevel.Secret, ct)
            ?? throw new BrokenRuleException(Rule.ChosenCaseIsGone);
        c.MustBeDraft();
        BrokenRuleException.When(carries && !c.Report.Clauses.Any(clause => clause.Effect == ClauseEffect.TransferAssignments && clause.PlanYear == year + 1), Rule.CaseLacksTransfer, $"{year + 1}");
        return c;
    }

    private async Task MustWaitNowhereElse(List<Assignment> open, Case c, CancellationToken ct)
    {
        var waiting = await AwaitedElsewhere.Of(db, open, c.Id, ct);
        if (waiting.Count > 0) throw new BrokenRuleException(Rule.AssignmentWaitsElsewhere, string.Join(", ", open.Where(a => waiting.ContainsKey(a.Id)).Take(3).Select(a => a.Number)));
    }

    private static void Propose(Assignment assignment, YearEndChoice choice, CaseId caseId, int year, IReadOnlyDictionary<string, Assignment> into)
    {
        var deadline = choice.ReadDeadline() is { } written ? new DecidedDeadline(written, Source: null, DecidedBy: null) : null;
        switch (choice.Action)
        {
            case YearEndAction.Carry:
                assignment.ProposeCarrying(caseId, deadline, year + 1);
                break;
            case YearEndAction.Close when assignment.AwaitsAdoption:
                assignment.ProposeAdoption(caseId);
                break;
            case YearEndAction.Close:
                assignment.ProposeTurn(caseId, new ProposedTurn(TurnKind.Struck, Text: choice.Reason!.Trim()), null);
                break;
            case YearEndAction.Merge:
                assignment.ProposeTurn(caseId, new ProposedTurn(TurnKind.Merged, into[choice.Into!.Trim()].Id), null);
                break;
            case YearEndAction.Split:
                assignment.ProposeTurn(caseId, new ProposedTurn(TurnKind.Split, Parts: choice.ReadParts()), deadline);
                break;
        }
    }
}
