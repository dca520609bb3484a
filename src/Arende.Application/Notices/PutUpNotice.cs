using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.ComposedDocuments;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>
/// The notice of a meeting's verified minutes goes up, or that of §§ that were verified at once, or one of them anew after a gap: one day and one
/// clock for all that it announces, and every case goes on where it waits for it, in one transaction.
/// </summary>
public sealed class PutUpNotice(ArendeDb db, DefinitionCatalogue definitions, NoticeSteps steps, KeepDocuments keep, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">Whose minutes are verified.</param>
    /// <param name="on">The day that it announces.</param>
    /// <param name="minutesAt">Where the minutes can be read.</param>
    /// <param name="said">How decisions can be appealed, where the clerk says otherwise than what is usual; of what is only proposed or put off nothing can be said.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <param name="which">Which of the meeting's notices; null for that of its minutes.</param>
    /// <exception cref="LostRaceException">Somebody else put it up, or moved one of the cases.</exception>
    public Task Run(
        Viewer viewer, MeetingId meetingId, DateOnly on, string minutesAt, IReadOnlyList<ItemAppeal> said, CancellationToken ct, FormKey key = default, NoticeId? which = null)
    {
        var asked = Operation.Of<PutUpNotice>(viewer, key, new JsonObject
        {
            ["meeting"] = meetingId.ToString(), ["on"] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["minutesAt"] = minutesAt.Trim(),
            ["said"] = new JsonArray([.. said.Select(one => JsonValue.Create($"{one.CaseId} {one.Kind}"))]), ["notice"] = which?.ToString(),
        });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            await Races.RetryOnConflict(db, () => PutUp(viewer, meetingId, which, on, minutesAt, said, asked, ct),
                () => db.Notices.Of(meetingId, which).AllAsync(n => n.PostedOn == null || n.IsInterrupted, ct));
        }, ct);
    }

    /// <summary>How each item of the minutes can be appealed, when nobody says otherwise: what a path doesn't await the legal force of can't be.</summary>
    public static async Task<IReadOnlyList<ItemAppeal>> Usual(ArendeDb db, DefinitionCatalogue definitions, IReadOnlyCollection<AgendaItem> agenda, CancellationToken ct)
    {
        var ids = agenda.Select(item => item.CaseId.Value).ToList();
        var paths = await db.WorkflowInstances.Where(i => ids.Contains(i.SubjectId)).Select(i => new { i.SubjectId, i.DefinitionId, i.DefinitionVersion }).ToListAsync(ct);
        var gainForce = Having(ConfirmLegalForce.Kind);
        // KL 13:5: what was decided by delegation is appealed from the notice of the minutes in which it was reported, whatever the board did with the report.
        var delegated = Having(RegisterDecision.Kind);
        return [.. from item in agenda
                   orderby item.Paragraph
                   let usual = item.Outcome is not { } outcome ? AppealKind.None
                       : delegated.Contains(item.CaseId.Value) && outcome.EndsTheMatter() ? AppealKind.LegalReview
                       : AppealKinds.Usual(outcome, item.Clauses)
                   select new ItemAppeal(item.CaseId, gainForce.Contains(item.CaseId.Value) ? usual : AppealKind.None)];

        HashSet<Guid> Having(StepKind kind) => [.. paths.Where(i => definitions.Path(i.DefinitionId, i.DefinitionVersion).Has(kind)).Select(i => i.SubjectId)];
    }

    private async Task PutUp(
        Viewer viewer, MeetingId meetingId, NoticeId? which, DateOnly on, string minutesAt, IReadOnlyList<ItemAppeal> said, Operation? asked, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        var notice = await db.Notices.Of(meetingId, which).SingleOrDefaultAsync(ct);
        BrokenRuleException.When(notice is null && meeting.VerifiedOn is null, Rule.MinutesAreNotVerified);
        if (notice is null && (which is not null || !Notice.IsOwedFor(meeting))) throw new NotFoundException("notice");
        // Minutes that were verified before there were notices of them.
        if (notice is null) db.Notices.Add(notice = new Notice(meeting, meeting.VerifiedOn!.Value));
        List<AgendaItem> covered = [.. meeting.Agenda.Where(notice.Covers)];
        var chosen = covered.Where(item => item.Outcome is { } outcome && AppealKinds.MayBeChosen(outcome, item.Clauses)).Select(item => item.CaseId).ToHashSet();
        var usual = await Usual(db, definitions, covered, ct);
        notice.PutUp(on, StockholmTime.Today(clock), minutesAt, [.. usual.Select(one => chosen.Contains(one.CaseId) ? said.FirstOrDefault(other => other.CaseId == one.CaseId) ?? one : one)]);
        var draft = new JournalDraft(JournalSubject.Of(meetingId), clock.GetUtcNow(), viewer.PersonId);
        draft.Completes(asked);
        keep.AsPutUp(meeting, notice, draft);
        await journal.Write(db, draft, ct);
        foreach (var item in ItemsOn(notice, meeting)) await steps.Posted(notice, meeting.Function, item.CaseId, viewer.PersonId, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The items of which the notice tells in the case's history, in their order.</summary>
    internal static IEnumerable<AgendaItem> ItemsOn(Notice notice, Meeting meeting) =>
        meeting.Agenda.Where(item => notice.Covers(item) && item.Outcome is { } outcome && (outcome.EndsTheMatter() || item.Decided().Any())).OrderBy(item => item.Paragraph);
}
