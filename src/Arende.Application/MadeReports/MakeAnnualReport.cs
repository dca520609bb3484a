using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Figures;
using Arende.Application.Journal;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.MadeReports;

/// <summary>
/// Makes a board's annual report for a year: one case with its draft, whose clauses approve the report and transfer what isn't done, which waits for the board's decision on it, and the documents that it carries. A board that
/// reports by periods gets them with the compilation of its annual period instead.
/// </summary>
public sealed class MakeAnnualReport(ArendeDb db, CaseOpening opening, MakeReports make, ReadFigures read, IMadeReportWords words, Operations operations, IOptions<ArendeOptions> options, TimeProvider clock)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="boardId">Whose; null where none was chosen.</param>
    /// <param name="year">The year; null where none was written.</param>
    /// <param name="offices">The units that get a document of their own.</param>
    /// <param name="officer">The case's officer; null for the viewer.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <returns>The case.</returns>
    /// <exception cref="BrokenRuleException">There is one already, its period is open, or the board has no path for it.</exception>
    public Task<CaseId> Run(Viewer viewer, BodyId? boardId, int? year, IReadOnlyCollection<UnitId> offices, PersonId? officer, CancellationToken ct, FormKey key = default)
    {
        viewer.MustHave(Right.FreezeRest);
        var asked = Operation.Of<MakeAnnualReport>(viewer, key, new JsonObject
        {
            ["body"] = boardId?.ToString(), ["year"] = year, ["officer"] = officer?.ToString(), ["units"] = new JsonArray([.. offices.Select(unit => (JsonNode)unit.ToString())]),
        });
        var board = db.Bodies.Boards.FirstOrDefault(one => one.Id == boardId) ?? throw new BrokenRuleException(Rule.ChoiceIsMissing);
        var of = year is { } given && given >= FirstYear && given <= StockholmTime.Today(clock).Year ? given : throw new BrokenRuleException(Rule.YearIsUnreasonable);
        // Whoever loses to another who makes it reads anew, and is told that there is one.
        return operations.Once(asked, () => Races.RetryOnConflict(db, () => Make(viewer, board, of, offices, officer, asked, ct), () => Task.FromResult(true)), ct);
    }

    private const int FirstYear = 2000;

    private async Task<CaseId> Make(Viewer viewer, Body board, int year, IReadOnlyCollection<UnitId> chosen, PersonId? officerId, Operation? asked, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Standing(board, year, ct) is { } before)
            throw new BrokenRuleException(Rule.ReportIsMadeAlready, await VisibleTo.Cases(db, viewer).AnyAsync(c => c.Id == before.Id, ct) ? before.Number.ToString(options.Value.CaseNumberFormat) : "");
        BrokenRuleException.When(await db.ReportingPeriods.AnyAsync(p => p.BoardId == board.Id && p.Year == year && p.Kind == PeriodKind.AnnualReport && p.CompiledAt == null, ct), Rule.AnnualPeriodIsOpen);
        var type = opening.TypeForReport(board) ?? throw new BrokenRuleException(Rule.NoPathForBoard, board.SwedishName);
        var officer = await opening.OfficerOf(viewer, officerId, ct);
        var offices = (await make.Offices(board, year, ct)).Select(one => one.Unit).Where(unit => chosen.Contains(unit.Id)).OrderBy(unit => unit.Name, StringComparer.Ordinal).ToList();
        var (id, now) = (CaseId.New(), clock.GetUtcNow());
        var reports = await make.Of(id, PeriodKind.AnnualReport, board, year, month: null, offices, ct);
        var office = await db.Units.Where(unit => unit.Id == officer.UnitId).Select(unit => unit.Name).SingleAsync(ct);
        var left = await LeftInPlan.Of(db, board.Id, year, ct);
        var capital = await read.Of(FigureCatalogue.Find("kostnader.avvikelse")!, new FigureScope(board, year) { Line = "kapital" }, ct);
        var (title, report) = words.Write(new AnnualCase(board, db.Bodies.Of(BodyFunction.Committee, board.Id) is not null, year, office, reports,
            [.. offices.Select((unit, place) => new Recipient(place + 1, unit.Name, unit.Id, null))])
        {
            HasEconomy = (await read.Of(FigureCatalogue.Find("budget.avvikelse")!, board, year, ct)).Number is not null,
            HasCapital = capital.Number is not null || await read.WhyNone(capital, ct) == FigureFaultKind.LineIsOfTwoKinds,
            Transfers = left.Count > 0,
            Signatories = [.. await Signatory(Role.Director, ct), .. await Signatory(Role.FinanceDirector, ct)],
        });
        report = await make.Known(report, board, year, ct);
        var made = new Case(await opening.NextNumber(board, ct), title, officer, AccessLevel.Open, now, id, type.Code, board.Id);
        made.Write(title, report with { Attachments = MakeReports.Attached(reports) }, viewer.PersonId, now);
        // What the clauses do is known: they were written for it.
        made.Answer([.. report.Clauses.Select(clause => new ClauseAnswer(clause.Mark(), clause.Effect, clause.PlanYear))]);
        db.Cases.Add(made);
        LeftInPlan.Bind(left, id, year + 1);
        var draft = new TransitionDraft(made.AsSubject(), now, viewer.PersonId);
        draft.Tell(HistoryKind.CaseRegistered, new JsonObject { ["title"] = made.Title });
        draft.Completes(asked, id.ToString());
        await opening.Start(made, draft, ct);
        await transaction.CommitAsync(ct);
        return id;
    }

    // Who signs is asked by role; the first of them stands in the letter, and its writer changes it.
    private Task<List<Signatory>> Signatory(string role, CancellationToken ct) =>
        RoleHolders.Of(db, role).Select(person => new Signatory(person.Title, db.Units.Where(unit => unit.Id == person.UnitId).Select(unit => unit.Name).FirstOrDefault() ?? "")).Take(1).ToListAsync(ct);

    /// <summary>The case that carries the board's annual report for the year; null where none does.</summary>
    public async Task<(CaseId Id, CaseNumber Number)?> Standing(Body board, int year, CancellationToken ct)
    {
        var key = new ReportSubject(PeriodKind.AnnualReport, ReportScope.Board, board.Id, null, year, null).Key;
        var found = await (from made in db.MadeReports where made.OnlyOf == key join c in db.Cases on made.CaseId equals c.Id select new { c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial) }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.Id, found.Number);
    }
}
