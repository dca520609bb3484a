using Arende.Application.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

public static class Registration
{
    /// <summary>The made-up municipality, and the clock that a visitor moves.</summary>
    public static IServiceCollection AddArendeDemo(this IServiceCollection services) => services
        .AddScoped<SeedDemo>()
        .AddScoped<DemoStory>()
        .AddScoped<DemoPast>()
        .AddScoped<DemoPeriods>()
        .AddScoped<DemoGoals>()
        .AddScoped<DemoEconomy>()
        .AddScoped<DemoMadeReports>()
        .AddScoped<DemoStage>()
        .AddScoped<MoveClock>()
        .AddSingleton<DemoClock>()
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());

    /// <summary>Takes the mails where there is no mail server.</summary>
    public static IServiceCollection AddDemoMailbox(this IServiceCollection services) => services.AddSingleton<IMailTransport, DemoMailbox>();
}
