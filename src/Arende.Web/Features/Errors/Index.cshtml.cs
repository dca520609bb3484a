using System.Diagnostics;
using System.Globalization;
using Arende.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.Errors;

/// <summary>What a person sees instead of a status code. Any method: a failed POST is shown here too.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public int Code { get; private set; }

    public string Reference => Activity.Current?.TraceId.ToString()[..8] ?? HttpContext.TraceIdentifier;

    public Text Title => Words.Title;

    public Text Explanation => Words.Explanation;

    private (Text Title, Text Explanation) Words => Code switch
    {
        404 => (T.Errors.NotFoundTitle, T.Errors.NotFound),
        401 or 403 => (T.Errors.ForbiddenTitle, T.Errors.Forbidden),
        409 => (T.Errors.ConflictTitle, T.Errors.Conflict),
        413 => (T.Errors.TooLargeTitle, T.Errors.TooLarge),
        429 => (T.Errors.TooManyTitle, T.Errors.TooMany),
        503 => (T.Errors.UnavailableTitle, T.Errors.Unavailable),
        >= 400 and < 500 => (T.Errors.BadRequestTitle, T.Errors.BadRequest),
        _ => (T.Errors.FailedTitle, T.Errors.Failed),
    };

    /// <summary>Whatever the method was, also one that has no handler anywhere.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Not bound: a form that could not be read can't be read here either, and would hide the code.
        Code = int.TryParse(RouteData.Values["code"] as string, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) ? code : StatusCodes.Status500InternalServerError;
        // An address typed by hand must not answer with any status it likes.
        if (Code is < 400 or > 599)
            Code = 404;
        Response.StatusCode = Code;
    }
}
