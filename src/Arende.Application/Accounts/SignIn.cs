using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

public enum SignInAnswer
{
    Welcome,
    WrongEmailOrPassword,
    /// <summary>The password was not even looked at.</summary>
    TooManyTries,
}

/// <summary>Who signed in, and the stamp that the session carries; both null unless welcome.</summary>
public sealed record SignedIn(SignInAnswer Answer, PersonId? PersonId = null, string? Stamp = null);

/// <summary>Checks a password.</summary>
public sealed class SignIn(ArendeDb db, SignInTries tries)
{
    public async Task<SignedIn> Run(string email, string password, SignInPlace place, CancellationToken ct)
    {
        var address = Account.Normalize(email);
        var account = await db.Accounts.AsNoTracking()
            .Where(a => a.Email == address && db.People.Any(p => p.Id == a.PersonId && p.IsActive)).SingleOrDefaultAsync(ct);
        if (!await tries.Count(address, account?.SecurityStamp, place, ct)) return new SignedIn(SignInAnswer.TooManyTries);
        if (!Password.Matches(account?.PasswordHash, password)) return new SignedIn(SignInAnswer.WrongEmailOrPassword);
        await tries.Forget(address, account!.SecurityStamp, place, ct);
        return new SignedIn(SignInAnswer.Welcome, account.PersonId, account.SecurityStamp);
    }
}
