using System.Globalization;
using System.Threading.RateLimiting;
using Arende.Texts;
using Arende.Web.Accounts;

namespace Arende.Web.Hosting;

/// <summary>A page whose forms make the server hash a password, which is slow on purpose.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HashesPasswordsAttribute : Attribute;

/// <summary>A page that anybody may ask for, and whose address holds a key that somebody could try to guess.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesTokenAttribute : Attribute;

/// <summary>A page that anybody may ask for, signed in or not, as often as they like within reason.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAnybodyAttribute : Attribute;

/// <summary>A page that makes a file of all that it shows: its handlers named <c>Export</c>, <c>Text</c> or <c>File</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MakesFilesAttribute : Attribute;

/// <summary>
/// What costs much is done by few at a time; the others wait in a queue. Only who would make the queue longer than anybody waits is
/// refused, with 429. Counted on each node: each protects its own processors and memory. Passwords have their turns where they are
/// checked (<see cref="Arende.Application.Accounts.PasswordChecks"/>), so that a slow line holds none. Who waits has asked the database nothing
/// yet: sixty at once that did would open as many connections, on each of which the pages' statements must be planned anew.
/// </summary>
public static class RateLimits
{
    public const int PasswordsInARow = 60;
    public const int TokensInARow = 60;
    public const int PublicPagesInARow = 300;
    private const int PublicPagesASecond = 20;
    public const int FilesAtOnce = 2;
    private const int FilesWaiting = 200;
    private const int LargeBodiesAtOnce = 2;
    private const int LargeBodiesWaiting = 50;

    private static readonly string[] fileHandlers = ["export", "text", "file"];

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(10);
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return new ValueTask(BarePage.Write(context.HttpContext, StatusCodes.Status429TooManyRequests, T.Errors.TooManyTitle, T.Errors.TooMany));
        };
        options.GlobalLimiter = Limiter(SessionCookie.CountedAs);
    });

    /// <param name="personOf">Whose request it is, by what it brings with it; null for nobody's that is known.</param>
    public static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, string?> personOf) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(PasswordsOfOneSource),
        PartitionedRateLimiter.Create<HttpContext, string>(TokensOfOneSource),
        PartitionedRateLimiter.Create<HttpContext, string>(PublicPagesOfOneSource),
        OneEach(MakesFile, personOf, FilesWaiting),
        Few(MakesFile, FilesAtOnce, FilesWaiting),
        OneEach(BodyLimits.TakesTurn, personOf, LargeBodiesWaiting),
        Few(BodyLimits.TakesTurn, LargeBodiesAtOnce, LargeBodiesWaiting));

    // A municipality's people may share one address, and all sign in at eight.
    private static RateLimitPartition<string> PasswordsOfOneSource(HttpContext context) => InARow(context, HashesPassword(context), PasswordsInARow);

    // Nobody guesses 256 bits; but each try is a question to the database.
    private static RateLimitPartition<string> TokensOfOneSource(HttpContext context) => InARow(context, Has<TakesTokenAttribute>(context), TokensInARow);

    // A school, or whoever reads the board for others, may share one address.
    private static RateLimitPartition<string> PublicPagesOfOneSource(HttpContext context) => InARow(context, Has<ForAnybodyAttribute>(context), PublicPagesInARow, PublicPagesASecond);

    private static RateLimitPartition<string> InARow(HttpContext context, bool isMeant, int most, int aSecond = 1) => !isMeant
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetTokenBucketLimiter(CallersSource.Of(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = most, TokensPerPeriod = aSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });

    private static PartitionedRateLimiter<HttpContext> Few(Predicate<HttpContext> isMeant, int atOnce, int waiting) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => isMeant(context)
            ? RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })
            : RateLimitPartition.GetNoLimiter(""));

    private static PartitionedRateLimiter<HttpContext> OneEach(Predicate<HttpContext> isMeant, Func<HttpContext, string?> personOf, int waiting) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => isMeant(context)
            ? RateLimitPartition.Get(personOf(context) ?? CallersSource.Of(context), _ => new RestingTurns(waiting, TimeProvider.System))
            : RateLimitPartition.GetNoLimiter(""));

    // Choosing one of the demo's people hashes nothing. A page obeys the first of several handlers.
    private static bool HashesPassword(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && Has<HashesPasswordsAttribute>(context) && !(context.Request.Query["handler"] is [{ } only] && only.Equals("demo", StringComparison.OrdinalIgnoreCase));

    public static bool MakesFile(HttpContext context) => Has<MakesFilesAttribute>(context) && IsHandler(context, fileHandlers);

    private static bool Has<T>(HttpContext context) where T : Attribute => context.GetEndpoint()?.Metadata.GetMetadata<T>() is not null;

    private static bool IsHandler(HttpContext context, string[] names) =>
        context.Request.Query["handler"].Any(given => names.Contains(given, StringComparer.OrdinalIgnoreCase));
}
