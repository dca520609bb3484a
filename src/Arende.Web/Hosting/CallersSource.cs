using System.Net;
using System.Net.Sockets;

namespace Arende.Web.Hosting;

/// <summary>The network address that a request came from: behind a proxy the one that the proxy tells, if it is one of ours.</summary>
public static class CallersSource
{
    private const int HouseBytes = 8;

    public static string Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        // A house has 2^64 addresses of the newer kind, and could take a new one for each try.
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes()[..HouseBytes], .. new byte[HouseBytes]]).ToString()
            : address.ToString();
    }
}
