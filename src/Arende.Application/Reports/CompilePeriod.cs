using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>
/// Compiles a period into one case of its board: units that nobody has frozen are frozen with it, a draft is written with the table of assignments, and what it proposes
/// waits for the board's decision. Once, however often and by however many it is asked for.
/// </summary>
public sealed class CompilePeriod(ArendeDb db, Freezing freezing, PeriodProcess process, CompiledCase cases, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="id">The period.</param>
    /// <param name="officer">The case's officer; null for the viewer.</param>
    /// <param name="reason">Why, where reports of units that aren't frozen are missing.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <returns>The case; the one that there is, where somebody was first.</returns>
    public Task<CaseId> Run(Viewer viewer, ReportingPeriodId id, PersonId? officer, string? reason, CancellationToken ct, FormKey key = default)
    {
        viewer.MustHave(Right.FreezeRest);
        var asked = Operation.Of<CompilePeriod>(viewer, key, new JsonObject { ["period"] = id.ToString(), ["officer"] = officer?.ToString(), ["reason"] = reason?.Trim() });
        // Whoever loses, to another who compiles or to somebody who reports, reads all anew.
        return operations.Once(asked, () => Races.RetryOnConflict(db, () => Compile(viewer, id, officer, reason, asked, ct), () => Task.FromResult(true)), ct);
    }

    private async Task<CaseId> Compile(Viewer viewer, ReportingPeriodId id, PersonId? officer, string? reason, Operation? asked, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var period = await db.ReportingPeriods.Include(p => p.Freezes).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new BrokenRuleException(Rule.NotAllowed);
        if (period.CaseId is { } before) return before;
        BrokenRuleException.When(period.CompiledAt is not null, Rule.PeriodIsCompiled);
        var told = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
        await freezing.Take(viewer, period, await process.Units(id, ct), reason, isImplicit: true, told, ct);
        var compiled = await cases.Open(viewer, period, officer, told.Now, ct);
        period.Compile(viewer.PersonId, compiled.Id, told.Now);
        told.Tell(HistoryKind.ReportCompiled, new JsonObject { ["case"] = cases.Named(compiled) });
        told.Completes(asked, compiled.Id.ToString());
        await journal.Write(db, told, ct);
        await process.GoOnIfAllAreFrozen(id, viewer, told.Now, ct);
        await process.TakeCompileStep(id, viewer, told.Now, ct);
        await transaction.CommitAsync(ct);
        return compiled.Id;
    }
}
