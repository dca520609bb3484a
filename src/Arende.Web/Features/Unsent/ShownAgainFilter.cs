using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Arende.Web.Features.Unsent;

/// <summary>First of all page filters: a form that is only to be shown again never reaches its handler.</summary>
public sealed class ShownAgainFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<ShownAgain>() is not { } again)
        {
            await next();
            return;
        }
        context.Result = context.HandlerInstance switch
        {
            ArendePage page => await page.ShowAgain(again.KeptAs is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, http.RequestAborted),
            IAnswersStaleForms page => page.AnswerStale(),
            _ => new BadRequestResult(),
        };
    }
}
