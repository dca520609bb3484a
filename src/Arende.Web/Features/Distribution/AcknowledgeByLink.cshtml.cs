using Arende.Application;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Web.Features.Unsent;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Distribution;

/// <summary>
/// Somebody without an account acknowledges a decision by the link in their mail. To look changes nothing: programs that look through mail
/// open its links. The address is the key, so nothing here tells others of it, and it is found by no search engine.
/// </summary>
[AllowAnonymous, TakesToken, RequestSizeLimit(BodyLimits.SignIn), ResponseCache(NoStore = true)]
public sealed class AcknowledgeByLinkModel(AcknowledgeByLink acknowledge, ArendeDb db, DefinitionCatalogue definitions, TimeProvider clock, IOptions<ArendeOptions> options) : PageModel, IAnswersStaleForms
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>Null when the link leads nowhere: why isn't told.</summary>
    public LinkedDecision? Decision { get; private set; }

    public string Number => Decision!.Number.ToString(options.Value.CaseNumberFormat);
    public DateOnly Today => StockholmTime.Today(clock);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Decision = await LinkedDecision.Of(db, definitions, Token, clock.GetUtcNow(), ct);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await acknowledge.Run(Token, ct) ? RedirectToPage(new { Token }) : Shown();

    /// <summary>Somebody signed in or out in another tab since the page was shown: once more, with a token of now.</summary>
    public IActionResult AnswerStale() => RedirectToPage(new { Token });

    private PageResult Shown()
    {
        if (Decision is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
