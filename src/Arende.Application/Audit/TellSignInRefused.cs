using System.Text.Json.Nodes;
using Arende.Application.Accounts;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Audit;

/// <summary>
/// Somebody didn't get in. Told with the account that they named, if there is one; what was typed otherwise may be a password in the wrong
/// field, and is not kept. Who goes on for long leaves fewer and fewer lines, each with how many tries it has been: no guesser fills the log.
/// </summary>
public sealed class TellSignInRefused(ArendeDb db, AuditTrail trail, SignInTries tries)
{
    private const int EachIsTold = 20;

    /// <param name="address">What was typed, in the form in which accounts have it.</param>
    /// <param name="isShut">No more tries are let through to this account from there for a while.</param>
    /// <param name="source">The network address of the caller.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Run(string address, bool isShut, string source, CancellationToken ct)
    {
        var person = await db.Accounts.Where(a => a.Email == address).Select(a => new { a.PersonId, db.People.Single(p => p.Id == a.PersonId).Name }).SingleOrDefaultAsync(ct);
        var count = await tries.Refused(source, ct);
        if (!isShut && !IsTold(count, person is not null)) return;
        var line = new JsonObject { ["from"] = source, ["tries"] = count };
        if (person is not null) (line["person"], line["name"]) = (person.PersonId.ToString(), person.Name);
        if (isShut) line["shut"] = true;
        await Races.RetryOnConflict(db, () => trail.Add(AuditChains.Refused, null, AuditKind.SignInRefused, [(JsonObject)line.DeepClone()], ct));
    }

    // The first ones, and then the 32nd, 64th, …; of those that name no account the first, the second, the fourth, …
    private static bool IsTold(int count, bool isAccount) => (isAccount && count <= EachIsTold) || int.IsPow2(count);
}
