using System.Globalization;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

/// <summary>The demo's time: real time, and what a visitor has moved it forward, which is kept in the database.</summary>
public sealed class DemoClock(IServiceScopeFactory scopes) : TimeProvider
{
    private const string Key = "demo.clock";
    private long offsetTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));

    public async Task Load(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<ArendeDb>().Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key, ct);
        Interlocked.Exchange(ref offsetTicks, kept is null ? 0 : TimeSpan.Parse(kept.Value, CultureInfo.InvariantCulture).Ticks);
    }

    /// <summary>While the demo's story is told: any time, and nothing is kept.</summary>
    internal void Play(DateTimeOffset moment) => Interlocked.Exchange(ref offsetTicks, (moment - base.GetUtcNow()).Ticks);

    /// <summary>Forward only: what has happened has happened.</summary>
    public async Task MoveTo(DateTimeOffset moment, CancellationToken ct)
    {
        var by = moment - GetUtcNow();
        if (by <= TimeSpan.Zero) return;
        var offset = TimeSpan.FromTicks(Interlocked.Add(ref offsetTicks, by.Ticks));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var kept = await db.Settings.SingleOrDefaultAsync(s => s.Key == Key, ct);
        if (kept is null) db.Add(kept = new Setting { Key = Key, Value = "" });
        kept.Value = offset.ToString("c", CultureInfo.InvariantCulture);
        await db.SaveChangesAsync(ct);
    }
}
