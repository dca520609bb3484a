using Arende.IntegrationTests.Reliability.Worker;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Runs when the others have ended, in a run of its own (<c>./test.sh</c> knows the trait): its clients work for as long as it takes, and take it from others that would take longer for it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "Runs alone";
}

/// <summary>R1: kill -9 of the product, at named points and at random moments, under eight clients. Its services live on, so they are the common ones.</summary>
[Collection(RunsAlone.Name)]
[Trait("kind", "chaos")]
[Trait("runs", "alone")]
public sealed class KilledTests
{
    private const int LongKills = 500;
    private const long LongTransitions = 100_000;

    // So that a point is reached within seconds: every step commits and publishes, only a decision is consumed and mailed.
    private static readonly Point[] shortForm = [Point.BeforeCommit, Point.AfterCommit, Point.BeforePublish, Point.AfterPublish, Point.BeforeAck, Point.AfterMail];

    [Fact]
    public async Task What_was_acknowledged_is_there_once_after_every_kill_and_nothing_is_stuck()
    {
        await using var run = await ChaosRun.Start("killed");
        await run.Tell(async () =>
        {
            var plan = Plan(run.Random);
            var reached = 0;
            for (var life = 0; life < plan.Count; life++)
            {
                await run.Product.Start(plan[life]);
                if (life == 0) run.Work();
                await run.Check();
                if (plan[life] is null) await Task.Delay(run.Random.Next(300, 2500));
                else if (await run.Product.Dies(within: ClientDesk.Patience)) reached++;
                run.Product.Kill();
                Assert.True(await run.Product.Dies(within: ClientDesk.Patience), "It didn't die.");
            }
            await run.Product.Start();
            while (ChaosRun.IsLong && await run.Transitions() < LongTransitions)
            {
                await run.Check();
                await Task.Delay(1000);
            }
            var figures = await run.Settle();
            TestContext.Current.TestOutputHelper!.WriteLine($"R1 {plan.Count} kills, {reached} at a named point; {figures}");
            Assert.Equal(plan.Count(at => at is not null), reached);
        });
    }

    private static List<(Point, int)?> Plan(Random random)
    {
        List<(Point, int)?> plan = ChaosRun.IsLong
            ? [.. Enumerable.Range(0, LongKills).Select(_ => random.Next(5) < 2 ? null : Visit(random, random.GetItems(Enum.GetValues<Point>(), 1)[0]))]
            : [.. shortForm.Select(point => Visit(random, point)), null, null, null, null];
        var shuffled = plan.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private static (Point, int)? Visit(Random random, Point point) => point switch
    {
        Point.BeforeCommit or Point.AfterCommit or Point.BeforePublish or Point.AfterPublish => (point, random.Next(1, 80)),
        Point.BeforeConsume or Point.BeforeAck or Point.BeforeMail or Point.AfterMail => (point, random.Next(1, 6)),
    };
}
