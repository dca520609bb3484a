using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Mail;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>The mail with all of somebody's assignments that one pass flagged: theirs, and as a fallback owner what is nobody's.</summary>
internal sealed class WriteOverdueMail(ArendeDb db, DefinitionCatalogue definitions, PublicAddress address, IMailWords words) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.Overdue];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        if (mail.FlaggedAt is not { } at || await ViewerOf.Person(db, mail.PersonId!.Value, ct) is not { } reader) return null;
        var flagged = VisibleTo.Assignments(db, reader).Open().Where(a => a.OverdueSince == at && a.OverdueFlaggedFor == a.DueOn);
        var nobodys = await NobodysOf(reader, flagged, ct);
        var theirs = flagged.Where(a => a.OwnerId == reader.PersonId || nobodys.Contains(a.Id));
        var lines = await AssignmentLine.Of(db, definitions, theirs, ct);
        if (lines.Count == 0) return null;
        return words.Overdue(lines, lines.Count == 1 ? address.Assignment(await theirs.Select(a => a.Id).SingleAsync(ct)) : address.Assignments);
    }

    private async Task<List<AssignmentId>> NobodysOf(Viewer reader, IQueryable<Assignment> flagged, CancellationToken ct)
    {
        var unowned = await flagged.Where(a => !db.People.Any(p => p.Id == a.OwnerId && p.IsActive)).Select(a => a.Id).ToListAsync(ct);
        return [.. (await FallbackOwners.Of(db, unowned, ct)).Where(one => one.Value.Contains(reader.PersonId)).Select(one => one.Key)];
    }
}
