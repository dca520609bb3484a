using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>An assignment of the case, with its deadlines: what stands, what stood, and what is only proposed. The first due first, the closed last.</summary>
public sealed record CaseAssignment(
    AssignmentId Id, string Title, AssignmentKind Kind, AssignmentStatus Status, string? Unit, string? Owner,
    DecidedDeadline? Original, DecidedDeadline? Current, DecidedDeadline? Proposed, int? ProposedPlanYear, bool IsProposed)
{
    public AssignmentNumber Number { get; init; }
    public TurnKind? EndedAs { get; init; }
    public TurnKind? ProposedTurn { get; init; }

    public bool IsOpen => Status.IsOpen();

    public const int PageSize = 100;

    /// <summary>A page of them; how many there are is known from the case's head.</summary>
    public static async Task<Slice<CaseAssignment>> Of(ArendeDb db, Viewer viewer, CaseId id, int total, int page, int size, CancellationToken ct)
    {
        var (at, pages) = Slice.Place(total, page, size);
        var rows = await (
            from a in VisibleTo.Assignments(db, viewer).AsNoTracking().OfCase(id)
            where !a.IsProposed || db.Cases.Any(c => c.Id == id && c.ClosedAt == null)
            join u in db.Units on a.UnitId equals (UnitId?)u.Id into units
            from unit in units.DefaultIfEmpty()
            join p in db.People on a.OwnerId equals (PersonId?)p.Id into owners
            from owner in owners.DefaultIfEmpty()
            orderby a.Status == AssignmentStatus.Done || a.Status == AssignmentStatus.Struck, a.DueOn == null, a.DueOn, a.Id
            select new CaseAssignment(a.Id, a.Title, a.Kind, a.Status, unit.Name, owner.Name, a.Original, a.Current, a.Proposed, a.ProposedPlanYear, a.IsProposed) { Number = new AssignmentNumber(a.Series, a.NumberYear, a.Serial), EndedAs = a.EndedAs, ProposedTurn = a.ProposedTurn == null ? (TurnKind?)null : a.ProposedTurn!.Kind }).Skip((at - 1) * size).Take(size).ToListAsync(ct);
        return new Slice<CaseAssignment>(rows, at, pages, total);
    }
}
