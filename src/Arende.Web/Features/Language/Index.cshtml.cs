using Arende.Web.Features.Unsent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.Language;

/// <summary>Remembers the reader's language in a cookie and goes back to the page it was asked from.</summary>
[AllowAnonymous]
public sealed class IndexModel(TimeProvider clock) : PageModel, IAnswersStaleForms
{
    public IActionResult OnGet() => NotFound();

    /// <summary>Somebody signed in or out in another tab: the page is shown as it is now, and the next click changes the language.</summary>
    public IActionResult AnswerStale()
    {
        string? back = Request.Form["back"];
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "~/");
    }

    public IActionResult OnPost(string to, string? back)
    {
        var language = to == "en" ? "en" : "sv";
        Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
            new CookieOptions { Expires = clock.GetUtcNow().AddYears(1), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true });
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "~/");
    }
}
