using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Drafts;
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

/// <summary>
/// Saves the staff report while it is a draft. Several write at once: what each touched is kept, and only who touched the same part as somebody before
/// them is told, and keeps the text.
/// </summary>
public sealed class SaveDraft(ArendeDb db, JournalWriter journal, Operations operations, UnsavedParts unsaved, DraftChecks checks, TimeProvider clock)
{
    /// <param name="viewer">The case's officer, or somebody who writes with them.</param>
    /// <param name="id">The case.</param>
    /// <param name="expectedVersion">The case's version when the editor was opened.</param>
    /// <param name="title">The case's title.</param>
    /// <param name="report">The whole report as it now reads.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <param name="opened">What the editor was opened with; without it, whatever was saved since may be what its writer touched.</param>
    /// <param name="typed">What was kept of it unsaved: it is saved now.</param>
    /// <returns>The new version; the one before it where nothing was touched.</returns>
    /// <exception cref="LostRaceException">Somebody else saved since, in a part that was touched here too.</exception>
    public async Task<long> Run(
        Viewer viewer, CaseId id, long expectedVersion, string title, StaffReport report, CancellationToken ct, FormKey key = default, OpenedDraft? opened = null,
        TypedForm? typed = null)
    {
        var asked = key.IsNone ? null : Operation.Of<SaveDraft>(viewer, key, new JsonObject
        {
            ["case"] = id.ToString(), ["title"] = title.Trim(), ["report"] = JsonSerializer.SerializeToNode(report, HistoryJson.Options),
        });
        var clashes = false;
        var version = await operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            var draft = await db.Find(viewer, id, ct);
            viewer.MustHave(Right.WriteDraft, Whose.OfDraft(draft));
            draft.MustBeDraft();
            var merged = DraftMerge.Of(draft.Title, draft.Report, opened, draft.Version == expectedVersion, title, report);
            clashes = merged.Clashes.Count > 0;
            if (clashes) throw new LostRaceException(Race.Instance);
            if (!merged.Changes) return draft.Version;
            await MustExist([.. merged.Report.Clauses.Select(clause => clause.Order).OfType<ClauseOrder>()], ct);
            var told = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            var replaced = draft.Write(merged.Title, await checks.WithSeen(draft, merged.Report, ct), viewer.PersonId, told.Now);
            db.EarlierSections.AddRange(replaced.Select(section => EarlierSection.Of(id, section)));
            db.AddRange(await checks.Recheck(draft, ct));
            await db.ProposeTransfers(draft, ct);
            told.Tell(HistoryKind.DraftSaved);
            told.Completes(asked, draft.Version.ToString(CultureInfo.InvariantCulture));
            await journal.Write(db, told, ct);
            return draft.Version;
            // Whoever was quicker is merged with at the next try; what clashes, a person settles.
        }, () => Task.FromResult(!clashes)), ct);
        // A text that is saved and still kept is known by its words: nothing is lost by a kill here.
        if (typed is not null) await unsaved.Forget(viewer.PersonId, id, typed, ct);
        return version;
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
