using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>A period of a board's calendar as it was typed.</summary>
/// <param name="Board">The board.</param>
/// <param name="Id">Null for a new one.</param>
/// <param name="Key">Of a new one; another's never changes.</param>
/// <param name="Facts">What is said of it.</param>
/// <param name="Version">The one that was shown.</param>
public sealed record TypedPeriod(BodyId Board, Guid? Id, string Key, RecurringFacts Facts, long Version);

/// <summary>Adds a period to a board's calendar, or changes one. Periods that are open already stay as they were opened.</summary>
public sealed class ChangeCalendar(ArendeDb db, AuditTrail trail, Operations operations, TimeProvider clock)
{
    /// <exception cref="BrokenRuleException">What is said of it can't be, or the board has one with that key.</exception>
    /// <exception cref="LostRaceException">Somebody else changed it since it was shown.</exception>
    public Task Run(Viewer viewer, TypedPeriod typed, CancellationToken ct, FormKey key = default)
    {
        viewer.MustHave(Right.KeepCalendar);
        var board = db.Bodies.Boards.FirstOrDefault(one => one.Id == typed.Board) ?? throw new NotFoundException("body");
        var asked = Operation.Of<ChangeCalendar>(viewer, key, Arguments(typed));
        return operations.Once(asked, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await operations.Complete(asked, clock.GetUtcNow(), null, ct);
            var period = typed.Id is null ? await Added(typed, ct) : await Changed(typed, ct);
            await db.SaveOrThrowConflict(ct);
            await trail.Add(viewer, AuditKind.CalendarChanged, [new JsonObject
            {
                ["body"] = board.Code, ["name"] = period.SwedishName, ["days"] = $"{period.PeriodEnd}, {period.OpensOn}, {period.DueOn}",
                ["before"] = period.WorkingDaysBefore, ["used"] = period.IsUsed,
            }], ct);
            await transaction.CommitAsync(ct);
        }, ct);
    }

    private async Task<RecurringPeriod> Added(TypedPeriod typed, CancellationToken ct)
    {
        var period = new RecurringPeriod(typed.Board, typed.Key, typed.Facts);
        await MustEndAlone(period, ct);
        db.Add(period);
        return period;
    }

    private async Task<RecurringPeriod> Changed(TypedPeriod typed, CancellationToken ct)
    {
        var period = await db.RecurringPeriods.SingleOrDefaultAsync(p => p.Id == typed.Id && p.BoardId == typed.Board, ct) ?? throw new NotFoundException("period");
        if (period.Version != typed.Version) throw new LostRaceException(Race.Instance);
        period.Change(typed.Facts);
        await MustEndAlone(period, ct);
        return period;
    }

    // Two that end on the same day would ask the owners twice. One that isn't used asks nobody, but its key is kept.
    private async Task MustEndAlone(RecurringPeriod period, CancellationToken ct)
    {
        var (id, board, own, end) = (period.Id, period.BoardId, period.Key, period.PeriodEnd);
        BrokenRuleException.When(await db.RecurringPeriods.AnyAsync(p => p.Id != id && p.BoardId == board && (p.Key == own || (p.IsUsed && p.PeriodEnd == end)), ct), Rule.PeriodKeyIsTaken);
    }

    private static JsonObject Arguments(TypedPeriod typed) => new()
    {
        ["body"] = typed.Board.ToString(), ["id"] = typed.Id?.ToString(), ["key"] = typed.Key, ["sv"] = typed.Facts.Swedish, ["en"] = typed.Facts.English, ["kind"] = typed.Facts.Kind.ToString(),
        ["feeds"] = typed.Facts.Feeds.ToString(), ["end"] = typed.Facts.PeriodEnd, ["opens"] = typed.Facts.OpensOn, ["due"] = typed.Facts.DueOn,
        ["before"] = typed.Facts.WorkingDaysBefore, ["used"] = typed.Facts.IsUsed,
    };
}
