using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>A committee's proposal, made on a date under a §.</summary>
public sealed record ProposedBy(BodyId BodyId, DateOnly Date, int Paragraph);

/// <summary>
/// What a body has before it in a case: before the board, what the committee proposed when it last had the case, and where it
/// then made no proposal the staff report's clauses, but for those that have been decided already. A proposal from before a send-back is history. What is shown before the
/// decision and what is then decided come from here.
/// </summary>
/// <param name="Clauses">The clauses, in their order.</param>
/// <param name="By">Null when the clauses are the staff report's own.</param>
public sealed record Proposal(IReadOnlyList<Clause> Clauses, ProposedBy? By)
{
    public static async Task<IReadOnlyDictionary<CaseId, Proposal>> Of(ArendeDb db, BodyFunction function, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        if (function == BodyFunction.Council) return await ToTheCouncil(db, cases, ct);
        var found = function == BodyFunction.Committee ? [] : await ByCommittee(db, cases, ct);
        var others = cases.Where(id => !found.ContainsKey(id)).ToList();
        var reports = await db.Cases.AsNoTracking().Where(c => others.Contains(c.Id)).Select(c => new { c.Id, c.Report }).ToListAsync(ct);
        var settled = await SettledClauses.Read(db, others, ct);
        foreach (var report in reports)
        {
            var left = settled.Left(report.Id, report.Report.Clauses);
            found[report.Id] = new Proposal(function == BodyFunction.Committee ? left : BeforeTheBoard(left), null);
        }
        return found;
    }

    // What the board left to the council. Of a case that is the council's own (a motion) that may be all that the board has said.
    private static async Task<Dictionary<CaseId, Proposal>> ToTheCouncil(ArendeDb db, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var items = await HeldItems.All(db).Where(held => held.Meeting.Function == BodyFunction.Board && cases.Contains(held.Item.CaseId)).LatestFirst()
            .Select(held => new { held.Item, held.Meeting.BodyId, held.Meeting.Date }).ToListAsync(ct);
        var found = items.GroupBy(one => one.Item.CaseId).Select(group => group.First()).ToDictionary(latest => latest.Item.CaseId, latest =>
        {
            var decided = latest.Item.Decided().ToList();
            IReadOnlyList<Clause> left = decided.Count == latest.Item.Clauses.Count ? latest.Item.Clauses : [.. latest.Item.Clauses.Except(decided)];
            return new Proposal(Reasoned(left, latest.Item.Reason), new ProposedBy(latest.BodyId, latest.Date, latest.Item.Paragraph ?? 0));
        });
        foreach (var id in cases.Where(id => !found.ContainsKey(id))) found[id] = new Proposal([], null);
        return found;
    }

    // What the committee decided itself is not before the board. Before it has met, and in what is older than a clause's own outcome, that is what is its own to decide.
    private static IReadOnlyList<Clause> BeforeTheBoard(IReadOnlyList<Clause> clauses) =>
        [.. clauses.Where(clause => clause.Outcome is { } outcome ? !outcome.IsDecision() : clause.Voice?.Decides != BodyFunction.Committee)];

    private static async Task<Dictionary<CaseId, Proposal>> ByCommittee(ArendeDb db, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var items = await HeldItems.All(db).Where(held => held.Meeting.Function == BodyFunction.Committee && cases.Contains(held.Item.CaseId)).LatestFirst()
            .Select(held => new { held.Item.CaseId, held.Item.Outcome, held.Item.Reason, held.Item.Clauses, Paragraph = held.Item.Paragraph ?? 0, held.Meeting.BodyId, held.Meeting.Date }).ToListAsync(ct);
        return items.GroupBy(item => item.CaseId).Select(group => group.First())
            .Where(latest => latest.Outcome is Outcome.Propose or Outcome.ProposeChanged or Outcome.ProposeReject || latest.Clauses.Any(clause => clause.Outcome is { } outcome && outcome.IsDecision()))
            .ToDictionary(latest => latest.CaseId, latest => new Proposal(Reasoned(BeforeTheBoard(latest.Clauses), latest.Reason), latest.Outcome == Outcome.Forward ? null : new ProposedBy(latest.BodyId, latest.Date, latest.Paragraph)));
    }

    // Why the committee proposes to turn a clause down goes with the clause: the board that agrees does so for that reason.
    private static IReadOnlyList<Clause> Reasoned(IReadOnlyList<Clause> clauses, string? reason) => reason is null ? clauses
        : [.. clauses.Select(clause => clause.Outcome == Outcome.ProposeReject && clause.Reason is null ? clause with { Reason = reason } : clause)];
}
