using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Imports;
using Arende.Application.MadeReports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Economy;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Reports;

/// <summary>Opens the case of a compiled period: its draft is written of what was frozen, and the assignments in it wait for the board's decision on it.</summary>
public sealed class CompiledCase(ArendeDb db, ICompiledReportWords words, CaseOpening opening, MakeReports make, IOptions<ArendeOptions> options)
{
    /// <summary>The reports that may stand in a case that everybody reads: neither the assignment nor the case that gave it is closed to some.</summary>
    public static IQueryable<StatusReport> MayHold(ArendeDb db, ReportingPeriodId period) => db.StatusReports.Where(report => report.PeriodId == period
        && db.Assignments.Any(a => a.Id == report.AssignmentId && a.Access == AccessLevel.Open && (a.CaseId == null || db.Cases.Any(c => c.Id == a.CaseId && c.Access == AccessLevel.Open))));

    /// <summary>How many of the period's assignments that the viewer may see don't stand in its case: not everybody may read them.</summary>
    public static Task<int> LeftOut(ArendeDb db, Viewer viewer, ReportingPeriodId period, CancellationToken ct)
    {
        var held = MayHold(db, period);
        return db.StatusReports.CountAsync(report => report.PeriodId == period && !held.Any(one => one.Id == report.Id) && VisibleTo.Assignments(db, viewer).Any(a => a.Id == report.AssignmentId), ct);
    }

    /// <summary>The board whose report it is: of a period from before boards had calendars the first.</summary>
    public static Body BoardOf(ArendeDb db, ReportingPeriod period) => period.BoardId is { } board ? db.Bodies[board] : db.Bodies.Boards[0];

    internal string Named(Case compiled) => compiled.Number.ToString(options.Value.CaseNumberFormat);

    internal async Task<Case> Open(Viewer viewer, ReportingPeriod period, PersonId? officerId, DateTimeOffset now, CancellationToken ct)
    {
        var officer = await opening.OfficerOf(viewer, officerId, ct);
        var board = BoardOf(db, period);
        var type = opening.TypeForReport(board) ?? throw new BrokenRuleException(Rule.NoPathForBoard, board.SwedishName);
        var (rows, _) = await Rows(period, isPreview: false, ct);
        var compiled = await Compiled(period, board, officer, [.. rows.Select(row => row.Row)], ct);
        var id = CaseId.New();
        var reports = await make.Of(id, period.Kind, board, period.Year, period.Kind == PeriodKind.AnnualReport ? null : period.EndsOn.Month,
            [.. (await make.Offices(board, period.Year, ct)).Where(one => one.HasPlan).Select(one => one.Unit)], ct);
        var (title, report) = words.Write(compiled with { HasAttachments = reports.Count > 0, HasEconomy = period.Kind == PeriodKind.AnnualReport && await HasEconomy(board, period.Year, ct) });
        var made = new Case(await opening.NextNumber(board, ct), title, officer, AccessLevel.Open, now, id, type.Code, board.Id);
        made.Write(title, report with { Attachments = MakeReports.Attached(reports) }, viewer.PersonId, now);
        // What the clauses do is known: they were written for it.
        made.Answer([.. report.Clauses.Select(clause => new ClauseAnswer(clause.Mark(), clause.Effect, clause.PlanYear))]);
        db.Cases.Add(made);
        // What was decided stands; another deadline, and the transfer, are proposed until the board decides.
        foreach (var (row, assignment) in rows.Where(row => row.Row.IsBound))
            assignment.AccountFor(made.Id, row.ProposesDeadline ? new DecidedDeadline(row.Forecast!, Source: null, DecidedBy: null) : null, compiled.Transfers ? compiled.TransferTo : null);
        var draft = new TransitionDraft(made.AsSubject(), now, viewer.PersonId);
        draft.Tell(HistoryKind.CaseRegistered, new JsonObject { ["title"] = made.Title });
        await opening.Start(made, draft, ct);
        return made;
    }

    private async Task<bool> HasEconomy(Body board, int year, CancellationToken ct) =>
        (await db.UnitEconomies.AsNoTracking().Where(one => one.BoardId == board.Id && one.Year == year && one.Month == UnitEconomy.WholeYear).ToListAsync(ct)).Exists(one => one.Result is not null);

    private async Task<CompiledPeriod> Compiled(ReportingPeriod period, Body board, Person officer, IReadOnlyList<CompiledRow> rows, CancellationToken ct)
    {
        var names = await db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var units = rows.Select(row => row.Unit).Distinct().Select(unit => new CompiledUnit(
            unit, unit is { } id ? names[id] : null, period.Freezes.FirstOrDefault(freeze => freeze.UnitId == unit)?.Reason));
        return new CompiledPeriod(
            period, board, db.Bodies.Of(BodyFunction.Committee, board.Id) is not null, names[officer.UnitId], rows,
            [.. units.OrderBy(unit => unit.Name is null).ThenBy(unit => unit.Name, StringComparer.Ordinal)], TransferTo(period));
    }

    private static int? TransferTo(ReportingPeriod period) => period.Kind == PeriodKind.AnnualReport ? period.Year + 1 : null;

    /// <summary>The assignments that the report would tell of and the case couldn't bind, compiled now.</summary>
    public async Task<IReadOnlyList<UnboundAssignment>> Unbound(Viewer viewer, ReportingPeriod period, CancellationToken ct)
    {
        var (rows, busy) = await Rows(period, isPreview: true, ct);
        var others = busy.Values.Distinct().ToList();
        var known = others.Count == 0 ? [] : await VisibleTo.Cases(db, viewer).AsNoTracking().Where(c => others.Contains(c.Id))
            .Select(c => new { c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial) }).ToDictionaryAsync(c => c.Id, c => c.Number.ToString(options.Value.CaseNumberFormat), ct);
        return [.. rows.Where(one => !one.Row.IsBound).Select(one => new UnboundAssignment(one.Of.Id, one.Of.Number, one.Of.Title, one.Row.NotBound!.Value,
            busy.TryGetValue(one.Of.Id, out var other) && known.TryGetValue(other, out var number) ? (other, number) : null))];
    }

    private async Task<(List<(CompiledRow Row, Assignment Of)> Rows, IReadOnlyDictionary<AssignmentId, CaseId> Busy)> Rows(ReportingPeriod period, bool isPreview, CancellationToken ct)
    {
        // What is only shown must not be saved by whoever saves something else next.
        var tracking = isPreview ? QueryTrackingBehavior.NoTracking : QueryTrackingBehavior.TrackAll;
        var reports = await MayHold(db, period.Id).AsTracking(tracking).ToListAsync(ct);
        var ids = reports.ConvertAll(report => report.AssignmentId);
        var assignments = await db.Assignments.Include(a => a.Changes).AsSplitQuery().AsTracking(tracking).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var busy = await AwaitedElsewhere.Of(db, [.. assignments.Values], own: null, ct);
        return ([.. reports.Select(report => (Report: report, Of: assignments[report.AssignmentId]))
            .OrderBy(one => one.Of.NumberYear).ThenBy(one => one.Of.Serial).ThenBy(one => one.Of.Series, StringComparer.Ordinal)
            .Select(one => (Row: Row(one.Report, one.Of), one.Of)).Where(one => one.Row.Report.InRegister != AssignmentStatus.Struck)], busy);

        CompiledRow Row(StatusReport report, Assignment of)
        {
            // Its unit was frozen before reports were kept as they stood: it is kept now.
            if (report.AsFrozen is null) report.Freeze(of, owner: null, period);
            var (status, comment, forecast) = report.Said;
            var row = new CompiledRow(report.AsFrozen!, status, comment, forecast, report.UnitId, NotBound: null) { MovedBy = report.AsFrozen!.MovedBy is { } by ? db.Bodies[by.Body] : null };
            return row with { NotBound = WhyNotBound(of, row.IsDone) };
        }

        // What another case has before the board is left to it. The board's yes goes by the register: where that says something else than the report, nothing is decided.
        NotBound? WhyNotBound(Assignment of, bool isDone) =>
            busy.ContainsKey(of.Id) || of.IsProposed ? NotBound.WaitsElsewhere
            : of is { IsOpen: false, AwaitsAdoption: false } ? NotBound.IsEnded
            : isDone != of.AwaitsAdoption ? NotBound.ChangedSince
            : !isDone && TransferTo(period) is not null && !IsInPlan(of) ? NotBound.OfOtherPlan : null;

        // A clause that transfers moves all that the case accounts for, and that is the board's plan of the year alone.
        bool IsInPlan(Assignment of) => of.OpenEntry is { } entry && entry.Year == period.Year && (period.BoardId is not { } board || entry.BoardId == board);
    }
}

/// <summary>An assignment that a report tells of and its case can't bind.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Why">Why.</param>
/// <param name="Elsewhere">The case that it waits for, with its number; null for none, or one that the viewer may not see.</param>
public sealed record UnboundAssignment(AssignmentId Id, AssignmentNumber Number, string Title, NotBound Why, (CaseId Id, string Number)? Elsewhere);
