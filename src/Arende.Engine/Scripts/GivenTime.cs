using System.Globalization;
using Jint.Runtime;

namespace Arende.Engine.Scripts;

/// <summary>A script's clock stands still at the transition's now, in UTC wherever the machine is.</summary>
sealed class GivenTime() : DefaultTimeSystem(TimeZoneInfo.Utc, CultureInfo.InvariantCulture)
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
