using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Puts a case that waits for a body on the agenda of one of its meetings.</summary>
public sealed class AddToAgenda(ArendeDb db, TransitionWriter writer, TimeProvider clock)
{
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, CancellationToken ct) =>
        Races.Again(db, async () =>
        {
            viewer.MustBe(Role.Clerk, Role.Registrar);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            var c = await db.Find(viewer, caseId, ct);
            BrokenRuleException.When(meeting.Agenda.Any(item => item.CaseId == caseId), Rule.CaseIsOnAgendaAlready);
            BrokenRuleException.When(!await CasesForMeeting.Waiting(db, viewer, meeting.Body).AnyAsync(w => w.Id == caseId, ct), Rule.CaseIsNotReadyForMeeting);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var item = meeting.Add(caseId, await NextParagraph(meeting, ct));
            db.AgendaItems.Add(item);
            var draft = new TransitionDraft(c.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.AddedToAgenda, new JsonObject
            {
                ["body"] = meeting.Body.ToString(),
                ["date"] = meeting.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["paragraph"] = item.Paragraph,
            });
            await writer.Write(db, draft, ct);
            await transaction.CommitAsync(ct);
        });

    // § runs through a body's year, counted as case numbers are: who adds to another of its agendas at the same moment waits.
    private async Task<int> NextParagraph(Meeting meeting, CancellationToken ct) =>
        (await CaseNumberSeries.Next(db, $"§ {meeting.Body}", meeting.Date.Year, ct)).Serial;
}
