using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Arende.Web.Features.Shared;

/// <summary>Turns what a use case refuses into words on the page where it was tried. Anything else flies.</summary>
public sealed class BrokenRuleFilter(ArendeDb db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A form that no handler takes would else show a page that has loaded nothing, whoever asked.
        if (context is { HandlerMethod: null, HandlerInstance: ArendePage })
        {
            context.Result = new NotFoundResult();
            return;
        }
        var executed = await next();
        if (executed.Exception is not (BrokenRuleException or LostRaceException or NotFoundException) || executed.ExceptionHandled) return;
        // What the step had changed and not saved must be neither shown nor saved.
        db.ChangeTracker.Clear();
        var ct = context.HttpContext.RequestAborted;
        executed.Result = (executed.Exception, context.HandlerInstance) switch
        {
            (NotFoundException or BrokenRuleException { Rule: Rule.NotAllowed }, _) => new NotFoundResult(),
            (BrokenRuleException broken, ArendePage page) => await page.Refuse(broken, ct),
            (LostRaceException, ArendePage page) => await page.TellLostRace(ct),
            (BrokenRuleException, _) => new BadRequestResult(),
            _ => new ConflictResult(),
        };
        executed.ExceptionHandled = true;
    }
}
