using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Meetings;

/// <summary>Puts a question on the council's agenda (KL 5:59–64), and enters what became of it.</summary>
public sealed class AskInCouncil(ArendeDb db, JournalWriter journal, Operations operations, IOptions<ArendeOptions> options, TimeProvider clock)
{
    /// <param name="viewer">Who writes the agenda.</param>
    /// <param name="meetingId">A meeting of the council.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="question">Who asks whom what.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    public Task Run(Viewer viewer, MeetingId meetingId, string? title, CouncilQuestion question, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<AskInCouncil>(viewer, key, new JsonObject
        {
            ["meeting"] = meetingId.ToString(), ["title"] = title?.Trim(), ["kind"] = question.Kind.ToString(), ["by"] = question.By.Trim(), ["to"] = question.To.Trim(), ["text"] = question.Text.Trim(),
        });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.WriteAgenda);
            var meeting = await Load(meetingId, ct);
            meeting.Ask(title, question);
            meeting.MoveClosingLast(options.Value.AgendaOf(db.Bodies[meeting.BodyId]));
            await Write(viewer, meetingId, asked, ct);
        }, () => Task.FromResult(true)), ct);
    }

    /// <summary>The meeting has taken it up. Said again it is said anew, until the meeting is closed.</summary>
    public Task Answer(Viewer viewer, MeetingId meetingId, Guid item, CouncilQuestionOutcome outcome, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.RecordOutcome);
        var meeting = await Load(meetingId, ct);
        if (meeting.StandingItem(item).Question?.Outcome == outcome) return;
        meeting.Answer(item, outcome, StockholmTime.Today(clock));
        await Write(viewer, meetingId, asked: null, ct);
    }, () => Task.FromResult(true));

    private async Task<Meeting> Load(MeetingId id, CancellationToken ct) =>
        await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new NotFoundException("meeting");

    private Task Write(Viewer viewer, MeetingId id, Operation? asked, CancellationToken ct)
    {
        var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
        draft.Completes(asked);
        return journal.Write(db, draft, ct);
    }
}
