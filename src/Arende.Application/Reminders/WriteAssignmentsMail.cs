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
        if (mail.Kind == MailKind.Overdue || await ViewerOf.Person(db, mail.PersonId!.Value, ct) is not { } reader) return null;
        var (me, pass, today) = (reader.PersonId, mail.FlaggedAt, StockholmTime.Today(clock));
        var told = await (
            from assignment in VisibleTo.Assignments(db, reader).Open()
            join reminder in db.AssignmentReminders on assignment.Id equals reminder.AssignmentId
            where reminder.PersonId == me && reminder.MailedAt == pass && assignment.DueOn == reminder.Deadline && (assignment.ForecastOn == null || assignment.ForecastOn < today)
                && (reminder.ToldAs == RemindedAs.Manager || reminder.ToldAs == RemindedAs.Director
                    || (reminder.ToldAs == RemindedAs.Owner && assignment.OwnerId == me)
                    || (reminder.ToldAs == RemindedAs.Deputy && assignment.DeputyId == me)
                    || (reminder.ToldAs == RemindedAs.FallbackOwner && !db.People.Any(p => p.Id == assignment.OwnerId && p.IsActive)))
            select new { assignment.Id, IsEscalated = reminder.ToldAs == RemindedAs.Manager || reminder.ToldAs == RemindedAs.Director }).ToListAsync(ct);
        if (told.Count == 0) return null;
        var escalated = told.Where(one => one.IsEscalated).Select(one => one.Id).ToHashSet();
        List<AssignmentId> ids = [.. told.Select(one => one.Id).Distinct()];
        var lines = (await AssignmentLine.Of(db, definitions, db.Assignments.Where(a => ids.Contains(a.Id)), ct)).ToLookup(line => escalated.Contains(line.Id));
        return words.Assignments([.. lines[false]], [.. lines[true]], today, ids is [var only] ? address.Assignment(only) : address.Assignments);
    }
}
