using Arende.Application.Accounts;
using Arende.Application.Storage;
using Arende.Demo;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Arende.Web.Features.SignIn;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Accounts;

/// <summary>Opens and ends sessions of local accounts. The demo's accounts have no password: there one chooses who to be.</summary>
public sealed class LocalSignIn(
    SignIn signIn, SignOut signOut, CurrentViewer current, ArendeDb db, ArendeSettings settings, IHttpContextAccessor http, KnownDevices devices) : ISignIn
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public async Task<SignInOutcome> WithPassword(string email, string password, CancellationToken cancellationToken)
    {
        var request = http.HttpContext!;
        var place = new SignInPlace(CallersSource.Of(request), devices.Of(request, email));
        var signedIn = await EvenAnswer.Of(TimeProvider.System, () => signIn.Run(email, password, place, cancellationToken));
        if (signedIn.Answer == SignInAnswer.Welcome)
        {
            await Open(signedIn.PersonId!.Value, signedIn.Stamp!);
            devices.Remember(request, email);
        }
        return signedIn.Answer switch
        {
            SignInAnswer.Welcome => SignInOutcome.SignedIn,
            SignInAnswer.WrongEmailOrPassword => SignInOutcome.NotLetIn,
            SignInAnswer.TooManyTries => SignInOutcome.TooManyTries,
            SignInAnswer.Busy => SignInOutcome.Busy,
        };
    }

    public async Task<SignInOutcome> AsDemoAccount(string key, CancellationToken cancellationToken)
    {
        if (!settings.Demo || DemoPeople.All.All(person => person.Key != key)) return SignInOutcome.UnknownAccount;
        var email = DemoPeople.All.Single(person => person.Key == key).Email;
        var account = await db.Accounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Email == email && db.People.Any(p => p.Id == a.PersonId && p.IsActive), cancellationToken);
        if (account is null) return SignInOutcome.UnknownAccount;
        await Open(account.PersonId, account.SecurityStamp);
        return SignInOutcome.SignedIn;
    }

    public async Task SignOut(CancellationToken cancellationToken)
    {
        if (current.IsSignedIn) await signOut.Run(current.Viewer, cancellationToken);
        await http.HttpContext!.SignOutAsync(Scheme);
    }

    // A session of somebody else in the same browser is replaced, never joined.
    private Task Open(PersonId person, string stamp) =>
        http.HttpContext!.SignInAsync(Scheme, SessionCookie.Principal(person, stamp, []));
}
