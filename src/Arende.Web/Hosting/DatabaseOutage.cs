using System.Data.Common;
using System.Net.Sockets;

namespace Arende.Web.Hosting;

/// <summary>Tells a database that is away for a while from one that was asked something wrong.</summary>
internal static class DatabaseOutage
{
    public static bool IsOne(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is DbException { IsTransient: true } or SocketException or TimeoutException || IsConnectionFailure(exception)) return true;
        return false;
    }

    // 57P03: PostgreSQL is starting up or shutting down. 08xxx: the connection broke or could not be made.
    private static bool IsConnectionFailure(Exception exception) =>
        exception is DbException { SqlState: { } state } && (state == "57P03" || state.StartsWith("08", StringComparison.Ordinal));
}
