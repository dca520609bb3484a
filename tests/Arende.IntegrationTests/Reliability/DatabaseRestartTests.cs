using System.Diagnostics;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Reliability;

/// <summary>R2: PostgreSQL stops as in a power cut, under eight clients and while it recovers.</summary>
[Collection(TakesServicesAway.Name)]
[Trait("kind", "chaos")]
public sealed class DatabaseRestartTests
{
    private const int LongRestarts = 50;
    private const int ShortRestarts = 3;

    [Fact]
    public async Task What_was_acknowledged_is_there_once_after_every_power_cut_and_the_product_goes_on_by_itself()
    {
        await using var run = await ChaosRun.Start("restarted");
        await run.Tell(async () =>
        {
            await run.Product.Start();
            run.Work();
            var restarts = ChaosRun.IsLong ? LongRestarts : ShortRestarts;
            var slowest = TimeSpan.Zero;
            for (var restart = 0; restart < restarts; restart++)
            {
                await Task.Delay(run.Random.Next(1000, 2500));
                await run.Check();
                await TestPostgres.KillServer(CancellationToken.None);
                if (restart % 3 == 1) await CutDuringRecovery(run.Random);
                await TestPostgres.StartServer(CancellationToken.None);
                var took = await UntilDone(run);
                if (took > slowest) slowest = took;
            }
            var figures = await run.Settle();
            TestContext.Current.TestOutputHelper!.WriteLine($"R2 {restarts} restarts, slowest reconnect {slowest.TotalSeconds:0.0} s; {figures}");
        });
    }

    // The script that starts it tries again when it is cut off.
    private static async Task CutDuringRecovery(Random random)
    {
        var starting = TestPostgres.StartServer(CancellationToken.None);
        await Task.Delay(random.Next(50, 400));
        await TestPostgres.KillServer(CancellationToken.None);
        await starting;
        await TestPostgres.KillServer(CancellationToken.None);
    }

    private static async Task<TimeSpan> UntilDone(ChaosRun run)
    {
        var watch = Stopwatch.StartNew();
        for (var before = run.Product.Done; run.Product.Done == before; await Task.Delay(20))
        {
            await run.Check();
            Assert.True(run.Product.IsAlive, "The product ended.");
            Assert.True(watch.Elapsed < ClientDesk.Patience, "Nothing was done after the start.");
        }
        return watch.Elapsed;
    }
}
