using Arende.Application.Audit;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Accounts;

/// <summary>
/// Around all other page filters: a page that isn't there for who asks, and one that shows a secret case or assignment, leave a line
/// in the access log before they are answered. What can't be logged isn't shown.
/// </summary>
public sealed class AuditFilter(CurrentViewer current, IServiceScopeFactory scopes) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (!current.IsSignedIn || (executed.Exception is not null && !executed.ExceptionHandled)) return;
        if (executed.Result is NotFoundResult) await TellRefused(context.HttpContext);
        if (executed.Result is not (PageResult or FileResult) || context.HandlerInstance is IKnowsWhatIsSecret { ShowsSecret: false }) return;
        if (context.HandlerInstance is IListsSecrets list) await TellListed(context.HttpContext, list.Listed);
        if (WhatIsShown.By(context.ActionDescriptor.ViewEnginePath, context.RouteData.Values) is { } shown) await TellReading(context.HttpContext, shown);
    }

    /// <summary>In a scope of its own: what the page was about to change is not saved with it.</summary>
    public static async Task TellRefused(HttpContext http)
    {
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var viewer = http.RequestServices.GetRequiredService<CurrentViewer>().Viewer;
        // Who hangs up before the answer has asked all the same.
        await scope.ServiceProvider.GetRequiredService<TellRefused>().Run(viewer, http.Request.Method, http.Request.Path, CancellationToken.None);
    }

    /// <summary>For a page that writes its answer itself, before it does.</summary>
    public static async Task TellListed(HttpContext http, SecretsListed listed)
    {
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var viewer = http.RequestServices.GetRequiredService<CurrentViewer>().Viewer;
        await scope.ServiceProvider.GetRequiredService<TellListed>().Run(viewer, listed, http.Request.Path, http.RequestAborted);
    }

    private async Task TellReading(HttpContext http, Shown shown)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TellReading>().Run(current.Viewer, shown, http.Request.Path, http.RequestAborted);
    }
}

/// <summary>A page that has read the access of what it shows: the filter needs no statement of its own for what isn't secret.</summary>
public interface IKnowsWhatIsSecret
{
    bool ShowsSecret { get; }
}

/// <summary>A page that names many cases or assignments: which of them are secret.</summary>
public interface IListsSecrets
{
    SecretsListed Listed { get; }
}

/// <summary>What a page is about, by its folder and its address.</summary>
public static class WhatIsShown
{
    public static Shown? By(string page, IReadOnlyDictionary<string, object?> route) => page.Split('/') is [_, var folder, ..] ? folder switch
    {
        "Cases" => Numbered(route) ?? Named(ShownKind.Case, route, "id"),
        "Assignments" => Named(ShownKind.Assignment, route, "id"),
        "Distribution" => Named(ShownKind.DistributionRow, route, "row") ?? Named(ShownKind.Case, route, "caseId") ?? Named(ShownKind.Meeting, route, "id"),
        "WorkItems" => Named(ShownKind.WorkItem, route, "id"),
        "Meetings" or "Minutes" or "Notices" => Named(ShownKind.Case, route, "caseId") ?? Named(ShownKind.Meeting, route, "id"),
        _ => null,
    } : null;

    private static Shown? Numbered(IReadOnlyDictionary<string, object?> route) =>
        route.TryGetValue("number", out var text) && int.TryParse(text?.ToString(), out var number) && Named(ShownKind.Document, route, "id") is { } shown ? shown with { Number = number } : null;

    private static Shown? Named(ShownKind kind, IReadOnlyDictionary<string, object?> route, string value) =>
        route.TryGetValue(value, out var text) && Guid.TryParse(text?.ToString(), out var id) ? new Shown(kind, id) : null;
}
