using Arende.IntegrationTests.Support;
using Microsoft.AspNetCore.Hosting;

namespace Arende.IntegrationTests.Notices;

/// <summary>The demo's municipality, which shows its meetings to anybody and has said at which address.</summary>
public sealed class PublicProduct : EmbeddedProduct
{
    public const string PublicAddress = "https://arenden.strandkoping.example";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Arende:PublicUrl", PublicAddress);
        builder.UseSetting("Arende:PublicMeetings:Shown", "true");
        // Tests' meetings lie some hundred days back.
        builder.UseSetting("Arende:PublicMeetings:Days", "1000");
    }
}

/// <summary>The same for a real browser, at the address where it is served.</summary>
public sealed class ServedPublicProduct : EmbeddedProduct
{
    public ServedPublicProduct()
    {
        UseKestrel(0);
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Arende:PublicMeetings:Shown", "true");
        builder.UseSetting("Arende:PublicMeetings:Days", "1000");
    }
}
