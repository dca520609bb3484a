using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Shared.Decisions;

/// <summary>How many of the case's assignments a clause would reach: the open ones, and those of them for which a deadline is proposed.</summary>
public sealed record EffectReach(int Open, int Deadlines);

/// <summary>What clauses that are still to be decided do, in words, wherever they are shown: to those who review, sign and decide.</summary>
public sealed class ClauseNotes(ArendeDb db, CurrentViewer viewer)
{
    public async Task<IReadOnlyList<ClauseLine>> Lines(CaseId id, IReadOnlyList<Clause> clauses, CancellationToken ct)
    {
        var reach = await ReachOf(id, clauses, ct);
        return [.. clauses.Select(clause => new ClauseLine(clause.Number, clause.Text, T.Effects.Note(clause, reach.Open, reach.Deadlines)?.ToString()))];
    }

    public async Task<IReadOnlyList<Consequence>> Consequences(CaseId id, IReadOnlyList<Clause> clauses, CancellationToken ct)
    {
        var reach = await ReachOf(id, clauses, ct);
        return [.. clauses.Select(clause => T.Effects.Numbered(clause, reach.Open, reach.Deadlines)).OfType<Text>().Select(note => new Consequence(ConsequenceKind.Assignment, note))];
    }

    public async Task<EffectReach> Reach(CaseId id, CancellationToken ct)
    {
        var open = VisibleTo.Assignments(db, viewer.Viewer).Where(a => a.CaseId == id && (a.Status == AssignmentStatus.OnPlan || a.Status == AssignmentStatus.Delayed));
        return new EffectReach(await open.CountAsync(ct), await open.CountAsync(a => a.Proposed != null, ct));
    }

    // Most clauses do nothing in the register: then nothing is asked of the database.
    private async Task<EffectReach> ReachOf(CaseId id, IReadOnlyList<Clause> clauses, CancellationToken ct) =>
        clauses.Any(clause => clause.Effect != ClauseEffect.None) ? await Reach(id, ct) : new EffectReach(0, 0);
}
