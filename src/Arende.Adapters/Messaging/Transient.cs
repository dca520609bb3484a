using System.Data.Common;

namespace Arende.Adapters.Messaging;

/// <summary>Tells a database that is away, busy or restarting from a fault.</summary>
internal static class Transient
{
    public static bool Is(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is DbException { IsTransient: true } or TimeoutException or IOException) return true;
        return false;
    }
}
