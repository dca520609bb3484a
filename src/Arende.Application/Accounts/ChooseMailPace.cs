using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>The viewer chooses how often they are mailed of the steps that wait for them. A line of the access log tells what it was.</summary>
public sealed class ChooseMailPace(ArendeDb db, AuditTrail trail)
{
    public Task Run(Viewer viewer, MailPace pace, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var person = await db.People.SingleAsync(p => p.Id == viewer.PersonId, ct);
        if (person.MailPace == pace) return;
        var line = AccountChange.About(person);
        (line["from"], line["to"]) = (person.MailPace.ToString(), pace.ToString());
        person.Choose(pace);
        // Saves both, or neither.
        await trail.Add(viewer, AuditKind.MailPaceChanged, [line], ct);
    });
}
