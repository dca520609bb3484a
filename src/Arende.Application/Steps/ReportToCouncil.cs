using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// The council is told that a motion or a citizen's proposal isn't ready, and what has come out; it may then dismiss it (KL 5:35). A case that it has
/// dismissed is nothing for the board any more: it goes off the agenda on which it stands.
/// </summary>
public sealed class ReportToCouncil(ArendeDb db) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("reportToCouncil", StepShape.Person);

    public const string Dismissed = "dismissed";

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public bool Concerns(TaskAnswer answer) => answer.Outcome == Dismissed;

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var meetings = await db.Meetings.Include(m => m.Agenda).Where(m => m.ClosedOn == null && m.Agenda.Any(item => item.CaseId == id && item.Outcome == null)).ToListAsync(ct);
        foreach (var meeting in meetings.Where(meeting => meeting.Item(id) is { HasOutcome: false, Paragraph: null }))
        {
            var told = MeetingTold.Of(db.Bodies[meeting.BodyId], meeting, meeting.Item(id));
            db.AgendaItems.Remove(meeting.Withdraw(id));
            draft.Tell(HistoryKind.WithdrawnFromAgenda, told);
        }
    }
}
