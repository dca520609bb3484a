using Arende.IntegrationTests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Access;

/// <summary>Every address of the product and who may ask for it. One that isn't listed here is a mistake.</summary>
public sealed class RouteTableTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    const string Anyone = "anyone";
    const string SignedIn = "signed in";

    static readonly SortedDictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        [""] = SignedIn,
        ["acknowledge/{token}"] = Anyone,
        ["administration"] = "administrator",
        ["administration/accounts"] = "administrator",
        ["administration/accounts/create"] = "administrator",
        ["administration/accounts/{id}"] = "administrator",
        ["administration/audit"] = "administrator",
        ["administration/faults"] = "administrator",
        ["administration/jobs"] = "administrator",
        ["administration/parkedmessages"] = "administrator",
        ["administration/bodies"] = "administrator",
        ["administration/paths"] = "administrator",
        ["administration/rights"] = "administrator",
        ["assignments"] = SignedIn,
        ["assignments/new"] = SignedIn,
        ["assignments/{id:guid}"] = SignedIn,
        ["assignments/{id:guid}/history"] = SignedIn,
        ["assignments/{id:guid}/correct"] = SignedIn,
        ["assignments/{id:guid}/decision"] = SignedIn,
        ["assignments/{id:guid}/decide"] = SignedIn,
        ["assignments/{id:guid}/report"] = SignedIn,
        ["assignments/give"] = SignedIn,
        ["assignments/management"] = SignedIn,
        ["assignments/overview"] = SignedIn,
        ["cases"] = SignedIn,
        ["cases/import"] = SignedIn,
        ["cases/import/{id:guid}"] = SignedIn,
        ["cases/new"] = SignedIn,
        ["cases/decided-proposals"] = SignedIn,
        ["cases/unanswered"] = SignedIn,
        ["cases/{id}"] = SignedIn,
        ["cases/{id}/access"] = SignedIn,
        ["cases/{id}/appeals"] = "clerk,registrar",
        ["cases/{id}/assignments"] = SignedIn,
        ["cases/{id}/attachments"] = SignedIn,
        ["cases/{id}/decisions/{item:guid}"] = SignedIn,
        ["cases/{caseId:guid}/distribution"] = "clerk,registrar",
        ["cases/{id}/document"] = SignedIn,
        ["cases/{id}/documents"] = SignedIn,
        ["cases/{id}/documents/new"] = SignedIn,
        ["cases/{id}/documents/{number:int}"] = SignedIn,
        ["cases/{id}/edit"] = SignedIn,
        ["cases/{id}/effects"] = SignedIn,
        ["cases/{id}/figures"] = SignedIn,
        ["cases/{id}/reports/{number:int}"] = SignedIn,
        ["cases/{id}/reports/{number:int}/edit"] = SignedIn,
        ["cases/{id}/history"] = SignedIn,
        ["cases/{id}/officer"] = SignedIn,
        ["cases/{id}/print"] = SignedIn,
        ["cases/{id}/recipients"] = SignedIn,
        ["cases/{id}/register"] = SignedIn,
        ["cases/{id}/remarks"] = SignedIn,
        ["cases/{id}/whole"] = SignedIn,
        ["cases/{id}/writers"] = SignedIn,
        ["demo/clock"] = SignedIn,
        ["demo/mailbox"] = SignedIn,
        ["distribution"] = "clerk,registrar",
        ["distribution/{row:guid}"] = SignedIn,
        ["distribution/{row:guid}/again"] = "clerk,registrar",
        ["distribution/{row:guid}/handover"] = "clerk,registrar",
        ["notices/announce"] = "clerk",
        ["notice-board/meetings/{id:guid}"] = Anyone,
        ["meetings/{id:guid}/distribution"] = "clerk,registrar",
        ["distribution/{row:guid}/settle"] = "clerk,registrar",
        ["documents/day"] = "registrar",
        ["documents/register"] = "registrar",
        ["error/{code:int=500}"] = Anyone,
        ["figures"] = SignedIn,
        ["figures/rules"] = SignedIn,
        ["figures/{code}/{year:int}/{figure}"] = SignedIn,
        ["filters/{list}"] = SignedIn,
        ["health/live"] = Anyone,
        ["health/ready"] = Anyone,
        ["inbox"] = SignedIn,
        ["inbox/{id:guid}"] = SignedIn,
        ["jobs/{**path}"] = "administrator",
        ["language"] = Anyone,
        ["meetings"] = SignedIn,
        ["members"] = "clerk,administrator",
        ["members/{code}"] = "clerk,administrator",
        ["members/{code}/{id:guid}"] = "clerk,administrator",
        ["meetings/new"] = "clerk,registrar",
        ["meetings/year"] = "clerk,registrar",
        ["meetings/{id:guid}"] = SignedIn,
        ["meetings/{id:guid}/attendance"] = "clerk",
        ["meetings/{id:guid}/change"] = "clerk,registrar",
        ["meetings/{id:guid}/close"] = "clerk",
        ["meetings/{id:guid}/items/{caseId:guid}"] = "clerk",
        ["meetings/{id:guid}/items/{caseId:guid}/amend"] = "clerk",
        ["meetings/{id:guid}/items/{caseId:guid}/deliberation"] = "clerk",
        ["meetings/{id:guid}/items/{caseId:guid}/text"] = "clerk",
        ["meetings/{id:guid}/minutes"] = SignedIn,
        ["meetings/{id:guid}/minutes/compare"] = SignedIn,
        ["meetings/{id:guid}/minutes/edit/{caseId:guid?}"] = "clerk",
        ["meetings/{id:guid}/minutes/publish"] = "clerk",
        ["meetings/{id:guid}/minutes/sign"] = SignedIn,
        ["meetings/{id:guid}/notice"] = "clerk",
        ["meetings/{id:guid}/pack"] = SignedIn,
        ["meetings/{id:guid}/summons"] = "clerk,registrar",
        ["meetings/{id:guid}/summons/{number:int}"] = "clerk,registrar",
        ["meetings/{id:guid}/question"] = "clerk,registrar",
        ["meetings/{id:guid}/report"] = "clerk,registrar",
        ["meetings/{id:guid}/reported/{item:guid}"] = SignedIn,
        ["meetings/{id:guid}/verify"] = "clerk",
        ["meetings/{id:guid}/verify-at-once"] = "clerk",
        ["economy"] = SignedIn,
        ["economy/enter"] = SignedIn,
        ["economy/import"] = SignedIn,
        ["economy/investments"] = SignedIn,
        ["economy/{id:guid}"] = SignedIn,
        ["goals"] = SignedIn,
        ["goals/import"] = SignedIn,
        ["goals/new"] = SignedIn,
        ["goals/review"] = SignedIn,
        ["goals/{id:guid}"] = SignedIn,
        ["goals/{id:guid}/edit"] = SignedIn,
        ["goals/{id:guid}/indicator"] = SignedIn,
        ["notice-board"] = Anyone,
        ["notice-board/feed"] = Anyone,
        ["notice-board/{id:guid}"] = Anyone,
        ["notices/of/{caseId:guid}"] = "clerk",
        ["notices"] = "clerk",
        ["plans"] = SignedIn,
        ["plans/{code}/{year:int}"] = SignedIn,
        ["plans/{code}/{year:int}/year-end"] = SignedIn,
        ["public/meetings"] = Anyone,
        ["public/meetings.ics"] = Anyone,
        ["public/meetings/{id:guid}"] = Anyone,
        ["public/meetings/{id:guid}/minutes"] = Anyone,
        ["reports"] = SignedIn,
        ["reports/make"] = "controller",
        ["reports/templates"] = "controller,administrator",
        ["reports/templates/{kind}/{scope}"] = "controller,administrator",
        ["reports/calendar"] = "controller,administrator",
        ["reports/calendar/{code}/{id}"] = "controller,administrator",
        ["reports/{id:guid}"] = SignedIn,
        ["reports/{id:guid}/compile"] = "controller",
        ["reports/{id:guid}/correct/{report:guid}"] = SignedIn,
        ["reports/{id:guid}/mine"] = SignedIn,
        ["search"] = SignedIn,
        ["settings"] = SignedIn,
        ["signin"] = Anyone,
        ["signout"] = Anyone,
        ["styleguide/{part?}"] = Anyone,
        ["unsent/{id:guid}"] = SignedIn,
        ["workitems/{id:guid}"] = SignedIn,
        ["workitems/{id:guid}/council"] = SignedIn,
        // Only in development: a static file that the build did not know of.
        ["{**path:file}"] = SignedIn,
    };

    [Fact]
    public void Every_address_is_listed_with_who_may_ask_for_it()
    {
        var actual = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var endpoint in product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) continue;
            actual[endpoint.RoutePattern.RawText!.TrimStart('/')] = Who(endpoint);
        }
        Assert.Equal(Lines(Expected), Lines(actual));
    }

    // What these show is no case's and no assignment's own page; lists of what a viewer may see are not read line by line.
    static readonly string[] AboutNothingSecret = ["acknowledge/{token}", "administration/accounts/{id}", "economy/{id:guid}", "figures/{code}/{year:int}/{figure}", "filters/{list}", "goals/{id:guid}", "goals/{id:guid}/edit", "goals/{id:guid}/indicator", "inbox/{id:guid}", "members/{code}/{id:guid}", "notice-board/{id:guid}", "notice-board/meetings/{id:guid}", "plans/{code}/{year:int}", "plans/{code}/{year:int}/year-end", "public/meetings/{id:guid}", "public/meetings/{id:guid}/minutes", "reports/templates/{kind}/{scope}",
        "reports/calendar/{code}/{id}", "reports/{id:guid}", "reports/{id:guid}/compile", "reports/{id:guid}/correct/{report:guid}", "reports/{id:guid}/mine", "unsent/{id:guid}"];

    [Fact]
    public void Every_page_that_names_a_thing_says_to_the_access_log_what_it_shows()
    {
        var unknown = product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null
                && endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name is not ("code" or "part")) && !AboutNothingSecret.Contains(endpoint.RoutePattern.RawText!.TrimStart('/')))
            .Where(endpoint => Arende.Web.Accounts.WhatIsShown.By(endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>()!.ViewEnginePath,
                endpoint.RoutePattern.Parameters.ToDictionary(parameter => parameter.Name, _ => (object?)Guid.NewGuid())) is null);
        Assert.Empty(unknown.Select(endpoint => endpoint.RoutePattern.RawText));
    }

    /// <summary>They are shown where the municipality has said so.</summary>
    [Fact]
    public async Task Meetings_are_shown_to_nobody_from_outside_unless_the_municipality_says_so()
    {
        using var browser = product.Browser();

        foreach (var path in new[] { "/public/meetings", "/public/meetings.ics" })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    static string Who(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return Anyone;
        var roles = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Roles).OfType<string>()
            .Concat(endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>()
                .SelectMany(policy => policy.Requirements.OfType<RolesAuthorizationRequirement>()).Select(roles => string.Join(',', roles.AllowedRoles)))
            .ToList();
        return roles.Count > 0 ? string.Join(" and ", roles) : SignedIn;
    }

    static string Lines(SortedDictionary<string, string> table) => string.Join('\n', table.Select(row => $"{row.Key}: {row.Value}"));
}
