using System.Linq.Expressions;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>
/// <see cref="Urgency"/> as queries: what a list counts is what a row says. The day is written into the statement: for a day that is a parameter
/// PostgreSQL plans the whole of it anew each time.
/// </summary>
public static class AssignmentsInTime
{
    /// <summary>What a draft only proposes is not followed up: it is counted, flagged, asked about and mailed nowhere.</summary>
    public static IQueryable<Assignment> Open(this IQueryable<Assignment> assignments) => assignments.OpenOrProposed().Registered();

    /// <summary>With those that a draft proposes: what a decision of its case reaches.</summary>
    public static IQueryable<Assignment> OpenOrProposed(this IQueryable<Assignment> assignments) =>
        assignments.Where(a => a.Status == AssignmentStatus.OnPlan || a.Status == AssignmentStatus.Delayed);

    /// <summary>Those of a case: that it gave, that its draft brings, or that it accounts for once more.</summary>
    public static IQueryable<Assignment> OfCase(this IQueryable<Assignment> assignments, CaseId id) => assignments.Where(a => a.CaseId == id || a.AccountedIn == id);

    /// <inheritdoc cref="OfCase(IQueryable{Assignment}, CaseId)"/>
    public static IQueryable<Assignment> OfCase(this IQueryable<Assignment> assignments, IQueryable<Case> cases) =>
        assignments.Where(a => cases.Any(c => c.Id == a.CaseId) || cases.Any(c => c.Id == a.AccountedIn));

    /// <summary>Those that a decision of the case is about: a case that accounts for them takes them from the one that gave them.</summary>
    public static IQueryable<Assignment> DecidedIn(this IQueryable<Assignment> assignments, CaseId id) => assignments.Where(a => a.CaseId == id && a.AccountedIn == null || a.AccountedIn == id);

    /// <summary>The one with a number. Without its series there may be one of each board.</summary>
    public static IQueryable<Assignment> Numbered(this IQueryable<Assignment> assignments, (string? Series, int Year, int Serial) number)
    {
        var (series, year, serial) = number;
#pragma warning disable CA1304, CA1311, CA1862 // It is the database's upper().
        return assignments.Where(a => a.NumberYear == year && a.Serial == serial && (series == null || a.Series.ToUpper() == series));
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <summary>As <see cref="Assignment.HasProposal"/> says.</summary>
    public static Expression<Func<Assignment, bool>> HasProposal { get; } = a => a.Proposed != null || a.ProposedPlanYear != null || a.ProposedTurn != null;

    public static IQueryable<Assignment> WhereAny(this IQueryable<Assignment> assignments, params IReadOnlyList<Expression<Func<Assignment, bool>>> conditions)
    {
        var one = Expression.Parameter(typeof(Assignment), "a");
        return assignments.Where(Expression.Lambda<Func<Assignment, bool>>(conditions.Select(Expression (condition) => Expression.Invoke(condition, one)).Aggregate(Expression.OrElse), one));
    }

    public static IQueryable<Assignment> Registered(this IQueryable<Assignment> assignments) => assignments.Where(a => !a.IsProposed);

    public static IQueryable<Assignment> Closed(this IQueryable<Assignment> assignments) =>
        assignments.Where(a => a.Status == AssignmentStatus.Done || a.Status == AssignmentStatus.Struck);

    /// <summary>Their owner says that they are done, and no board has adopted that.</summary>
    public static IQueryable<Assignment> AwaitingAdoption(this IQueryable<Assignment> assignments) => assignments.Where(a => a.Status == AssignmentStatus.Done && a.EndedAs == null);

    public static IQueryable<Assignment> Delayed(this IQueryable<Assignment> assignments, DateOnly today) => assignments.Open().Where(IsDelayed(today));

    /// <summary>As <see cref="Urgencies.IsDelayed"/> says of an open one.</summary>
    public static Expression<Func<Assignment, bool>> IsDelayed(DateOnly today) => WrittenIn.Write<Assignment>(
        a => a.Status == AssignmentStatus.Delayed || a.OriginalOn < EF.Constant(today) || a.DueOn < EF.Constant(today) || a.DueOn > a.OriginalOn);

    /// <summary>As <see cref="OpenStanding.OnPlan"/>: the open ones that have a deadline and aren't delayed.</summary>
    public static IQueryable<Assignment> AccordingToPlan(this IQueryable<Assignment> assignments, DateOnly today) =>
        assignments.Registered().WhereWritten(a => a.Status == AssignmentStatus.OnPlan && (a.OriginalOn == null || a.OriginalOn >= EF.Constant(today))
            && a.DueOn != null && a.DueOn >= EF.Constant(today) && (a.OriginalOn == null || a.DueOn <= a.OriginalOn));

    public static IQueryable<Assignment> WithoutDeadline(this IQueryable<Assignment> assignments, DateOnly today) => assignments.Open().Where(IsWithoutDeadline(today));

    /// <summary>As <see cref="OpenStanding.WithoutDeadline"/> says of an open one.</summary>
    public static Expression<Func<Assignment, bool>> IsWithoutDeadline(DateOnly today) => WrittenIn.Write<Assignment>(
        a => a.DueOn == null && a.Status == AssignmentStatus.OnPlan && (a.OriginalOn == null || a.OriginalOn >= EF.Constant(today)));

    public static IQueryable<Assignment> Late(this IQueryable<Assignment> assignments, DateOnly today) =>
        assignments.Open().Where(IsLate(today));

    public static Expression<Func<Assignment, bool>> IsLate(DateOnly today) => WrittenIn.Write<Assignment>(a => a.DueOn < EF.Constant(today));

    /// <summary>The open ones of which nobody has said for long how they go.</summary>
    public static IQueryable<Assignment> Stale(this IQueryable<Assignment> assignments, DateOnly today) => assignments.Open().Where(IsStale(today));

    public static Expression<Func<Assignment, bool>> IsStale(DateOnly today)
    {
        var before = Freshness.StaleBefore(today);
        return a => a.LastHeardAt < before;
    }

    /// <summary>The open ones that somebody has to do something about: delayed, stale, or without an owner or a deadline.</summary>
    public static IQueryable<Assignment> ToTakeUp(this IQueryable<Assignment> assignments, DateOnly today)
    {
        Expression<Func<Assignment, bool>> isUnowned = a => a.OwnerId == null;
        return assignments.Open().WhereAny(isUnowned, IsDelayed(today), IsWithoutDeadline(today), IsStale(today));
    }

    public static IQueryable<Assignment> Soon(this IQueryable<Assignment> assignments, DateOnly today) => assignments.Open().Where(IsSoon(today));

    public static Expression<Func<Assignment, bool>> IsSoon(DateOnly today)
    {
        var last = today.AddDays(Urgencies.DaysThatAreSoon);
        return WrittenIn.Write<Assignment>(a => a.DueOn >= EF.Constant(today) && a.DueOn <= EF.Constant(last));
    }
}
