using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>Saves the staff report while it is with its officer. Two who save at once: the second is told, and keeps the text.</summary>
public sealed class SaveDraft(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">The case's officer.</param>
    /// <param name="id">The case.</param>
    /// <param name="expectedVersion">The case's version when the editor was opened.</param>
    /// <param name="title">The case's title.</param>
    /// <param name="report">The whole report as it now reads.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="LostRaceException">Somebody else saved since.</exception>
    public Task<long> Run(Viewer viewer, CaseId id, long expectedVersion, string title, StaffReport report, CancellationToken ct, FormKey key = default)
    {
        var asked = key.IsNone ? null : Operation.Of<SaveDraft>(viewer, key, new JsonObject
        {
            ["case"] = id.ToString(), ["title"] = title.Trim(), ["report"] = JsonSerializer.SerializeToNode(report, HistoryJson.Options),
        });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            var draft = await db.Find(viewer, id, ct);
            viewer.MustHave(Right.WriteDraft, Whose.Of(draft));
            if (draft.Version != expectedVersion) throw new LostRaceException(Race.Instance);
            await MustExist([.. report.Clauses.Select(clause => clause.Order).OfType<ClauseOrder>()], ct);
            draft.Write(title, report);
            await db.ProposeTransfers(draft, ct);
            var told = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            told.Tell(HistoryKind.DraftSaved);
            told.Completes(asked, draft.Version.ToString(CultureInfo.InvariantCulture));
            await journal.Write(db, told, ct);
            return draft.Version;
        }), ct);
    }

    // Who is named in an assignment is looked up when it is made; a form can't name somebody who never was.
    private async Task MustExist(List<ClauseOrder> orders, CancellationToken ct)
    {
        if (orders.Count == 0) return;
        var (units, people, meetings) = (orders.Select(o => o.UnitId).OfType<UnitId>().Distinct().ToList(), orders.Select(o => o.OwnerId).OfType<PersonId>().Distinct().ToList(), orders.Select(o => o.MeetingId).OfType<MeetingId>().Distinct().ToList());
        BrokenRuleException.When(await db.Units.CountAsync(u => units.Contains(u.Id), ct) < units.Count, Rule.UnitIsUnknown);
        BrokenRuleException.When(await db.People.CountAsync(p => people.Contains(p.Id), ct) < people.Count, Rule.PersonIsUnknown);
        BrokenRuleException.When(await db.Meetings.CountAsync(m => meetings.Contains(m.Id), ct) < meetings.Count, Rule.DateIsMissing);
    }
}
