using Arende.Application.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.Unsent;

/// <summary>
/// <c>/cases/import?unsent=id</c>: the page as it would be had the form that waited just been sent and not carried out. Pages
/// know nothing of it; they show a refused form anyway.
/// </summary>
public sealed class ReturnOfForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentViewer current, UnsentForms forms)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && current.IsSignedIn && Guid.TryParse(request.Query[ShownAgain.Query], out var id)
            && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        {
            var form = await forms.Find(id, current.Viewer.PersonId, context.RequestAborted);
            if (form?.Address != ShownAgain.AddressOf(request))
            {
                context.Response.Redirect($"/unsent/{id}");
                return;
            }
            request.Method = HttpMethods.Post;
            request.ContentType = "application/x-www-form-urlencoded";
            request.Form = new FormCollection(form.Fields.Values.ToDictionary(field => field.Key, field => new Microsoft.Extensions.Primitives.StringValues(field.Value)));
            context.Features.Set(new ShownAgain(form.Fields.HadFiles, id));
        }
        await next(context);
    }
}
