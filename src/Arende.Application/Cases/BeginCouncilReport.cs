using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Cases;

/// <summary>
/// Begins the report to the council on what it is owed to be told: a draft of the board with the list as it stands today. Its officer goes on with it. Begun once more
/// in the same half year, or for the same year, it leads to the draft that there is.
/// </summary>
public sealed class BeginCouncilReport(ArendeDb db, CouncilReportRows rows, CaseOpening opening, CaseTypes types, ICouncilReportWords words, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who may start a case: its officer.</param>
    /// <param name="list">What is told.</param>
    /// <param name="year">Of what was decided, the year; what is unanswered is so today.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <returns>The case, and whether it was there already.</returns>
    /// <exception cref="BrokenRuleException">There is nothing to tell, or no path to the council.</exception>
    public Task<(CaseId Id, bool WasThere)> Run(Viewer viewer, CouncilList list, int year, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<BeginCouncilReport>(viewer, key, new JsonObject { ["list"] = list.ToString(), ["year"] = year });
        return operations.Once(asked, () => Begin(viewer, list, year, asked, ct), known => Task.FromResult((CaseId.Parse(known!, null), true)), ct);
    }

    private async Task<(CaseId, bool)> Begin(Viewer viewer, CouncilList list, int year, Operation? asked, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), StockholmTime.Today(clock));
        var officer = await db.People.SingleAsync(person => person.Id == viewer.PersonId, ct);
        var board = await opening.BoardOf(officer, ct);
        var type = types.ToStart((opening.TypeForReport(board) ?? throw new BrokenRuleException(Rule.NoPathForBoard, board.SwedishName)).Code, viewer);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two who begin it at once: the second waits, and finds the first one's. The number is taken in the same series.
        await CaseNumberSeries.Hold(db, board.Register!, today.Year, ct);
        var report = KeyOf(list, board, year, today);
        if (await Known(viewer, report, ct) is { } known) return (known, true);
        var told = await rows.Of(viewer, list, board, year, ct);
        BrokenRuleException.When(told.Count == 0, Rule.NothingToReport);
        var office = await db.Units.Where(unit => unit.Id == officer.UnitId).Select(unit => unit.Name).SingleAsync(ct);
        var (title, written) = words.Write(new CouncilReport(list, board, office, today, year, told));
        var made = new Case(await opening.NextNumber(board, ct), title, officer, AccessLevel.Open, now, type: type.Code, board: board.Id);
        made.Write(title, written, viewer.PersonId, now);
        // What the clause does is known: it was written for it.
        made.Answer([.. written.Clauses.Select(clause => new ClauseAnswer(clause.Mark(), clause.Effect, clause.PlanYear))]);
        made.TellsCouncil(report);
        db.Cases.Add(made);
        var draft = new TransitionDraft(made.AsSubject(), now, viewer.PersonId);
        draft.Tell(HistoryKind.CaseRegistered, new JsonObject { ["title"] = made.Title });
        draft.Completes(asked, made.Id.ToString());
        await opening.Start(made, draft, ct);
        await transaction.CommitAsync(ct);
        return (made.Id, false);
    }

    // One that was written off told nobody: it is begun anew.
    private async Task<CaseId?> Known(Viewer viewer, string report, CancellationToken ct) => await VisibleTo.Cases(db, viewer)
        .Where(c => c.CouncilReport == report && !WritingOff.Answers(db).Any(item => item.SubjectId == (Guid)(object)c.Id))
        .OrderByDescending(c => c.RegisteredAt).Select(c => (CaseId?)c.Id).FirstOrDefaultAsync(ct);

    // What is unanswered is told by the half year, what was decided by the year.
    private static string KeyOf(CouncilList list, Body board, int year, DateOnly today) =>
        list == CouncilList.Unanswered ? FormattableString.Invariant($"{list} {board.Code} {today.Year}-{(today.Month + 5) / 6}") : FormattableString.Invariant($"{list} {board.Code} {year}");
}

/// <summary>
/// The rows of the report: what the board has decided, or all that is unanswered. A case that not everybody may read, or that who begins the report may not, is told
/// without its title, since the draft is open; it is never left out, since the council is owed all of them.
/// </summary>
public sealed class CouncilReportRows(ArendeDb db, DefinitionCatalogue definitions, IOptions<ArendeOptions> options, TimeProvider clock)
{
    internal async Task<IReadOnlyList<CouncilReportRow>> Of(Viewer viewer, CouncilList list, Body board, int year, CancellationToken ct)
    {
        if (list == CouncilList.DecidedByBoard)
        {
            var decided = await DecidedProposal.Of(board.Id, db, definitions, year, ct);
            var told = await Titled(viewer, [.. decided.Select(one => one.Id)], ct);
            return [.. decided.Select(one => new CouncilReportRow(
                Number(one.Number), told.Contains(one.Id) ? one.Title : null, Kind(one.Type), one.On, IsLate: false, Stage: null, (board, one.Paragraph, one.Outcome)))];
        }
        var (unanswered, today) = (await UnansweredProposal.All(db, definitions, ct), StockholmTime.Today(clock));
        var titled = await Titled(viewer, [.. unanswered.Select(one => one.Id)], ct);
        var stages = await Stages([.. unanswered.Select(one => one.Id.Value)], ct);
        return [.. unanswered.Select(one => new CouncilReportRow(
            Number(one.Number), titled.Contains(one.Id) ? one.Title : null, Kind(one.Type), one.RegisteredOn, one.IsLate(today), string.Join(", ", stages[one.Id.Value].Distinct()), Decided: null))];
    }

    // The stages of the steps that it waits for; the council's year is none of them.
    private async Task<ILookup<Guid, string>> Stages(List<Guid> cases, CancellationToken ct)
    {
        var steps = await db.WorkItems.Where(item => item.State == WorkItemState.Open && cases.Contains(item.SubjectId)).Select(item => new { item.SubjectId, Name = item.TaskName }).ToListAsync(ct);
        steps.AddRange(await (from wait in db.EventWaits join instance in db.WorkflowInstances on wait.InstanceId equals instance.Id where cases.Contains(instance.SubjectId)
                              select new { instance.SubjectId, Name = wait.EventName }).ToListAsync(ct));
        return steps.Select(step => (step.SubjectId, Stage: definitions.Step(step.Name)?.Stage.Name.Sv)).Where(step => step.Stage is not null).ToLookup(step => step.SubjectId, step => step.Stage!);
    }

    private string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    private string Kind(string type) => definitions.LatestPath(type).Name.Sv;

    private async Task<HashSet<CaseId>> Titled(Viewer viewer, List<CaseId> cases, CancellationToken ct) =>
        await VisibleTo.Cases(db, viewer).Where(c => cases.Contains(c.Id) && c.Access == AccessLevel.Open).Select(c => c.Id).ToHashSetAsync(ct);
}
