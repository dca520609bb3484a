using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Notifications;
using Arende.Application.People;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Appeals;

/// <summary>
/// Notes an appeal when it comes in. In time, it withholds legal force: a case that was to confirm it goes on to the court at once, another when
/// its appeal period is over. Too late, it is kept and holds nothing up.
/// </summary>
public sealed class NoteAppeal(ArendeDb db, DefinitionCatalogue definitions, WorkflowHost host, PersonalInbox inbox, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who may.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="decision">The decision that is appealed, as <see cref="AppealableDecision.Id"/> names it; null for the latest that can be.</param>
    /// <param name="receivedOn">The day on which it came in. KL 13:6: to the municipality counts too.</param>
    /// <param name="note">What there is to say of it.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">Nothing in the case can be appealed, or the day can't be.</exception>
    public Task Run(Viewer viewer, CaseId caseId, Guid? decision, DateOnly receivedOn, string? note, CancellationToken ct, FormKey key = default) =>
        RunAs(viewer, caseId, decision, new AppealReceived(receivedOn, note), ct, key);

    /// <summary>With all that is said of it.</summary>
    /// <exception cref="BrokenRuleException">Its document isn't one that came in and that the viewer may open, or the decision has no such clause.</exception>
    public Task RunAs(Viewer viewer, CaseId caseId, Guid? decision, AppealReceived received, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<NoteAppeal>(viewer, key, new JsonObject
        {
            ["case"] = caseId.ToString(), ["decision"] = decision?.ToString(), ["on"] = Iso(received.On), ["note"] = AgendaItem.Trimmed(received.Note), ["court"] = received.ToCourt,
            ["by"] = AgendaItem.Trimmed(received.Appellant), ["clauses"] = string.Join(' ', received.Clauses), ["document"] = received.DocumentId?.ToString(), ["served"] = received.ServedOn is { } served ? Iso(served) : null,
        });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.NoteAppeal);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.Find(viewer, caseId, ct);
            var decided = (await AppealableDecision.Of(db, caseId, ct)).FirstOrDefault(one => decision is null || one.Id == decision) ?? throw new BrokenRuleException(Rule.NothingToAppeal);
            BrokenRuleException.When(received.DocumentId is { } document && !await CameIn(db, viewer, caseId).AnyAsync(d => d.Id == document, ct), Rule.DocumentIsUnknown);
            var now = clock.GetUtcNow();
            var appeal = new Appeal(decided.Decision, received, decided.Kind, decided.LastDay, StockholmTime.Today(clock), viewer.PersonId, now);
            db.Appeals.Add(appeal);
            await Notify(viewer, appeal, now, ct);
            await Tell(viewer, decided, appeal, asked, now, ct);
            await transaction.CommitAsync(ct);
        }, () => Task.FromResult(true)), ct);
    }

    /// <summary>The registered documents that an appeal may have come as.</summary>
    public static IQueryable<Document> CameIn(ArendeDb db, Viewer viewer, CaseId caseId) =>
        VisibleTo.Documents(db, viewer).Where(d => d.CaseId == caseId && d.Direction == DocumentDirection.Incoming);

    // Its officer, and those who send it on and enter how it ends. It stands in their inbox until then: one that came too late until it has been sent on or dismissed.
    private async Task Notify(Viewer viewer, Appeal appeal, DateTimeOffset now, CancellationToken ct)
    {
        var officer = await db.Cases.Where(c => c.Id == appeal.CaseId).Select(c => c.CaseOfficerId).SingleAsync(ct);
        var people = await RoleHolders.With(db, Right.NoteAppeal).Select(p => p.Id).ToListAsync(ct);
        foreach (var person in people.Append(officer).Distinct().Where(person => person != viewer.PersonId))
            await inbox.Add(new Notification(person, NotificationKind.AppealCameIn, $"appeal:{appeal.Id}", now, appeal.CaseId, subject: appeal.Id.Value), ct);
    }

    private async Task Tell(Viewer viewer, AppealableDecision decided, Appeal appeal, Operation? asked, DateTimeOffset now, CancellationToken ct)
    {
        var told = new JsonObject { ["abbreviation"] = db.Bodies[decided.BodyId].Abbreviation, ["date"] = Iso(decided.Date), ["on"] = Iso(appeal.ReceivedOn) };
        if (appeal.IsLate) told["late"] = true;
        if (appeal.AgendaItemId is null) told["delegated"] = true;
        if (appeal.Note is { } note) told["reason"] = note;
        if (!appeal.IsLate && await ToConfirm(decided, ct) is var (item, instance))
        {
            var step = new TransitionDraft(instance.Subject, now, viewer.PersonId);
            step.Tell(HistoryKind.AppealNoted, told);
            step.Completes(asked);
            step.Answered = new ClosedWorkItem(item.Id, WorkItemState.Done, step.Now, viewer.PersonId, ConfirmLegalForce.Appealed, appeal.Note ?? Iso(appeal.ReceivedOn));
            var answer = new TaskCompleted(step.Now, item.ActivityId, new JsonObject { ["outcome"] = ConfirmLegalForce.Appealed });
            if (await host.Move(instance, answer, step, ct) != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
            return;
        }
        var draft = new JournalDraft(JournalSubject.Of(appeal.CaseId), now, viewer.PersonId);
        draft.Tell(HistoryKind.AppealNoted, told);
        draft.Completes(asked);
        await journal.Write(db, draft, ct);
    }

    // The step that asks whether this decision was appealed, where it is open.
    private async Task<(WorkItem Item, InstanceSnapshot Instance)?> ToConfirm(AppealableDecision decided, CancellationToken ct)
    {
        var subject = decided.Decision.CaseId.Value;
        if (await db.WorkflowInstances.Where(i => i.SubjectId == subject).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(ct) is not { } id) return null;
        if (await host.Load(id, ct) is not { } instance) return null;
        var items = await db.WorkItems.AsNoTracking().Where(item => item.SubjectId == subject && item.State == WorkItemState.Open).ToListAsync(ct);
        var item = items.FirstOrDefault(one => definitions.Kind(one.TaskName) == ConfirmLegalForce.Kind && definitions.FunctionOf(one) == decided.Function);
        return item is null ? null : (item, instance);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
