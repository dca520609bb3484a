using System.Security.Claims;
using Arende.Application.Accounts;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Unsent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Arende.Web.Accounts;

/// <summary>
/// The session is a cookie with a person and a stamp, nothing more: who they are and what they may do is read from the
/// database on every request, so that a lost role or a new password is effective at once.
/// </summary>
public static class SessionCookie
{
    private const string StampClaim = "stamp";
    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    public static void Configure(CookieAuthenticationOptions options, bool alwaysSecure)
    {
        options.Cookie.Name = "arende.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = alwaysSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        // Real time, also in the demo: who moves the clock a week ahead stays signed in.
        options.TimeProvider = TimeProvider.System;
        options.LoginPath = "/signin";
        options.LogoutPath = "/signout";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Validate;
        // Where to is a path: an address would be made of whatever host the request named.
        options.Events.OnRedirectToLogin = async context =>
        {
            var (back, isLost) = await context.HttpContext.RequestServices.GetRequiredService<EndedSession>().WayBack(context.HttpContext);
            var query = QueryString.Create(context.Options.ReturnUrlParameter, back);
            if (isLost) query = query.Add("lost", "true");
            context.Response.Redirect($"{context.Request.PathBase}{context.Options.LoginPath}{query}");
        };
        // What a role may not see answers like what doesn't exist.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return AuditFilter.TellRefused(context.HttpContext);
        };
    }

    public static ClaimsPrincipal Principal(PersonId person, string stamp, IEnumerable<string> roles) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, person.ToString()), new Claim(StampClaim, stamp), .. roles.Select(role => new Claim(ClaimTypes.Role, role))],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>
    /// Whose requests one with this cookie is counted among, without a question to the database: the person and the stamp that it was written for. Not enough
    /// to let them in, since the session may have ended; but who took an old cookie isn't counted among those who have a new one.
    /// </summary>
    /// <returns>Null when there is no cookie of ours that still holds.</returns>
    public static string? CountedAs(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var cookie = options.CookieManager.GetRequestCookie(http, options.Cookie.Name!);
        if (cookie is null || options.TicketDataFormat.Unprotect(cookie) is not { } ticket || ticket.Properties.ExpiresUtc <= options.TimeProvider!.GetUtcNow()) return null;
        return $"{ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)} {ticket.Principal.FindFirstValue(StampClaim)}";
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        // These must work when the database doesn't.
        if (context.Request.Path.StartsWithSegments("/error") || context.Request.Path.StartsWithSegments("/health")) return;
        var services = context.HttpContext.RequestServices;
        var current = services.GetRequiredService<CurrentViewer>();
        var viewer = PersonId.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), null, out var person)
            && context.Principal!.FindFirstValue(StampClaim) is { } stamp
                ? await services.GetRequiredService<FindViewer>().Run(person, stamp, context.HttpContext.RequestAborted)
                : null;
        if (viewer is null)
        {
            current.IsNobody();
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }
        current.Is(viewer);
        // Roles as they are now; what an older cookie said about them is never looked at.
        context.ReplacePrincipal(Principal(person, stamp: context.Principal!.FindFirstValue(StampClaim)!, viewer.Roles));
    }
}
