using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>A step of which people were told on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Days">Days after the deadline; less than 0 before it.</param>
/// <param name="Told">Who, and why they.</param>
public sealed record ReminderLine(DateOnly On, int Days, IReadOnlyList<(string Name, RemindedAs As)> Told);

/// <summary>Who has been reminded of an assignment, and when that comes next.</summary>
/// <param name="Lines">The latest first.</param>
/// <param name="Next">The next step's day; null where none comes.</param>
/// <param name="StoppedUntil">The day that its owner expects, until which nobody is reminded.</param>
public sealed record AssignmentReminders(IReadOnlyList<ReminderLine> Lines, DateOnly? Next, DateOnly? StoppedUntil)
{
    private const int Most = 200;

    public bool IsEmpty => Lines.Count == 0 && Next is null;

    /// <summary>For those whose it is, and those who see who is late.</summary>
    /// <returns>Null for all others.</returns>
    public static async Task<AssignmentReminders?> Of(ArendeDb db, Viewer viewer, Assignment assignment, DateOnly today, CancellationToken ct)
    {
        var whose = Whose.Of(assignment);
        if (!viewer.May(Right.FollowAssignments, whose) && !viewer.May(Right.SeeWhoMisses, whose)) return null;
        var rows = await (
            from reminder in db.AssignmentReminders
            join person in db.People on reminder.PersonId equals person.Id
            where reminder.AssignmentId == assignment.Id
            orderby reminder.At descending, reminder.ToldAs, person.Name
            select new { reminder.At, reminder.Days, reminder.ToldAs, person.Name }).Take(Most).ToListAsync(ct);
        var lines = rows.GroupBy(row => (On: StockholmTime.DateAt(row.At), row.Days))
            .Select(step => new ReminderLine(step.Key.On, step.Key.Days, [.. step.OrderBy(row => row.ToldAs).Select(row => (row.Name, row.ToldAs))]));
        var stopped = assignment.ForecastOn >= today ? assignment.ForecastOn : null;
        DateOnly? next = assignment is { IsOpen: true, IsProposed: false, DueOn: { } due } ? ReminderLadder.Usual.Next(due, stopped ?? today).On : null;
        return new AssignmentReminders([.. lines], next, stopped);
    }
}
