using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>The mail of what a decision did with somebody's assignment: the last one, when several were entered before it went.</summary>
internal sealed class WriteDecidedMail(ArendeDb db, DefinitionCatalogue definitions, PublicAddress address, IMailWords words) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.AssignmentDecided];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        var id = mail.AssignmentId!.Value;
        if (await ViewerOf.Person(db, mail.PersonId!.Value, ct) is not { } reader) return null;
        var me = reader.PersonId;
        if (await db.Mails.AnyAsync(m => m.PersonId == me && m.AssignmentId == id && m.Kind == MailKind.AssignmentDecided && m.CreatedAt > mail.CreatedAt, ct)) return null;
        var theirs = VisibleTo.Assignments(db, reader).Where(a => a.Id == id && (a.OwnerId == me || a.DeputyId == me));
        if (await theirs.AsNoTracking().SingleOrDefaultAsync(ct) is not { Turns: [.., var turn] }) return null;
        var line = (await AssignmentLine.Of(db, definitions, theirs, ct)).Single();
        return words.AssignmentDecided(line, turn, db.Bodies[turn.By.Body], address.Assignment(id));
    }
}
