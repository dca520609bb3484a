using System.Text.Json;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Application.Cases;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arende.IntegrationTests.Reliability.Worker;

/// <summary>
/// The process that is killed: the product's own composition with database, broker, jobs and mail, which does what it reads
/// from standard input and answers each when it is done.
/// </summary>
internal static class ChaosWorker
{
    public const string Mode = "chaos-worker";
    public const string Ready = "ready";

    public static async Task<int> Run(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.AddArende();
        builder.Services.AddFailpoints(Failpoint.Read(builder.Configuration));
        if (builder.Configuration.GetValue<int?>("Chaos:Days") is { } days)
        {
            var clock = new Support.MovableClock();
            clock.Move(TimeSpan.FromDays(days));
            builder.Services.AddSingleton<TimeProvider>(clock);
        }
        using var host = builder.Build();
        await host.StartAsync();
        var runner = new OperationRunner(host.Services, await People(host.Services));
        await Console.Out.WriteLineAsync(Ready);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var asked = JsonSerializer.Deserialize<Asked>(line, Asked.Json)!;
            _ = Task.Run(async () => Say(new Answered(asked.Id, await Answer(runner, asked.Operation))));
        }
        await host.StopAsync();
        return 0;
    }

    private static async Task<Reply> Answer(OperationRunner runner, Operation operation)
    {
        try
        {
            return new Reply(ReplyKind.Done, await runner.Run(operation), null);
        }
        catch (Exception exception) when (exception is BrokenRuleException or LostRaceException or NotFoundException)
        {
            return new Reply(ReplyKind.Refused, null, exception.Message);
        }
        catch (Exception exception)
        {
            return new Reply(ReplyKind.Unknown, null, $"{exception.GetType().Name}: {(exception.InnerException ?? exception).Message}");
        }
    }

    // One write a line: the console's writer is synchronized, and the pipe keeps what a killed process has written.
    private static void Say(Answered answered) => Console.Out.WriteLine(JsonSerializer.Serialize(answered, Asked.Json));

    private static async Task<Dictionary<string, Viewer>> People(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<ArendeDb>().People.AsNoTracking().ToListAsync();
        return people.ToDictionary(p => p.Roles.Single().Role, p => new Viewer(p.Id, p.UnitId, p.Name, p.Roles.Select(r => r.Role).ToHashSet()));
    }
}
