using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>Every hour: tries whose time is over count no more.</summary>
public sealed class ForgetSignInTries(ArendeDb db, TimeProvider clock)
{
    public Task<int> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return db.SignInTries.Where(t => t.EndsAt <= now).ExecuteDeleteAsync(ct);
    }
}
