using System.Threading.RateLimiting;
using Arende.Application.Accounts;

namespace Arende.Web.Accounts;

/// <summary>
/// Slows down who tries passwords, before the database is asked: by address and source together, whether there is such an account
/// or not, and by source alone. Nobody is kept out by what somebody else tries from elsewhere.
/// </summary>
public sealed class SignInThrottle : IDisposable
{
    /// <summary>More than the five after which an account is locked, so that the lock can't be told from this.</summary>
    public const int MostForOneAddress = 10;

    // A municipality's people may share one source.
    private const int MostFromOneSource = 300;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<(string Source, string Address)> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<(string Source, string Address), (string, string)>(attempt => Partition(attempt, MostForOneAddress)),
        PartitionedRateLimiter.Create<(string Source, string Address), (string, string)>(attempt => Partition((attempt.Source, ""), MostFromOneSource)));

    public bool LetsTry(string source, string email)
    {
        using var lease = limiter.AttemptAcquire((source, Account.Normalize(email)));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static RateLimitPartition<(string, string)> Partition((string, string) key, int most) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = Window, SegmentsPerWindow = 5 });
}
