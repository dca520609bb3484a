using Arende.Application;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Arende.Web.Hosting;

/// <summary>What the terminal says when the server has started: where it is, and what to do next.</summary>
internal static class Greeting
{
    public static void Say(WebApplication app, ArendeSettings settings)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.Count == 0) return;
        Console.WriteLine($"Arende kör på {string.Join(" och ", addresses)} (Ctrl+C avslutar).");
        if (settings.IsEmbedded) Console.WriteLine($"Allt som sparas ligger i {settings.SqliteFile}. / All that is saved lies there.");
        if (!settings.Demo) return;
        app.Services.GetRequiredService<IOptions<ArendeOptions>>().Value.PublicUrl ??= addresses.First();
        Console.WriteLine("Öppna adressen i webbläsaren och välj vem du vill vara. / Open the address and choose who to be.");
    }
}
