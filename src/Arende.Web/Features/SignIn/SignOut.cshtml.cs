using Arende.Web.Features.Shared;
using Arende.Web.Features.Unsent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.SignIn;

[AllowAnonymous]
public sealed class SignOutModel(ISignIn signIn, CurrentViewer current) : PageModel, IAnswersStaleForms
{
    public IActionResult OnGet() => Redirect("~/signin");

    /// <summary>That session had ended; a newer one of somebody else is left alone.</summary>
    public IActionResult AnswerStale() => Redirect(current.IsSignedIn ? "~/" : "~/signin");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await signIn.SignOut(cancellationToken);
        return Redirect("~/signin");
    }
}
