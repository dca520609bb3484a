using Arende.Application.Access;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.SignIn;
using Arende.Web.Features.Unsent;
using Hangfire;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Hosting;

/// <summary>The web application: composed, started, and what it says when it stops.</summary>
public static class Server
{
    public static async Task<int> Run(string[] args)
    {
        var isTold = args.Any(arg => arg.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = isTold ? null : ContentRoot.Find() });
        // First of all hosted services: what the others need is there when they start.
        builder.Services.AddSingleton<DatabaseState>();
        builder.Services.AddSingleton<OpenDatabase>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OpenDatabase>());
        var settings = builder.AddArende();
        settings.RefuseSilentMail();
        settings.RefuseUnsealed();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = BodyLimits.Ordinary;
        });
        if (FreeAddress.UnlessToldIn(builder.Configuration) is { } address) builder.WebHost.UseUrls(address);
        builder.AddArendePages();
        AddAccounts(builder.Services, settings);
        AddPageRules(builder.Services, settings);
        builder.Services.AddHealthChecks().AddCheck<OpenedCheck>("opened", tags: ["ready"]);

        var app = builder.Build();
        // Beside the rest of a start, which doesn't need them; but a database is left alone until nothing written here can refuse the start.
        var opening = app.Services.GetRequiredService<OpenDatabase>();
        opening.MakeModel();
        // A definition or a line of configuration that can't be used stops the start, and not the first who registers a case.
        _ = app.Services.GetRequiredService<Application.Cases.CaseTypes>();
        _ = app.Services.GetRequiredService<Import.Words.ReportWords>();
        opening.Begin();
        Use(app, settings);
        app.Lifetime.ApplicationStarted.Register(() => Greeting.Say(app, settings));
        var database = app.Services.GetRequiredService<DatabaseState>();
        await app.RunAsync();
        return database.Refusal is { } refusal ? throw refusal : 0;
    }

    private static void AddAccounts(IServiceCollection services, ArendeSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<ISignIn, LocalSignIn>();
        services.AddSingleton<KnownDevices>();
        services.AddRateLimits();
        services.AddSingleton<IDemoAccounts, DemoAccounts>();
        services.AddScoped<ViewersMenu>();
        services.AddScoped<IShellSource, ViewersShell>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options => SessionCookie.Configure(options, settings.BehindProxy));
        // What nobody has opened is closed.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddPageRules(IServiceCollection services, ArendeSettings settings)
    {
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<BrokenRuleFilter>();
            options.Filters.Add<UnreadableFormFilter>();
        });
        services.Configure<Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions>(options =>
        {
            // Outside the demo its pages have no address at all.
            if (!settings.Demo) options.Conventions.AddFolderRouteModelConvention("/Demo", page => page.Selectors.Clear());
        });
    }

    private static void Use(WebApplication app, ArendeSettings settings)
    {
        if (settings.BehindProxy)
        {
            // Who the caller is decides how often they may try: only a proxy of ours is believed, and only its own word.
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var network in settings.Proxies) forwarded.KnownIPNetworks.Add(network);
            app.UseForwardedHeaders(forwarded);
            app.UseHsts();
        }
        app.UseMiddleware<SlowRefusals>(TimeProvider.System);
        app.UseArendePages();
        app.UseMiddleware<BodyLimits>();
        app.UseMiddleware<UnavailablePage>();
        app.UseMiddleware<SlowLines>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<CountedPages>();
        app.UseMiddleware<ReturnOfForms>();
        app.MapHealthPages();
        MapJobs(app);
    }

    private static void MapJobs(WebApplication app)
    {
        // Hangfire's own pages are made with inline script and style; only an administrator ever sees them.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/jobs"), jobs => jobs.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self' 'unsafe-inline' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
            return JobAddresses.NotFoundUnlessNumbered(context, next);
        }));
        app.MapHangfireDashboard("/jobs", new DashboardOptions { Authorization = [], AppPath = "/administration/jobs", DisplayStorageConnectionString = false })
            .RequireAuthorization(new AuthorizationPolicyBuilder().RequireRole(Rights.RolesOf(Right.MendFaults)).Build());
    }
}
