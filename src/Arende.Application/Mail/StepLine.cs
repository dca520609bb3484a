using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Mail;

/// <summary>A step in a mail, with what it is about. A mail is read by others too, on other machines: of a secret case it has the number only.</summary>
public sealed record StepLine(WorkItem Item, string Title, string About, bool IsSecret)
{
    /// <summary>More than this nobody reads in a mail.</summary>
    public const int Most = 50;

    public DateOnly? DueOn => Item.DueAt is { } due ? StockholmTime.DateAt(due) : null;

    /// <summary>Whom it waits for, where that isn't the reader.</summary>
    public IReadOnlyList<string> Holders { get; init; } = [];

    /// <summary>Who is away and has it, where the reader has it as their deputy.</summary>
    public string? For { get; init; }

    /// <summary>The most urgent first, of what the reader may see; one more than <see cref="Most"/> when there are more.</summary>
    internal static async Task<List<StepLine>> Of(ArendeDb db, Viewer reader, IQueryable<WorkItem> items, string numberFormat, CancellationToken ct)
    {
        var rows = await (
            from item in items.AsNoTracking()
            join c in VisibleTo.Cases(db, reader) on item.SubjectId equals (Guid)(object)c.Id into ofCase
            from seen in ofCase.DefaultIfEmpty()
            join p in db.ReportingPeriods on item.SubjectId equals (Guid)(object)p.Id into ofPeriod
            from period in ofPeriod.DefaultIfEmpty()
            where seen != null || period != null
            orderby item.DueAt == null, item.DueAt, item.OpenedAt
            select new
            {
                Item = item,
                Case = seen == null ? null : new { Number = new CaseNumber(seen.Register, seen.Year, seen.Serial), seen.Title, IsSecret = seen.Access == AccessLevel.Secret },
                Period = period == null ? null : new { period.SwedishName, period.Year },
            }).Take(Most + 1).ToListAsync(ct);
        return [.. rows.Select(row => new StepLine(row.Item, SwedishTitle(row.Item),
            row.Case is { } c ? c.IsSecret ? c.Number.ToString(numberFormat) : $"{c.Number.ToString(numberFormat)} {c.Title}" : $"{row.Period!.SwedishName} {row.Period.Year}",
            row.Case?.IsSecret == true) { For = WorkItemAccess.StoodInFor(reader, row.Item)?.Name })];
    }

    private static string SwedishTitle(WorkItem item) => (string?)JsonNode.Parse(item.Payload)?["title"]?["sv"] ?? item.TaskName;
}
