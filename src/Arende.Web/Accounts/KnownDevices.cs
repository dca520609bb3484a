using System.Security.Cryptography;
using System.Text;
using Arende.Application.Accounts;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Arende.Web.Accounts;

/// <summary>
/// Which accounts have signed in with a browser: a cookie that only we can write. It lets nobody in; it says whose guesses are counted
/// apart from those of strangers.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, ArendeSettings settings)
{
    private const string Cookie = "arende.device";
    private const int MostAccounts = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Arende.KnownDevices").ToTimeLimitedDataProtector();

    /// <returns>Null when the account has never signed in with this browser.</returns>
    public Guid? Of(HttpContext http, string email) => Read(http) is var (device, accounts) && accounts.Contains(Mark(email)) ? device : null;

    public void Remember(HttpContext http, string email)
    {
        var (device, accounts) = Read(http) ?? (Guid.NewGuid(), []);
        var mark = Mark(email);
        var value = string.Join(' ', [device.ToString("N"), mark, .. accounts.Where(account => account != mark).Take(MostAccounts - 1)]);
        http.Response.Cookies.Append(Cookie, protector.Protect(value, Lifetime), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = settings.BehindProxy || http.Request.IsHttps,
            Path = "/signin",
            MaxAge = Lifetime,
        });
    }

    private (Guid Device, string[] Accounts)? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } cookie) return null;
        try
        {
            return protector.Unprotect(cookie).Split(' ') is [var id, .. var accounts] && Guid.TryParse(id, out var device) ? (device, accounts) : null;
        }
        catch (CryptographicException)
        {
            // Old, of another installation, or made up.
            return null;
        }
    }

    private static string Mark(string email) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Account.Normalize(email))))[..16];
}
