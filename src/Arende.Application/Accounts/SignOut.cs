using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>
/// Ends every session of the person, also where a copy of the cookie is. An account without a password is the demo's: several
/// visitors are the same person there, and one who leaves takes nobody along.
/// </summary>
public sealed class SignOut(ArendeDb db)
{
    public async Task Run(Viewer viewer, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == viewer.PersonId && a.PasswordHash != null, ct);
        account?.EndSessions();
        await db.SaveChangesAsync(ct);
    }
}
