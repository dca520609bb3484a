using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

public enum SignInAnswer { Welcome, WrongEmailOrPassword, LockedOut }

/// <summary>Who signed in, and the stamp that the session carries; both null unless welcome.</summary>
public sealed record SignedIn(SignInAnswer Answer, PersonId? PersonId = null, string? Stamp = null);

/// <summary>Checks a password. The fifth wrong one in a row locks the account for five minutes.</summary>
public sealed class SignIn(ArendeDb db, TimeProvider clock)
{
    public async Task<SignedIn> Run(string email, string password, CancellationToken ct)
    {
        var address = Account.Normalize(email);
        var now = clock.GetUtcNow();
        var lockedUntil = now + Account.LockTime;
        // The attempt is counted before the password is looked at, in one statement: a hundred guesses at once are a hundred.
        var counted = await db.Accounts.Where(a => a.Email == address && (a.LockedUntil == null || a.LockedUntil <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(a => a.LockedUntil, a => a.FailedSignIns == Account.MostFailures - 1 ? (DateTimeOffset?)lockedUntil : null)
                .SetProperty(a => a.FailedSignIns, a => a.FailedSignIns >= Account.MostFailures ? 1 : a.FailedSignIns + 1), ct);
        var account = await db.Accounts.AsNoTracking()
            .Where(a => a.Email == address && db.People.Any(p => p.Id == a.PersonId && p.IsActive)).SingleOrDefaultAsync(ct);
        var matches = Password.Matches(account?.PasswordHash, password);
        if (account is null) return new SignedIn(SignInAnswer.WrongEmailOrPassword);
        if (counted == 0) return new SignedIn(SignInAnswer.LockedOut);
        if (!matches) return new SignedIn(account.LockedUntil is null ? SignInAnswer.WrongEmailOrPassword : SignInAnswer.LockedOut);
        await db.Accounts.Where(a => a.PersonId == account.PersonId).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.FailedSignIns, 0).SetProperty(a => a.LockedUntil, (DateTimeOffset?)null), ct);
        return new SignedIn(SignInAnswer.Welcome, account.PersonId, account.SecurityStamp);
    }
}
