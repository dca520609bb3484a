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
        });

    // § runs through a body's year.
    private async Task<int> NextParagraph(Meeting meeting, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(meeting.Date.Year, 1, 1), new DateOnly(meeting.Date.Year, 12, 31));
        var highest = await db.Meetings.Where(m => m.Body == meeting.Body && m.Date >= first && m.Date <= last)
            .SelectMany(m => m.Agenda).MaxAsync(item => (int?)item.Paragraph, ct);
        return (highest ?? 0) + 1;
    }
}
