using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Appeals;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A case on one meeting's agenda: the committee's proposal or the board's decision, or that it waits for it.</summary>
public sealed record CaseDecision(
    MeetingId MeetingId, Body Body, DateOnly Date, DateOnly? MinutesVerifiedOn, DateOnly? VerifiedAtOnceOn, NoticeId? NoticeId, int Sitting, int Number, int? Paragraph, Outcome? Outcome, string? Reason, IReadOnlyList<Clause> Clauses)
{
    /// <summary>The case's.</summary>
    public string CaseType { get; init; } = "";

    public CaseId CaseId { get; init; }

    /// <summary>The meeting noted what a delegate had decided, and no more; what it postponed or sent back it hasn't noted.</summary>
    public bool IsReport { get; init; }

    /// <summary>The agenda item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>It was entered from minutes that others write.</summary>
    public bool IsFromMinutes { get; init; }

    /// <summary>Of its appeals that came in time, how each ended; null for one of which that isn't known.</summary>
    public IReadOnlyList<Ruling?> Rulings { get; init; } = [];

    /// <summary>The day on which its § was verified, with the minutes or at once.</summary>
    public DateOnly? VerifiedOn => VerifiedAtOnceOn ?? MinutesVerifiedOn;

    /// <summary>Of what it was verified with; null before that, and where none is owed.</summary>
    public Notice? Notice { get; init; }

    /// <summary>What has become of it; said of the decision that stands.</summary>
    public DecisionForce? Force { get; init; }

    /// <summary>Where the reader corrects what was entered of the council's minutes; null where nothing is theirs to correct.</summary>
    public string? CorrectAt { get; init; }

    /// <summary>What a court has annulled leaves open.</summary>
    public IReadOnlyList<LeftAssignment> Left { get; init; } = [];

    /// <summary>The one that ended the matter.</summary>
    public bool EndedTheMatter => Body.Function != BodyFunction.Committee && Outcome is { } outcome && outcome.EndsTheMatter();

    /// <summary>The clauses of which the body has the last word.</summary>
    public IReadOnlyList<Clause> Own => Outcome is { } outcome ? [.. Clauses.Where(clause => ClauseList.IsDecided(clause, outcome, Clauses))] : [];

    /// <summary>A committee has decided something itself, by delegation.</summary>
    public bool DecidedByCommittee => Body.Function == BodyFunction.Committee && Own.Count > 0;

    /// <summary>What the body decided itself, where it left the rest to another: an appeal period is of that alone. Empty where it is of the whole.</summary>
    public IReadOnlyList<Clause> OwnPart => Own is { Count: > 0 } own && own.Count < Clauses.Count ? own : [];

    private bool IsOn(Notice notice) => notice.MeetingId == MeetingId && (notice.Paragraphs is null ? VerifiedAtOnceOn is null : notice.Id == NoticeId);

    public static async Task<IReadOnlyList<CaseDecision>> Of(ArendeDb db, DefinitionCatalogue definitions, CaseId id, DateOnly today, CancellationToken ct)
    {
        var bodies = db.Bodies;
        var decisions = await (
            from meeting in db.Meetings.AsNoTracking()
            from item in meeting.Agenda
            where item.CaseId == id
            join c in db.Cases on item.CaseId equals c.Id
            select new CaseDecision(
                meeting.Id, bodies[meeting.BodyId], meeting.Date, meeting.VerifiedOn, item.VerifiedAtOnceOn, item.NoticeId, meeting.Sitting, item.Number, item.Paragraph, item.Outcome, item.Reason, item.Clauses)
                { CaseType = c.Type, ItemId = item.Id, CaseId = id, IsFromMinutes = meeting.IsFromMinutes, IsReport = item.ReportedUnder != null && meeting.Function == BodyFunction.Board && item.Outcome == Domain.Meetings.Outcome.Note,
                  Rulings = db.Appeals.Where(a => a.AgendaItemId == item.Id && !a.IsLate).Select(a => a.Ruling).ToList() }).ToListAsync(ct);
        // On one day the committee meets before its board.
        var meetings = decisions.ConvertAll(decision => decision.MeetingId);
        var notices = meetings.Count == 0 ? [] : await db.Notices.AsNoTracking().Where(n => n.MeetingId != null && meetings.Contains(n.MeetingId.Value)).ToListAsync(ct);
        CaseDecision[] inOrder = [.. decisions.OrderBy(decision => decision.Date).ThenBy(decision => decision.Body.Function).ThenBy(decision => decision.Sitting).ThenBy(decision => decision.Number)
            .Select(decision => decision with { Notice = notices.Find(decision.IsOn) })];
        // What the committee and the board have decided for their own part stands beside what the council decides.
        List<int> standing = [.. from function in Enum.GetValues<BodyFunction>()
                                let last = Array.FindLastIndex(inOrder, decision => decision.Body.Function == function && (decision.EndedTheMatter || decision.DecidedByCommittee))
                                where last >= 0
                                select last];
        var forces = await DecisionForce.Of(db, definitions, id, standing.ConvertAll(at => inOrder[at]), today, ct);
        foreach (var (at, force) in standing.Zip(forces)) inOrder[at] = inOrder[at] with { Force = force };
        return inOrder;
    }
}
