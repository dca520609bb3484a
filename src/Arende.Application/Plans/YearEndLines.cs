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
/// <param name="Standing">How it stands in the plan, as the plan's own page says.</param>
public sealed record YearEndLine(Assignment Assignment, Deadline? Forecast, YearEndChoice Preset, PlanStanding Standing);

public static class YearEndLines
{
    /// <summary>All that the viewer may see of what is open in the plan. What was struck before decisions were kept here has no outcome, and isn't open.</summary>
    public static IQueryable<Assignment> Open(ArendeDb db, Viewer viewer, BodyId board, int year) =>
        // From the plan's entries: asked of each assignment, SQLite reads all entries of the plan for it. Only its last one can be without an outcome.
        from entry in db.PlanEntries
        where entry.BoardId == board && entry.Year == year && entry.Outcome == null
        join a in VisibleTo.Assignments(db, viewer) on entry.AssignmentId equals a.Id
        where a.Status != AssignmentStatus.Struck
        select a;

    public static async Task<IReadOnlyList<YearEndLine>> Of(ArendeDb db, Viewer viewer, BodyId board, int year, DateOnly today, CancellationToken ct)
    {
        var open = await Open(db, viewer, board, year).AsNoTracking().OrderBy(a => a.Status == AssignmentStatus.Done).ThenBy(a => a.NumberYear).ThenBy(a => a.Serial).ToListAsync(ct);
        var ids = open.ConvertAll(a => a.Id);
        var forecasts = await (
            from report in db.StatusReports
            where report.ReportedAt != null && ids.Contains(report.AssignmentId)
            orderby report.ReportedAt
            select new { report.AssignmentId, report.Forecast }).AsNoTracking().ToListAsync(ct);
        var last = forecasts.GroupBy(report => report.AssignmentId).ToDictionary(reports => reports.Key, reports => reports.Last().Forecast);
        var numbers = await Numbers(db, viewer, open, ct);
        return [.. open.Select(a => new YearEndLine(a, last.GetValueOrDefault(a.Id), Preset(a, last.GetValueOrDefault(a.Id), year, numbers), PlanStandings.Of(a.OpenEntry!, a.Status, today)))];
    }

    /// <summary>Checks what is chosen for each, before anything is written.</summary>
    public static async Task<YearEnd> Check(ArendeDb db, Viewer viewer, int year, IReadOnlyList<(Assignment Assignment, YearEndChoice Choice)> chosen, CancellationToken ct) =>
        Check(year, chosen, await Targets(db, viewer, chosen.Select(one => one.Choice), ct));

    internal static YearEnd Check(int year, IReadOnlyList<(Assignment Assignment, YearEndChoice Choice)> chosen, IReadOnlyDictionary<string, Assignment> into) =>
        new YearEnd(year, [.. chosen.Select(one => new YearEndRow(one.Assignment.Id, one.Assignment.Status, one.Assignment.Current?.Deadline, one.Choice,
            into.TryGetValue((one.Choice.Into ?? "").Trim(), out var target) ? (target.Id, target is { IsOpen: true, IsProposed: false }) : null))]);

    /// <summary>The assignments that mergers' numbers name, by the number as typed.</summary>
    internal static async Task<IReadOnlyDictionary<string, Assignment>> Targets(ArendeDb db, Viewer viewer, IEnumerable<YearEndChoice> choices, CancellationToken ct)
    {
        var read = choices.Where(choice => choice.Action == YearEndAction.Merge).Select(choice => (choice.Into ?? "").Trim()).Distinct()
            .Select(text => (Text: text, Number: AssignmentNumber.Read(text))).Where(one => one.Number is not null).ToDictionary(one => one.Text, one => one.Number!.Value);
        if (read.Count == 0) return new Dictionary<string, Assignment>();
        var (years, serials) = (read.Values.Select(number => number.Year).Distinct().ToList(), read.Values.Select(number => number.Serial).Distinct().ToList());
        // More than are named, where years and serials cross: which of them are is seen here.
        var near = await VisibleTo.Assignments(db, viewer).AsNoTracking().Registered().Where(a => years.Contains(a.NumberYear) && serials.Contains(a.Serial)).ToListAsync(ct);
        return read.Select(one => (one.Key, Found: near.FindAll(a => IsNumbered(a, one.Value)))).Where(one => one.Found.Count == 1).ToDictionary(one => one.Key, one => one.Found[0]);
    }

    private static bool IsNumbered(Assignment a, (string? Series, int Year, int Serial) number) =>
        a.NumberYear == number.Year && a.Serial == number.Serial && (number.Series is null || a.Series.Equals(number.Series, StringComparison.OrdinalIgnoreCase));

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
