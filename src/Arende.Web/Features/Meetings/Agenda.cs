using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

public sealed record MeetingHead(MeetingId Id, Body Body, DateOnly Date, int Sitting, DateOnly? ClosedOn, DateOnly? VerifiedOn, string? CancelledBecause, long Version,
    Attendance? Attendance, bool NeedsVerifiers)
{
    /// <summary>Others write its minutes: what they say is entered here.</summary>
    public bool IsFromMinutes { get; init; }

    /// <summary>The items without a case, in their order.</summary>
    public IReadOnlyList<StandingItem> Standing { get; init; } = [];

    /// <summary>Outcomes are in effect, and the agenda is written no more.</summary>
    public bool IsOver => ClosedOn is not null || VerifiedOn is not null || CancelledBecause is not null;

    /// <summary>What comes up on a day is urgent (KL 5:15).</summary>
    public bool IsUrgentOn(DateOnly day) => Domain.Meetings.Meeting.IsUrgent(Body.Function, Date, day);

    /// <summary>The minutes can't be verified before it is said who does it.</summary>
    public bool LacksVerifiers => NeedsVerifiers && Domain.Meetings.Meeting.LackedToVerify(Attendance) is not null;

    /// <summary>One of its §§ was verified by itself.</summary>
    public bool HasVerifiedAtOnce { get; init; }
}

/// <summary>A case on the agenda, and what the meeting did with it.</summary>
/// <param name="Entered">What has been entered and takes effect when the meeting is closed.</param>
public sealed record AgendaLine(
    CaseId CaseId, CaseNumber Number, string Title, string CaseType, string Officer, int Item, bool IsLate, int? Paragraph, Outcome? InEffect, string? GivenReason, IReadOnlyList<Clause> GivenClauses,
    EnteredOutcome? Entered, string? MinutesText, DateOnly? VerifiedAtOnceOn)
{
    /// <summary>What was proposed and how it was decided; null while nothing is entered.</summary>
    public Deliberation? Deliberation { get; init; }

    /// <summary>The item's own id.</summary>
    public Guid Id { get; init; }

    /// <summary>What the minutes tell, where it was edited by hand: in the place of the text and what was said.</summary>
    public EditedText? Edited { private get; init; }
    public string? TextByHand => Edited is { IsEdited: true } edited ? edited.Text : null;

    /// <summary>The item without a case in whose list it stands, here or on the board's agenda; null for one that is reported nowhere.</summary>
    public Guid? ReportedUnder { get; init; }

    /// <summary>The case can be opened; else its § is all that the viewer may read.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>In effect, or entered.</summary>
    public Outcome? Outcome => InEffect ?? Entered?.Outcome;
    public string? Reason => InEffect is null ? Entered?.Reason : GivenReason;
    public IReadOnlyList<Clause> Clauses => InEffect is null && Entered is { } entered ? entered.Clauses : GivenClauses;
    public Text Place => T.Agenda.Place(Paragraph, Item);
}

/// <summary>A case that waits for the body and stands on no agenda.</summary>
public sealed record WaitingCase(CaseId Id, CaseNumber Number, string Title, string Officer, bool IsSecret);

/// <summary>A meeting's agenda as far as the viewer may see its cases.</summary>
public static class Agenda
{
    public static Task<MeetingHead?> Head(ArendeDb db, MeetingId id, CancellationToken ct)
    {
        var bodies = db.Bodies;
        return db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => new MeetingHead(m.Id, bodies[m.BodyId], m.Date, m.Sitting, m.ClosedOn, m.VerifiedOn, m.CancelledBecause, m.Version, m.Attendance, m.NeedsVerifiers) { Standing = m.Standing, IsFromMinutes = m.IsFromMinutes, HasVerifiedAtOnce = m.Agenda.Any(item => item.VerifiedAtOnceOn != null) }).SingleOrDefaultAsync(ct);
    }

    public static async Task<IReadOnlyList<AgendaLine>> Lines(ArendeDb db, Viewer viewer, MeetingId id, CancellationToken ct)
    {
        var (readable, readsMinutes) = (VisibleTo.Cases(db, viewer), VisibleTo.ReadsMinutes(viewer));
        return await (
        from item in db.AgendaItems.AsNoTracking()
        where item.MeetingId == id
        join c in db.Cases on item.CaseId equals c.Id
        let isReadable = readable.Any(one => one.Id == c.Id)
        where isReadable || (readsMinutes && item.Outcome != null && c.Access == AccessLevel.Open)
        join officer in db.People on c.CaseOfficerId equals officer.Id
        orderby item.Number, item.Id
        select new AgendaLine(
            c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title, c.Type, officer.Name, item.Number, item.IsLate, item.Paragraph, item.Outcome, item.Reason, item.Clauses, item.Entered, item.MinutesText, item.VerifiedAtOnceOn) { Id = item.Id, IsReadable = isReadable, Deliberation = item.Deliberation, Edited = item.Edited, ReportedUnder = item.ReportedUnder }).ToListAsync(ct);
    }

    /// <summary>Those that have a place of their own: what is reported under an item without a case stands in its list.</summary>
    public static async Task<IReadOnlyList<AgendaLine>> Places(ArendeDb db, Viewer viewer, MeetingHead meeting, CancellationToken ct) =>
        [.. (await Lines(db, viewer, meeting.Id, ct)).Where(line => meeting.Standing.All(one => one.Id != line.ReportedUnder))];

    /// <summary>Every case of the agenda in its order, also those that the viewer doesn't see: who came or left at them did so for the others too.</summary>
    public static async Task<IReadOnlyList<CaseId>> Order(ArendeDb db, MeetingId id, CancellationToken ct) =>
        await db.AgendaItems.Where(item => item.MeetingId == id).OrderBy(item => item.Number).ThenBy(item => item.Id).Select(item => item.CaseId).ToListAsync(ct);

    public static async Task<IReadOnlyList<WaitingCase>> Waiting(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, Body body, CancellationToken ct) => await (
        from c in CasesForMeeting.Waiting(db, definitions, viewer, body).AsNoTracking()
        join officer in db.People on c.CaseOfficerId equals officer.Id
        orderby c.Year, c.Serial
        select new WaitingCase(c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title, officer.Name, c.Access == AccessLevel.Secret)).ToListAsync(ct);
}
