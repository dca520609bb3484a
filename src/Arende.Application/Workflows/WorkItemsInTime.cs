using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>
/// <see cref="Urgencies"/> as a query over steps: a step is due on a day, whatever the hour at which it came. The day is written into the statement,
/// as in <see cref="Assignments.AssignmentsInTime"/>.
/// </summary>
public static class WorkItemsInTime
{
    public static IQueryable<WorkItem> Late(this IQueryable<WorkItem> items, DateOnly today)
    {
        var midnight = StockholmTime.StartOfDay(today);
        return items.WhereWritten(item => item.DueAt < EF.Constant(midnight));
    }
}
