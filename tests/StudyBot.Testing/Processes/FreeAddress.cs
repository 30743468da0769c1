using System.Net;
using System.Net.Sockets;

namespace StudyBot.Testing.Processes;

/// <summary>Where nothing listens on this machine.</summary>
public static class FreeAddress
{
    public static Uri Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }
}
