using System.Net;
using System.Net.Sockets;

namespace Arende.Web.Hosting;

/// <summary>Where to listen when nobody has said: this machine only, port 5080 or the next that is free.</summary>
internal static class FreeAddress
{
    private const int First = 5080;
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    public static string? UnlessToldIn(IConfiguration configuration) =>
        Settings.Any(key => !string.IsNullOrEmpty(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any()
            ? null
            : $"http://127.0.0.1:{Enumerable.Range(First, 50).FirstOrDefault(IsFree, First)}";

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
