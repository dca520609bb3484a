using Microsoft.AspNetCore.Mvc.Filters;

namespace Arende.Web.Features.Shared;

/// <summary>
/// A form with a value that can't be read (a unit, a date, a number that is none) is shown again, with what was typed and
/// what is wrong at its field: nothing is ever saved as empty instead.
/// </summary>
public sealed class UnreadableFormFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is ArendePage page && HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid)
            context.Result = await page.RefuseUnreadable(context.HttpContext.RequestAborted);
        else
            await next();
    }
}
