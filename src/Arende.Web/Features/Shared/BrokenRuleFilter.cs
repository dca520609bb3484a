using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Arende.Web.Features.Shared;

/// <summary>Turns what a use case refuses into words on the page where it was tried. Anything else flies.</summary>
public sealed partial class BrokenRuleFilter(ArendeDb db, WorkflowFaults faults, ILogger<BrokenRuleFilter> logger) : IAsyncPageFilter
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
        if (executed.Exception is not (BrokenRuleException or LostRaceException or NotFoundException or WorkflowFaultException) || executed.ExceptionHandled) return;
        // What the step had changed and not saved must be neither shown nor saved.
        db.ChangeTracker.Clear();
        var ct = context.HttpContext.RequestAborted;
        if (executed.Exception is WorkflowFaultException fault)
        {
            LogFault(logger, fault);
            await faults.Note(fault, ct);
        }
        executed.Result = (executed.Exception, context.HandlerInstance) switch
        {
            (NotFoundException or BrokenRuleException { Rule: Rule.NotAllowed }, _) => new NotFoundResult(),
            (BrokenRuleException broken, ArendePage page) => await page.Refuse(broken, ct),
            (WorkflowFaultException, ArendePage page) => await page.Refuse(new BrokenRuleException(Rule.StepCouldNotBeTaken), ct),
            (LostRaceException { Race: Race.Operation }, ArendePage page) => await page.TellKeyIsTaken(ct),
            (LostRaceException, ArendePage page) => await page.TellLostRace(ct),
            (BrokenRuleException, _) => new BadRequestResult(),
            _ => new ConflictResult(),
        };
        executed.ExceptionHandled = true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A person's step could not be taken; the administrator sees it")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
