using System.Data.Common;
using System.Net.Sockets;

namespace Arende.Adapters.Storage;

/// <summary>Tells a database that is away, busy or restarting from one that was asked something wrong.</summary>
public static class DatabaseOutage
{
    public static bool IsOne(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is DbException { IsTransient: true } or SocketException or TimeoutException || IsAway(exception)) return true;
        return false;
    }

    // PostgreSQL's classes: 08 is a connection that broke or could not be made; 57P01 to 57P03 a server that stops, crashed or starts; 25P03 one
    // that ended our transaction, because we said nothing for too long.
    private static bool IsAway(Exception exception) =>
        exception is DbException { SqlState: { } state } && (state is "57P01" or "57P02" or "57P03" or "25P03" || state.StartsWith("08", StringComparison.Ordinal));
}
