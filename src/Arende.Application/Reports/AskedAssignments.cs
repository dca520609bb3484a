using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Plans;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>The assignments of which a period asks: the board's open ones, and at year-end all that its plan of the year has.</summary>
internal static class AskedAssignments
{
    public static IQueryable<Assignment> Of(ArendeDb db, ReportingPeriod period)
    {
        var open = OfBoard(db, db.Assignments.Open(), period.BoardId);
        if (period.Kind != PeriodKind.AnnualReport) return open;
        // Whose plan it is in goes first, so that two boards never account for the same plan's assignment.
        var (year, board) = (period.Year, period.BoardId);
        return open.Where(a => board == null || !db.PlanEntries.Any(entry => entry.AssignmentId == a.Id && entry.Year == year && entry.Outcome == null && entry.BoardId != board))
            .Union(InPlan(db, year, board).Where(a => a.Status != AssignmentStatus.Struck));
    }

    /// <summary>What a year's plan has. What was struck, joined to another or carried over is no longer in it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="year">The plan.</param>
    /// <param name="boardId">Whose; null for all boards'.</param>
    private static IQueryable<Assignment> InPlan(ArendeDb db, int year, BodyId? boardId) => db.Assignments.Registered()
        .Where(a => db.PlanEntries.Any(entry => entry.AssignmentId == a.Id && entry.Year == year && (boardId == null || entry.BoardId == boardId)
            && (entry.Outcome == null || entry.Outcome == PlanOutcome.Adopted)));

    // Whose an assignment is, is said as its number says it: its case's board, else its unit's, else the first.
    private static IQueryable<Assignment> OfBoard(ArendeDb db, IQueryable<Assignment> assignments, BodyId? board)
    {
        if (board is not { } of || db.Bodies.HasOneBoard) return assignments;
        var isFirst = db.Bodies.Boards[0].Id == of;
        return assignments.Where(a => db.Cases.Any(c => c.Id == a.CaseId && c.BoardId == of)
            || (a.CaseId == null && db.Units.Any(u => u.Id == a.UnitId && u.BoardId == of))
            || (isFirst && a.CaseId == null && a.UnitId == null));
    }
}
