using Arende.Web.Features.Shared;
using Arende.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.SignIn;

[AllowAnonymous]
public sealed class IndexModel(ISignIn signIn, IDemoAccounts demo, IConfiguration configuration) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public SignInForm Form => new(configuration[SignedOutShell.MunicipalityKey] ?? "Strandköpings kommun", demo.List(), Email, ReturnUrl);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), T.SignIn.EmailMissing);
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), T.SignIn.PasswordMissing);
        return ModelState.IsValid
            ? Answer(await signIn.WithPassword(Email!.Trim(), Password!, cancellationToken))
            : Page();
    }

    public async Task<IActionResult> OnPostDemoAsync(string account, CancellationToken cancellationToken) =>
        Answer(await signIn.AsDemoAccount(account, cancellationToken));

    private IActionResult Answer(SignInOutcome outcome)
    {
        if (outcome == SignInOutcome.SignedIn)
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/");
        ModelState.AddModelError("", outcome switch
        {
            SignInOutcome.SignedIn => "",
            SignInOutcome.NotLetIn => T.SignIn.NotLetIn,
            SignInOutcome.UnknownAccount => T.SignIn.UnknownAccount,
        });
        return Page();
    }
}
