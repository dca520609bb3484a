using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>The registrar gives a recipient of the coming decision its unit or address, so that nothing waits for it after the decision.</summary>
public sealed class AddressRecipient(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The registrar.</param>
    /// <param name="id">The case.</param>
    /// <param name="number">The recipient's number in the report.</param>
    /// <param name="unitId">The unit that is meant; null for somebody outside.</param>
    /// <param name="address">Where to send; empty for the unit's mailbox.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, CaseId id, int number, UnitId? unitId, string? address, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.AddressRecipient);
            var c = await db.Find(viewer, id, ct);
            var recipient = c.Report.Recipients.SingleOrDefault(r => r.Number == number) ?? throw new NotFoundException("recipient");
            BrokenRuleException.When(unitId is { } unit && !await db.Units.AnyAsync(u => u.Id == unit, ct), Rule.UnitIsUnknown);
            var written = string.IsNullOrWhiteSpace(address) ? null : address.Trim();
            // What it is already changes nothing; nobody at all is no answer, also where there is none yet.
            if ((unitId is not null || written is not null) && recipient.UnitId == unitId && recipient.Address == written) return;
            c.AddressRecipient(number, unitId, written);
            var draft = new JournalDraft(JournalSubject.Of(c.Id), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.RecipientSettled, new JsonObject { ["recipient"] = recipient.Name, ["address"] = written });
            await journal.Write(db, draft, ct);
        });
}
