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
        return period.Kind == PeriodKind.AnnualReport ? open.Union(OfBoard(db, InPlan(db, period.Year).Where(a => a.Status == AssignmentStatus.Done), period.BoardId)) : open;
    }

    /// <summary>What a year's plan has. What was struck, joined to another or carried over is no longer in it.</summary>
    public static IQueryable<Assignment> InPlan(ArendeDb db, int year) => db.Assignments.Registered()
        .Where(a => db.PlanEntries.Any(entry => entry.AssignmentId == a.Id && entry.Year == year && (entry.Outcome == null || entry.Outcome == PlanOutcome.Adopted)));

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
