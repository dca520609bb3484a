using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Arende.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reminders;

/// <summary>
/// The mail with all assignments of which one pass reminds somebody, as they stand when it is sent: what was done, given to another, given a new deadline or a new
/// forecast meanwhile isn't in it. Of the earlier kind, which waited before there were reminders, nothing is left to say: the first pass says it.
/// </summary>
internal sealed class WriteAssignmentsMail(ArendeDb db, DefinitionCatalogue definitions, PublicAddress address, IMailWords words, TimeProvider clock) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.AssignmentReminder, MailKind.Overdue];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        if (mail.Kind == MailKind.Overdue) return null;
        var (me, pass, today) = (mail.PersonId!.Value, mail.FlaggedAt, StockholmTime.Today(clock));
        var told = await db.AssignmentReminders.Where(r => r.PersonId == me && r.MailedAt == pass && db.People.Any(p => p.Id == me && p.IsActive))
            .Select(r => new { r.AssignmentId, r.Deadline, r.ToldAs }).ToListAsync(ct);
        if (told.Count == 0) return null;
        var open = db.Assignments.Open().Where(a => a.ForecastOn == null || a.ForecastOn < today);
        // What is theirs they see. There may be thousands of such mails: nothing more is asked for them.
        var mine = Ids(told.Where(one => one.ToldAs is RemindedAs.Owner or RemindedAs.Deputy).Select(one => one.AssignmentId));
        var lines = mine.Count == 0 ? [] : await Lines(open.Where(a => mine.Contains(a.Id) && (a.OwnerId == me || a.DeputyId == me)), ct);
        List<AssignmentLine> others = [];
        if (mine.Count < told.Count && await ViewerOf.Person(db, me, ct) is { } reader)
        {
            var visible = VisibleTo.Assignments(db, reader);
            var nobodys = Ids(told.Where(one => one.ToldAs is RemindedAs.FallbackOwner).Select(one => one.AssignmentId));
            var under = Ids(told.Where(one => one.ToldAs is RemindedAs.Manager or RemindedAs.Director).Select(one => one.AssignmentId));
            lines.AddRange(await Lines(open.Where(a => nobodys.Contains(a.Id) && visible.Any(seen => seen.Id == a.Id) && !db.People.Any(p => p.Id == a.OwnerId && p.IsActive)), ct));
            others = await Lines(open.Where(a => under.Contains(a.Id) && visible.Any(seen => seen.Id == a.Id)), ct);
        }
        // With another deadline it is told anew.
        var deadlines = told.Select(one => (one.AssignmentId, (DateOnly?)one.Deadline)).ToHashSet();
        lines.RemoveAll(line => !deadlines.Contains((line.Id, line.DueOn)));
        others.RemoveAll(line => !deadlines.Contains((line.Id, line.DueOn)) || lines.Exists(own => own.Id == line.Id));
        return (lines.Count + others.Count) switch
        {
            0 => null,
            1 => words.Assignments(lines, others, today, address.Assignment(lines.Concat(others).Single().Id)),
            _ => words.Assignments(lines, others, today, address.Assignments),
        };
    }

    private Task<List<AssignmentLine>> Lines(IQueryable<Assignment> assignments, CancellationToken ct) => AssignmentLine.Of(db, definitions, assignments, ct);

    private static List<AssignmentId> Ids(IEnumerable<AssignmentId> ids) => [.. ids.Distinct()];
}
