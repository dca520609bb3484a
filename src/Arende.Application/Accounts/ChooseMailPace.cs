using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>The viewer chooses how often they are mailed of the steps that wait for them.</summary>
public sealed class ChooseMailPace(ArendeDb db)
{
    public async Task Run(Viewer viewer, MailPace pace, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == viewer.PersonId, ct);
        person.Choose(pace);
        await db.SaveChangesAsync(ct);
    }
}
