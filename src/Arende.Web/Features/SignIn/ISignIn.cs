namespace Arende.Web.Features.SignIn;

public enum SignInOutcome
{
    SignedIn,
    /// <summary>A wrong address or a wrong password: which of them is not told.</summary>
    NotLetIn,
    /// <summary>So many tries for this address that the password was not even looked at; whether there is such an account is not told.</summary>
    TooManyTries,
    /// <summary>So many sign in at once that the password was not looked at.</summary>
    Busy,
    UnknownAccount,
}

/// <summary>Opens and ends a person's session: by local password or, in the demo, by choosing who to be.</summary>
public interface ISignIn
{
    Task<SignInOutcome> WithPassword(string email, string password, CancellationToken cancellationToken);

    /// <summary>Only in the demo; anywhere else every account is <see cref="SignInOutcome.UnknownAccount"/>.</summary>
    Task<SignInOutcome> AsDemoAccount(string key, CancellationToken cancellationToken);

    Task SignOut(CancellationToken cancellationToken);
}

/// <param name="CanTry">One sentence: what this person can try.</param>
public sealed record DemoAccount(string Key, string Name, string Role, string CanTry);

/// <summary>The made-up accounts of the demo; none anywhere else.</summary>
public interface IDemoAccounts
{
    IReadOnlyList<DemoAccount> List();
}
