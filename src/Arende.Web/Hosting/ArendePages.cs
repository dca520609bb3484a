using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Unsent;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Arende.Web.Hosting;

/// <summary>What the pages need of the host: <c>builder.AddArendePages()</c>, and first of all middleware <c>app.UseArendePages()</c>.</summary>
public static class ArendePages
{
    /// <summary>How many fields the largest form may have: a draft with thousands of clauses comes back whole.</summary>
    public const int MostFields = 20_000;

    private static readonly CultureInfo[] languages = [new("sv"), new("en")];

    public static WebApplicationBuilder AddArendePages(this WebApplicationBuilder builder)
    {
        // Also outside Development, so that `dotnet run` without a launch profile finds wwwroot.
        builder.WebHost.UseStaticWebAssets();
        // Without a publish, assets would else be served anew each time and uncompressed.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Features").AddMvcOptions(options =>
        {
            options.Filters.Add<Accounts.AuditFilter>(int.MinValue);
            options.Filters.Add<ShownAgainFilter>(int.MinValue);
            options.MaxModelBindingCollectionSize = MostFields;
            options.ModelBinderProviders.Insert(0, new WithoutControls());
            UnreadableValues.PutIntoWords(options.ModelBindingMessageProvider);
        });
        builder.Services.Configure<RazorPagesOptions>(options => options.Conventions.AddFolderApplicationModelConvention("/", FormTokenFilter.TakeOver));
        builder.Services.AddScoped<FormTokenFilter>();
        builder.Services.AddScoped<Features.Shared.Documents.DocumentFiles>();
        builder.Services.AddScoped<EndedSession>();
        builder.Services.AddSingleton<FormOwner>();
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Else ö is written &#xF6;.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(
            UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.GeneralPunctuation));
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture("sv");
            options.SupportedCultures = languages;
            options.SupportedUICultures = languages;
            options.RequestCultureProviders = [new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" }, new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "arende.form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // X-Frame-Options is set with the other headers.
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddPageCompression();
        builder.Services.AddScoped<Features.Cases.CasePageServices>();
        builder.Services.AddScoped<Features.Minutes.MinutesPageServices>();
        builder.Services.AddScoped<Features.WorkItems.Consequences>();
        builder.Services.AddScoped<Features.Shared.Documents.KeptProse>();
        builder.Services.AddScoped<Features.Cases.DraftFigures>();
        builder.Services.AddScoped<Features.Cases.MadeReportReading>();
        builder.Services.AddScoped<Features.Cases.NumbersReading>();
        builder.Services.AddScoped<Features.Shared.Decisions.ClauseNotes>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddScoped<IShellSource, SignedOutShell>();
        return builder;
    }

    /// <summary>Call it before authentication, so that a 401, 403 or 404 from there also gets a page of its own.</summary>
    public static WebApplication UseArendePages(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UsePageCompression();
        app.UseRequestLocalization();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use((context, next) =>
        {
            // What a machine asks for gets the bare status, or problem details.
            if (IsForMachines(context.Request.Path) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
        app.UseMiddleware<FormCharset>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    private static bool IsForMachines(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/health");
}
