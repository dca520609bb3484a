using System.Security.Cryptography;
using System.Text;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>What a try counts as.</summary>
public enum SignInCount
{
    MayTry,

    /// <summary>The first of too many.</summary>
    BecameTooMany,
    TooMany,
}

/// <summary>From where somebody signs in.</summary>
/// <param name="Source">The network address of the caller.</param>
/// <param name="Device">The browser, when the account has signed in with it before.</param>
public sealed record SignInPlace(string Source, Guid? Device = null);

/// <summary>How often somebody has tried to sign in to an account from a place, in a stretch of time. The key is a digest: no address is kept.</summary>
public sealed class SignInTry
{
    public required string Key { get; init; }
    public int Tries { get; init; }

    /// <summary>Unix seconds.</summary>
    public long EndsAt { get; init; }
}

/// <summary>
/// Slows down who guesses passwords, counted in the database for all nodes together. By account and place: who guesses from
/// elsewhere keeps nobody out. By account alone only for browsers that it doesn't know: who guesses from many places at once keeps
/// out none that has signed in before.
/// </summary>
public sealed class SignInTries(ArendeDb db, TimeProvider clock)
{
    public const int MostFromOnePlace = 5;
    public const int MostFromAnywhere = 50;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Before the password is looked at: a hundred guesses at once are a hundred.</summary>
    /// <param name="account">The address as it was typed, whether there is such an account or not.</param>
    /// <param name="stamp">The account's: a new password begins the count anew.</param>
    /// <param name="place">From where.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<SignInCount> Count(string account, string? stamp, SignInPlace place, CancellationToken ct)
    {
        if (Judge(await Add(PlaceKey(account, stamp, place), ct), MostFromOnePlace) is var here && here != SignInCount.MayTry) return here;
        return place.Device is not null ? SignInCount.MayTry : Judge(await Add(Digest("account", account, stamp), ct), MostFromAnywhere);
    }

    /// <returns>How often somebody there was refused, of late.</returns>
    public Task<int> Refused(string source, CancellationToken ct) => Add(Digest("refused", source), ct);

    private static SignInCount Judge(int tries, int most) =>
        tries <= most ? SignInCount.MayTry : tries == most + 1 ? SignInCount.BecameTooMany : SignInCount.TooMany;

    /// <summary>Whoever got in begins anew from there.</summary>
    public Task Forget(string account, string? stamp, SignInPlace place, CancellationToken ct)
    {
        var key = PlaceKey(account, stamp, place);
        return db.SignInTries.Where(t => t.Key == key).ExecuteDeleteAsync(ct);
    }

    private async Task<int> Add(string key, CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var end = now + (long)Window.TotalSeconds;
        var tries = await db.Database.SqlQuery<int>($"""
            INSERT INTO sign_in_tries (key, tries, ends_at) VALUES ({key}, 1, {end})
            ON CONFLICT (key) DO UPDATE SET
                tries = CASE WHEN sign_in_tries.ends_at <= {now} THEN 1 ELSE sign_in_tries.tries + 1 END,
                ends_at = CASE WHEN sign_in_tries.ends_at <= {now} THEN {end} ELSE sign_in_tries.ends_at END
            RETURNING tries AS "Value"
            """).ToListAsync(ct);
        return tries.Single();
    }

    private static string PlaceKey(string account, string? stamp, SignInPlace place) =>
        place.Device is { } device ? Digest("device", account, stamp, device.ToString()) : Digest("source", account, stamp, place.Source);

    private static string Digest(params string?[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
