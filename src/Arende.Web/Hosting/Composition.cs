using Arende.Adapters.Files;
using Arende.Adapters.Jobs;
using Arende.Adapters.Mail;
using Arende.Adapters.Messaging;
using Arende.Adapters.Storage;
using Arende.Adapters.Typst;
using Arende.Adapters.Word;
using Arende.Application;
using Arende.Application.Workflows;
using Arende.Demo;
using Arende.Texts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog;
using Serilog.Events;

namespace Arende.Web.Hosting;

/// <summary>What the server and the commands share: settings, the database, the definitions, the clock and the use cases.</summary>
public static class Composition
{
    public static ArendeSettings AddArende(this IHostApplicationBuilder builder)
    {
        var settings = ArendeSettings.Read(builder.Configuration, builder.Environment);
        var services = builder.Services;
        services.AddSingleton(settings);
        // A visitor waits a minute to see it go; what is configured holds all the same.
        if (settings.Demo) services.Configure<ArendeOptions>(options => (options.DistributionHold, options.CouncilMeetsHere) = (TimeSpan.FromMinutes(1), true));
        services.Configure<ArendeOptions>(builder.Configuration.GetSection("Arende"));
        // A server reads them before it starts, since a broken one stops the start; a command that needs none reads none.
        services.AddSingleton(_ => DefinitionCatalogue.Read(settings.Workflows));
        services.AddArendeStorage(settings.Postgres, settings.IsEmbedded ? settings.SqliteFile : null, settings.Files);
        services.AddVirusScanner(settings.Clamd);
        services.AddSingleton(new WordFace(settings.WordTemplate));
        services.AddArendeApplication();
        services.Replace(ServiceDescriptor.Singleton(Interpreters.ByName(builder.Configuration["Arende:Interpreter"])));
        services.AddArendeTexts();
        if (settings.Node is { } node) services.AddTypst(new TypstOptions(TypstOptions.UsualFolder, node, settings.Arms));
        // Nothing of these runs until a server is started.
        services.AddArendeMessaging(settings.RabbitMq);
        // In the demo a day passes when a visitor lets it: what a day brings is told there, not before anybody looks.
        services.AddArendeJobs(settings.Postgres, catchUp: settings.IsEmbedded && !settings.Demo, watchBoard: !settings.Demo);
        services.AddArendeMail(settings.Smtp);
        // A server refuses to start without a mail server, but for the demo; a command sends nothing.
        if (settings.Smtp is null) services.AddDemoMailbox();
        if (settings.Demo) services.AddArendeDemo();
        else services.AddSingleton(TimeProvider.System);
        services.AddSerilog(logs => Configure(logs, builder.Configuration));
        return settings;
    }

    // Standard output is for what was asked for: the log goes to standard error.
    private static void Configure(LoggerConfiguration logs, IConfiguration configuration) => logs
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
        .MinimumLevel.Override("MassTransit", LogEventLevel.Warning)
        .MinimumLevel.Override("Serilog", LogEventLevel.Warning)
        // Retries and lost races are thrown, and logged where they matter; an exception page logs itself once.
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Error)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
        // Says, with a stack trace, that a browser has a cookie of another installation; it is given a new one.
        .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Fatal)
        // The limits of a page can't be applied by a server without connections, as tests have.
        .MinimumLevel.Override("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogEventLevel.Error)
        .MinimumLevel.Override("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogEventLevel.Error)
        // The keys lie in the database beside what they protect; whoever reads one reads the other.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        .MinimumLevel.Is(configuration.GetValue("Arende:LogLevel", LogEventLevel.Information))
        .WriteTo.Console(
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
            formatProvider: System.Globalization.CultureInfo.InvariantCulture,
            standardErrorFromLevel: LogEventLevel.Verbose);
}
