using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Plans;

/// <summary>An assignment that is open in a plan when its year ends.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Forecast">The deadline that its owner last said was needed; null for none.</param>
/// <param name="Preset">What its status suggests, or what a draft proposes already.</param>
public sealed record YearEndLine(Assignment Assignment, Deadline? Forecast, YearEndChoice Preset);

public static class YearEndLines
{
    /// <summary>All that the viewer may see of what is open in the plan.</summary>
    public static IQueryable<Assignment> Open(ArendeDb db, Viewer viewer, BodyId board, int year) =>
        VisibleTo.Assignments(db, viewer).Where(a => a.PlanEntries.Any(entry => entry.BoardId == board && entry.Year == year && entry.Outcome == null));

    public static async Task<IReadOnlyList<YearEndLine>> Of(ArendeDb db, Viewer viewer, BodyId board, int year, CancellationToken ct)
    {
        var open = await Open(db, viewer, board, year).AsNoTracking().OrderBy(a => a.Status == AssignmentStatus.Done).ThenBy(a => a.NumberYear).ThenBy(a => a.Serial).ToListAsync(ct);
        var forecasts = await (
            from report in db.StatusReports
            where report.ReportedAt != null && Open(db, viewer, board, year).Any(a => a.Id == report.AssignmentId)
            orderby report.ReportedAt
            select new { report.AssignmentId, report.Forecast }).AsNoTracking().ToListAsync(ct);
        var last = forecasts.GroupBy(report => report.AssignmentId).ToDictionary(reports => reports.Key, reports => reports.Last().Forecast);
        var numbers = await Numbers(db, viewer, open, ct);
        return [.. open.Select(a => new YearEndLine(a, last.GetValueOrDefault(a.Id), Preset(a, last.GetValueOrDefault(a.Id), year, numbers)))];
    }

    /// <summary>The draft that proposes the plan's year-end already; null for none.</summary>
    public static CaseId? ProposedIn(IReadOnlyList<YearEndLine> lines, int year) => lines.Select(line => line.Assignment)
        .Where(a => a.ProposedTurn is not null || a.ProposedPlanYear == year + 1).Select(a => a.AccountedIn ?? a.CaseId).FirstOrDefault(id => id is not null);

    /// <summary>Checks what is chosen for each, before anything is written.</summary>
    public static async Task<YearEnd> Check(ArendeDb db, Viewer viewer, int year, IReadOnlyList<(Assignment Assignment, YearEndChoice Choice)> chosen, CancellationToken ct)
    {
        var into = await Targets(db, viewer, chosen.Where(one => one.Choice.Action == YearEndAction.Merge).Select(one => one.Choice.Into ?? ""), ct);
        return new YearEnd(year, [.. chosen.Select(one => new YearEndRow(one.Assignment.Id, one.Assignment.Status, one.Assignment.Current?.Deadline, one.Choice,
            into.TryGetValue((one.Choice.Into ?? "").Trim(), out var target) ? (target.Id, target is { IsOpen: true, IsProposed: false }) : null))]);
    }

    /// <summary>The assignments that mergers' numbers name, by the number as typed.</summary>
    internal static async Task<IReadOnlyDictionary<string, Assignment>> Targets(ArendeDb db, Viewer viewer, IEnumerable<string> written, CancellationToken ct)
    {
        var found = new Dictionary<string, Assignment>();
        foreach (var number in written.Select(text => text.Trim()).Distinct())
            if (AssignmentNumber.Read(number) is { } read && await VisibleTo.Assignments(db, viewer).AsNoTracking().Registered().Numbered(read).Take(2).ToListAsync(ct) is [var only]) found[number] = only;
        return found;
    }

    private static YearEndChoice Preset(Assignment a, Deadline? forecast, int year, IReadOnlyDictionary<AssignmentId, string> numbers)
    {
        var lastDay = new DateOnly(year, 12, 31);
        var deadline = a.Proposed?.Deadline is { } proposed && proposed.Latest > lastDay ? proposed.Text
            : a.Current?.Deadline.Latest > lastDay ? "" : forecast?.Latest > lastDay ? forecast!.Text : "";
        return a switch
        {
            { Status: AssignmentStatus.Done } => new YearEndChoice(YearEndAction.Close),
            { ProposedTurn: { Kind: TurnKind.Merged, Into: { } into } } => new YearEndChoice(YearEndAction.Merge, Into: numbers.GetValueOrDefault(into)),
            { ProposedTurn: { Kind: TurnKind.Split } split } => new YearEndChoice(YearEndAction.Split, deadline, Parts: string.Join('\n', split.Parts ?? [])),
            { ProposedTurn: { } struck } => new YearEndChoice(YearEndAction.Close, Reason: struck.Text),
            _ => new YearEndChoice(YearEndAction.Carry, deadline),
        };
    }

    private static async Task<IReadOnlyDictionary<AssignmentId, string>> Numbers(ArendeDb db, Viewer viewer, IReadOnlyList<Assignment> open, CancellationToken ct)
    {
        var ids = open.Select(a => a.ProposedTurn?.Into).OfType<AssignmentId>().ToList();
        return ids.Count == 0 ? new Dictionary<AssignmentId, string>()
            : (await VisibleTo.Assignments(db, viewer).AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(ct)).ToDictionary(a => a.Id, a => a.Number.ToString());
    }
}
