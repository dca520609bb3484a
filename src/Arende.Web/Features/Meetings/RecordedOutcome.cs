using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>What has been recorded in an item already, by whom and when.</summary>
public sealed record RecordedOutcome(Outcome Outcome, string? Reason, IReadOnlyList<Clause> Clauses, PersonId? ById, string By, DateTimeOffset At)
{
    public static async Task<RecordedOutcome?> Of(ArendeDb db, MeetingId meeting, CaseId id, CancellationToken ct)
    {
        var item = await db.AgendaItems.AsNoTracking()
            .Where(i => i.MeetingId == meeting && i.CaseId == id && i.Outcome != null).Select(i => new { i.Outcome, i.Reason, i.Clauses }).SingleOrDefaultAsync(ct);
        if (item is null)
        {
            var entered = await db.AgendaItems.AsNoTracking().Where(i => i.MeetingId == meeting && i.CaseId == id).Select(i => i.Entered).SingleOrDefaultAsync(ct);
            if (entered is null) return null;
            var by = await db.People.Where(p => p.Id == entered.By).Select(p => p.Name).SingleOrDefaultAsync(ct);
            return new RecordedOutcome(entered.Outcome, entered.Reason, entered.Clauses, entered.By, by ?? "", entered.At);
        }
        var told = await (
            from entry in db.History.AsNoTracking()
            where entry.SubjectId == id.Value && (entry.Kind == HistoryKind.MeetingOutcome || entry.Kind == HistoryKind.OutcomeCorrected)
            join p in db.People on entry.ActorId equals (PersonId?)p.Id into actors
            from actor in actors.DefaultIfEmpty()
            orderby entry.Sequence descending
            select new { entry.ActorId, entry.At, actor.Name }).FirstAsync(ct);
        return new RecordedOutcome(item.Outcome!.Value, item.Reason, item.Clauses, told.ActorId, told.Name ?? "", told.At);
    }
}
