using System.Threading.RateLimiting;

namespace Arende.Web.Hosting;

/// <summary>
/// One of somebody's requests at a time, and between two of them a rest while more wait: who asks for much at once gets all of it, but has a tenth of
/// the time, and the rest is others' (decision 73). Whoever asks for one thing after the other never rests.
/// </summary>
public sealed class RestingTurns(int waiting, TimeProvider clock) : RateLimiter
{
    /// <summary>So many times as long as the turn took.</summary>
    public const int Rest = 9;

    /// <summary>What was sent over a slow line took long and cost little.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly ConcurrencyLimiter turns = new(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    public override TimeSpan? IdleDuration => turns.IdleDuration;

    public override RateLimiterStatistics? GetStatistics() => turns.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Turn(turns.AttemptAcquire(permitCount), this);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        new Turn(await turns.AcquireAsync(permitCount, cancellationToken), this);

    protected override void Dispose(bool disposing)
    {
        turns.Dispose();
        base.Dispose(disposing);
    }

    private void End(RateLimitLease lease, TimeSpan took)
    {
        if (!lease.IsAcquired || turns.GetStatistics() is not { CurrentQueuedCount: > 0 })
        {
            lease.Dispose();
            return;
        }
        var rest = took * Rest < LongestRest ? took * Rest : LongestRest;
        _ = EndLater();

        async Task EndLater()
        {
            await Task.Delay(rest, clock);
            lease.Dispose();
        }
    }

    private sealed class Turn(RateLimitLease lease, RestingTurns turns) : RateLimitLease
    {
        private readonly long began = turns.Now;
        private int hasEnded;

        public override bool IsAcquired => lease.IsAcquired;

        public override IEnumerable<string> MetadataNames => lease.MetadataNames;

        public override bool TryGetMetadata(string metadataName, out object? metadata) => lease.TryGetMetadata(metadataName, out metadata);

        protected override void Dispose(bool disposing)
        {
            if (disposing && Interlocked.Exchange(ref hasEnded, 1) == 0) turns.End(lease, turns.Since(began));
            base.Dispose(disposing);
        }
    }

    private long Now => clock.GetTimestamp();

    private TimeSpan Since(long began) => clock.GetElapsedTime(began);
}
