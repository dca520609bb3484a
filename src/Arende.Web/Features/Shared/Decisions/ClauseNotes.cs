using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Shared.Decisions;

/// <summary>How many of the case's assignments a clause would reach: the open ones, and those of them for which a deadline is proposed.</summary>
public sealed record EffectReach(int Open, int Deadlines);

/// <summary>What clauses that are still to be decided do, in words, wherever they are shown: to those who review, sign and decide.</summary>
public sealed class ClauseNotes(ArendeDb db, CurrentViewer viewer)
{
    public async Task<Func<Clause, string?>> Of(CaseId id, IReadOnlyList<Clause> clauses, CancellationToken ct)
    {
        var said = await Said(id, clauses, ct);
        return clause => string.Join(' ', said(clause).Select(note => note.ToString())) is { Length: > 0 } notes ? notes : null;
    }

    /// <summary>Of a whole report: of what a committee or the board has decided already nothing is said any more.</summary>
    public async Task<Func<Clause, string?>> OfReport(CaseId id, IReadOnlyList<Clause> clauses, CancellationToken ct) => await OfReport(id, clauses, settled: null, ct);

    /// <param name="id">The case.</param>
    /// <param name="clauses">Of its report.</param>
    /// <param name="settled">What is decided already; null where that has to be asked for.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Func<Clause, string?>> OfReport(CaseId id, IReadOnlyList<Clause> clauses, SettledClauses? settled, CancellationToken ct)
    {
        var note = await Of(id, clauses, ct);
        List<Clause> noted = [.. clauses.Where(clause => note(clause) is not null)];
        if (noted.Count == 0) return note;
        var left = (settled ?? await SettledClauses.Read(db, [id], ct)).Left(id, noted).ToHashSet();
        return clause => left.Contains(clause) ? note(clause) : null;
    }

    public async Task<IReadOnlyList<Consequence>> Consequences(CaseId id, IReadOnlyList<Clause> clauses, CancellationToken ct)
    {
        var said = await Said(id, clauses, ct);
        return [.. clauses.SelectMany(clause => said(clause).Select(note => new Consequence(ConsequenceKind.Assignment, T.Voices.Numbered(clauses, clause, note))))];
    }

    public async Task<EffectReach> Reach(CaseId id, CancellationToken ct)
    {
        var open = VisibleTo.Assignments(db, viewer.Viewer).OpenOrProposed().DecidedIn(id);
        // What a year-end proposes to end goes nowhere, and nothing is transferred to its own plan or back to an earlier one.
        var reached = await open.Select(a => new { IsMoved = a.ProposedTurn == null && !(a.ProposedPlanYear <= a.PlanYear), HasDeadline = a.Proposed != null }).ToListAsync(ct);
        return new EffectReach(reached.Count(one => one.IsMoved), reached.Count(one => one.HasDeadline));
    }

    private async Task<Func<Clause, IEnumerable<Text>>> Said(CaseId id, IReadOnlyList<Clause> clauses, CancellationToken ct)
    {
        // Most clauses do nothing in the register: then nothing is asked of the database.
        var reach = clauses.Any(clause => clause.Effect != ClauseEffect.None) ? await Reach(id, ct) : new EffectReach(0, 0);
        var names = await Names([.. clauses.Select(clause => clause.Order).OfType<ClauseOrder>()], ct);
        return clause => new[] { T.Effects.Note(clause, reach.Open, reach.Deadlines), T.ClauseTerms.Note(clause, names(clause.Order)) }.OfType<Text>();
    }

    private async Task<Func<ClauseOrder?, OrderNames>> Names(IReadOnlyList<ClauseOrder> orders, CancellationToken ct)
    {
        var (unitIds, personIds, meetingIds) = (orders.Select(o => o.UnitId).OfType<UnitId>().Distinct().ToList(), orders.Select(o => o.OwnerId).OfType<PersonId>().Distinct().ToList(), orders.Select(o => o.MeetingId).OfType<MeetingId>().Distinct().ToList());
        var units = unitIds.Count == 0 ? [] : await db.Units.AsNoTracking().Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var people = personIds.Count == 0 ? [] : await db.People.AsNoTracking().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var meetings = meetingIds.Count == 0 ? [] : await db.Meetings.AsNoTracking().Where(m => meetingIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        return order => new OrderNames(
            order?.UnitId is { } unit ? units.GetValueOrDefault(unit) : null,
            order?.OwnerId is { } owner ? people.GetValueOrDefault(owner) : null,
            order?.MeetingId is { } id && meetings.TryGetValue(id, out var meeting) ? T.Meetings.Of(db.Bodies[meeting.BodyId], meeting.Date)
                : order?.Deadline is { } written ? Deadline.Read(written) is { } read ? T.Assignments.InWords(read) : new(written, written) : null);
    }
}
