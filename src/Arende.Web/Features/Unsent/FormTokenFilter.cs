using Arende.Application.Accounts;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Arende.Web.Features.Unsent;

/// <summary>
/// In place of the framework's check of a form's token: what has none, or a wrong one, is not carried out. But a form that we
/// made and that has outlived its session is not thrown away: its owner sees it again, anybody else is told that it isn't theirs.
/// </summary>
public sealed class FormTokenFilter(IAntiforgery antiforgery, FormOwner owners, UnsentForms forms, CurrentViewer current)
    : IAsyncAuthorizationFilter, IAntiforgeryPolicy
{
    /// <summary>Every page that the framework would check is checked here instead.</summary>
    public static void TakeOver(PageApplicationModel page)
    {
        var own = page.Filters.OfType<AutoValidateAntiforgeryTokenAttribute>().ToList();
        foreach (var filter in own)
        {
            page.Filters.Remove(filter);
            page.Filters.Add(new ServiceFilterAttribute<FormTokenFilter> { Order = filter.Order });
        }
    }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!context.IsEffectivePolicy<IAntiforgeryPolicy>(this) || !Changes(http.Request.Method)) return;
        // It was a GET: the form that waited is shown, and no handler runs.
        if (http.Features.Get<ShownAgain>() is not null) return;
        try
        {
            await antiforgery.ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException refused)
        {
            context.Result = refused.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? new StatusCodeResult(StatusCodes.Status413PayloadTooLarge)
                : refused.InnerException is InvalidDataException or IOException
                ? new AntiforgeryValidationFailedResult()
                : await Refuse(context, http.RequestAborted);
            return;
        }
        await ForgetSent(http);
    }

    private static bool Changes(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsTrace(method) && !HttpMethods.IsOptions(method);

    /// <returns>Null when the page is to show its form again.</returns>
    private async Task<IActionResult?> Refuse(AuthorizationFilterContext context, CancellationToken ct)
    {
        var (http, page) = (context.HttpContext, context.ActionDescriptor as CompiledPageActionDescriptor);
        if (page is null || !http.Request.HasFormContentType) return new AntiforgeryValidationFailedResult();
        var form = http.Request.Form;
        if (!owners.IsOurs(form[FormOwner.Field], out var owner)) return new AntiforgeryValidationFailedResult();
        if (page.HandlerTypeInfo.IsAssignableTo(typeof(IAnswersStaleForms)) || (current.IsSignedIn && owner == current.Viewer.PersonId))
        {
            http.Features.Set(new ShownAgain(form.Files.Any(file => file.FileName.Length > 0), null));
            return null;
        }
        return owner is { } person && page.HandlerTypeInfo.IsAssignableTo(typeof(ArendePage))
            ? new RedirectResult($"/unsent/{await Keep(person, http, form, ct)}")
            : new AntiforgeryValidationFailedResult();
    }

    private Task<Guid> Keep(PersonId owner, HttpContext http, IFormCollection form, CancellationToken ct)
    {
        var typed = form.SelectMany(field => field.Value, (field, value) => (field.Key, value ?? ""));
        return forms.Keep(owner, ShownAgain.AddressOf(http.Request), PostedForm.Typed(typed, form.Files.Any(file => file.FileName.Length > 0)), ct);
    }

    private async Task ForgetSent(HttpContext http)
    {
        if (http.Request.HasFormContentType && Guid.TryParse(http.Request.Form[ShownAgain.Field], out var kept) && current.IsSignedIn)
            await forms.Forget(kept, current.Viewer.PersonId, ShownAgain.AddressOf(http.Request), http.RequestAborted);
    }
}
