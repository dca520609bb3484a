using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
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
        if (await theirs.AsNoTracking().Include(a => a.Changes).SingleOrDefaultAsync(ct) is not { } decided || LastTurn(decided) is not { } turn) return null;
        var line = (await AssignmentLine.Of(db, definitions, theirs, ct)).Single();
        var ids = turn.Others ?? [];
        var others = ids.Count == 0 ? [] : await AssignmentLine.Of(db, definitions, VisibleTo.Assignments(db, reader).Where(a => ids.Contains(a.Id)), ct);
        return words.AssignmentDecided(line, turn, others, db.Bodies[turn.By.Body], address.Assignment(id));
    }

    // A deadline that a draft proposed and a meeting adopted is no turn of its own.
    private static AssignmentTurn? LastTurn(Assignment decided)
    {
        var turn = decided.Turns is [.., var last] ? last : null;
        return decided.Changes.MaxBy(one => one.At) is { After: { By: { } by, DecidedBy: var caseId } } change && !(turn?.At >= change.At) ? new AssignmentTurn(TurnKind.Moved, by, caseId, change.At) : turn;
    }
}
