using Arende.Application.Audit;
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

    /// <summary>So many sign in that the password was not looked at, and the try counts for nothing.</summary>
    Busy,
}

/// <summary>Who signed in, and the stamp that the session carries; both null unless welcome.</summary>
public sealed record SignedIn(SignInAnswer Answer, PersonId? PersonId = null, string? Stamp = null);

/// <summary>Checks a password, and leaves a line of who didn't get in.</summary>
public sealed class SignIn(ArendeDb db, SignInTries tries, PasswordChecks passwords, TellSignInRefused tell)
{
    public async Task<SignedIn> Run(string email, string password, SignInPlace place, CancellationToken ct) =>
        await passwords.InTurn(place.Device is not null, () => Check(Account.Normalize(email), password, place, ct), signedIn => signedIn.Answer == SignInAnswer.Welcome, ct) ?? new SignedIn(SignInAnswer.Busy);

    private async Task<SignedIn> Check(string address, string password, SignInPlace place, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking()
            .Where(a => a.Email == address && db.People.Any(p => p.Id == a.PersonId && p.IsActive)).SingleOrDefaultAsync(ct);
        var count = await tries.Count(address, account?.SecurityStamp, place, ct);
        if (count != SignInCount.MayTry)
        {
            if (count == SignInCount.BecameTooMany) await tell.Run(address, isShut: true, place.Source, ct);
            return new SignedIn(SignInAnswer.TooManyTries);
        }
        if (!await PasswordChecks.Matches(account?.PasswordHash, password))
        {
            await tell.Run(address, isShut: false, place.Source, ct);
            return new SignedIn(SignInAnswer.WrongEmailOrPassword);
        }
        await tries.Forget(address, account!.SecurityStamp, place, ct);
        return new SignedIn(SignInAnswer.Welcome, account.PersonId, account.SecurityStamp);
    }
}
