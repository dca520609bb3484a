using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.SignIn;

[AllowAnonymous]
public sealed class SignOutModel(ISignIn signIn) : PageModel
{
    public IActionResult OnGet() => Redirect("~/signin");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await signIn.SignOut(cancellationToken);
        return Redirect("~/signin");
    }
}
