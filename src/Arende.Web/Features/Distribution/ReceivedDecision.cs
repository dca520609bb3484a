using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Distribution;

/// <summary>A decision as its recipient reads it.</summary>
public sealed record ReceivedDecision(
    CaseId CaseId, CaseNumber Number, string Title, string CaseType, string Recipient, UnitId? UnitId, DistributionState State, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy,
    Body Body, DateOnly Date, int Paragraph, Outcome? Outcome, string? Reason, IReadOnlyList<Clause> Clauses, string? MinutesText, bool SeesCase, Guid ItemId)
{
    /// <summary>What a delegate decided; null for a meeting's decision.</summary>
    public DelegateDecision? Delegated { get; init; }

    /// <summary>Where it was decided, or who decided it.</summary>
    public Text Place => Delegated is { } decision ? T.DelegatedDecisions.Made(decision) : new($"{T.Meetings.Of(Body, Date).Sv}, {Format.Section(Paragraph)}", $"{T.Meetings.Of(Body, Date).En}, {Format.Section(Paragraph)}");

    /// <summary>The clauses, each list in the voice in which it is read.</summary>
    public IReadOnlyList<SpokenList> Lists => Delegated is { } decision ? T.Voices.OfDelegate(decision, Body, Clauses) : Outcome is { } outcome ? T.Voices.Of(Body, outcome, Clauses, CaseType) : [];

    // Edited by hand it is the whole of what is told under the §.
    private static string? TextOf(string? written, EditedText? edited) => edited is { IsEdited: true } ? edited.Text : written;

    /// <summary>For somebody of the unit that it was sent to, or of the office that sends.</summary>
    public static async Task<ReceivedDecision?> Of(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, DistributionRowId id, CancellationToken ct)
    {
        var rows = viewer.May(Right.SendDecisions) ? VisibleTo.Distribution(db, viewer).Union(VisibleTo.Received(db, viewer)) : VisibleTo.Received(db, viewer);
        var visible = VisibleTo.Cases(db, viewer).Select(c => c.Id);
        var bodies = db.Bodies;
        var byMeeting = await (
            from row in rows.AsNoTracking()
            where row.Id == id
            join c in db.Cases on row.CaseId equals c.Id
            join item in db.AgendaItems on row.DecisionId equals item.Id
            join meeting in db.Meetings on item.MeetingId equals meeting.Id
            join p in db.People on row.AcknowledgedBy equals (PersonId?)p.Id into people
            from person in people.DefaultIfEmpty()
            select new ReceivedDecision(
                c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title, c.Type, row.RecipientName, row.UnitId, row.State, row.AcknowledgedAt, person.Name,
                bodies[meeting.BodyId], meeting.Date, item.Paragraph ?? 0, item.Outcome, item.Reason, item.Clauses, TextOf(item.MinutesText, item.Edited), visible.Contains(c.Id), item.Id)).SingleOrDefaultAsync(ct);
        return byMeeting ?? await ByDelegate(db, definitions, rows, visible, id, ct);
    }

    private static async Task<ReceivedDecision?> ByDelegate(ArendeDb db, DefinitionCatalogue definitions, IQueryable<DistributionRow> rows, IQueryable<CaseId> visible, DistributionRowId id, CancellationToken ct)
    {
        var found = await (
            from row in rows.AsNoTracking()
            where row.Id == id
            join c in db.Cases on row.CaseId equals c.Id
            select new { Row = row, c.Register, c.Year, c.Serial, c.Title, c.Type, c.BoardId, c.Report, SeesCase = visible.Contains(c.Id), By = db.People.Where(p => p.Id == row.AcknowledgedBy).Select(p => p.Name).FirstOrDefault() }).SingleOrDefaultAsync(ct);
        if (found is null || await DelegateDecision.ByStep(db, definitions, found.Row.DecisionId, ct) is not { } decision) return null;
        return new(
            decision.CaseId, new CaseNumber(found.Register, found.Year, found.Serial), found.Title, found.Type, found.Row.RecipientName, found.Row.UnitId, found.Row.State, found.Row.AcknowledgedAt, found.By,
            db.Bodies[found.BoardId], decision.On, 0, null, decision.Text, found.Report.Clauses, null, found.SeesCase, decision.Id) { Delegated = decision };
    }
}

/// <summary>An assignment of the case that the viewer's unit has, or that the decision gave to nobody yet.</summary>
public sealed record ReceivedAssignment(AssignmentId Id, string Title, string? Owner, DecidedDeadline? Original, DecidedDeadline? Current, AssignmentStatus Status)
{
    public AssignmentNumber Number { get; init; }

    public static async Task<IReadOnlyList<ReceivedAssignment>> Of(ArendeDb db, Viewer viewer, CaseId id, Guid item, CancellationToken ct) => await (
        from a in VisibleTo.Assignments(db, viewer).AsNoTracking().OfCase(id)
        where a.UnitId == viewer.UnitId || (a.UnitId == null && a.DecidedItemId == item)
        join p in db.People on a.OwnerId equals (PersonId?)p.Id into people
        from owner in people.DefaultIfEmpty()
        orderby a.DueOn == null, a.DueOn, a.Id
        select new ReceivedAssignment(a.Id, a.Title, owner.Name, a.Original, a.Current, a.Status) { Number = new AssignmentNumber(a.Series, a.NumberYear, a.Serial) }).ToListAsync(ct);
}
