using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Unsent;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.SignIn;

[AllowAnonymous, HashesPasswords, RequestSizeLimit(BodyLimits.SignIn)]
public sealed class IndexModel(ISignIn signIn, IDemoAccounts demo, IConfiguration configuration, CurrentViewer current) : PageModel, IAnswersStaleForms
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What was sent with the session that had ended was too long to wait.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Lost { get; set; }

    private bool isStale;

    public Text? Notice =>
        current.IsSignedIn ? T.Unsent.AlreadyIn(current.Viewer.Name)
        : isStale ? T.Unsent.StaleSignIn
        : Lost ? T.Unsent.TooLong
        : ReturnUrl?.StartsWith("/unsent/", StringComparison.Ordinal) == true ? T.Unsent.Waits
        : null;

    /// <summary>Where to go on without signing in again.</summary>
    public string? Continue => current.IsSignedIn ? Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/" : null;

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

    /// <summary>Somebody signed in or out in another tab since the page was shown: once more, with a token of now.</summary>
    public IActionResult AnswerStale()
    {
        isStale = true;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private IActionResult Answer(SignInOutcome outcome)
    {
        if (outcome == SignInOutcome.SignedIn)
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/");
        if (outcome is SignInOutcome.TooManyTries or SignInOutcome.Busy)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = outcome == SignInOutcome.Busy ? "15" : "300";
        }
        ModelState.AddModelError("", outcome switch
        {
            SignInOutcome.SignedIn => "",
            SignInOutcome.NotLetIn => T.SignIn.NotLetIn,
            SignInOutcome.TooManyTries => T.SignIn.TooManyTries,
            SignInOutcome.Busy => T.SignIn.Busy,
            SignInOutcome.UnknownAccount => T.SignIn.UnknownAccount,
        });
        return Page();
    }
}
