using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.ComposedDocuments;
using Arende.Application.Journal;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.DelegatedDecisions;

/// <summary>The notice of a delegated decision's own minutes goes up (KL 8:10 p. 3), or up anew after a gap: the decision's appeal period begins (13:5).</summary>
public sealed class PutUpOwnNotice(ArendeDb db, NoticeSteps steps, KeepDocuments keep, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <exception cref="Domain.BrokenRuleException">It is up, or the day or the place is missing or can't be.</exception>
    public Task Run(Viewer viewer, CaseId caseId, DateOnly on, string minutesAt, AppealKind kind, CancellationToken ct, FormKey key = default)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asked = Operation.Of<PutUpOwnNotice>(viewer, key, new JsonObject { ["case"] = caseId.ToString(), ["on"] = day, ["minutesAt"] = minutesAt.Trim(), ["kind"] = kind.ToString() });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            await db.Find(viewer, caseId, ct);
            await Races.RetryOnConflict(db, async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var notice = await db.Notices.SingleOrDefaultAsync(n => n.CaseId == caseId, ct) ?? throw new Domain.BrokenRuleException(Domain.Rule.MinutesAreNotVerified);
                notice.PutUp(on, StockholmTime.Today(clock), minutesAt, [new ItemAppeal(caseId, kind)]);
                var draft = new JournalDraft(JournalSubject.Of(caseId), clock.GetUtcNow(), viewer.PersonId);
                draft.Completes(asked);
                keep.AsPutUp(caseId, notice, draft);
                await journal.Write(db, draft, ct);
                await steps.Posted(notice, BodyFunction.Board, caseId, viewer.PersonId, ct);
                await transaction.CommitAsync(ct);
            }, () => db.Notices.AnyAsync(n => n.CaseId == caseId && (n.PostedOn == null || n.IsInterrupted), ct));
        }, ct);
    }
}
