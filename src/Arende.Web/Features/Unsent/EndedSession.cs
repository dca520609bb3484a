using Arende.Application.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.Unsent;

/// <summary>Where somebody who must sign in is to come back to: the page that they asked for, or the form that they sent.</summary>
public sealed class EndedSession(FormOwner owners, UnsentForms forms)
{
    /// <returns>The address after signing in, and whether what was sent was too long to be kept.</returns>
    public async Task<(string Back, bool IsLost)> WayBack(HttpContext context)
    {
        var request = context.Request;
        var asked = ShownAgain.AddressOf(request);
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null)
            return ($"{request.PathBase}{request.Path}{request.QueryString}", false);
        if (await PostedForm.Read(request, owners, context.RequestAborted) is not { } posted) return (asked, false);
        return posted.Fields is { } fields
            ? ($"/unsent/{await forms.Keep(posted.Owner, asked, fields, context.RequestAborted)}", false)
            : (asked, true);
    }
}
