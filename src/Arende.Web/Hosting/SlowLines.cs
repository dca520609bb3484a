using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Arende.Web.Hosting;

/// <summary>Who has a turn that others wait for, to send much or to get a file, sends and takes it at some speed; else the connection ends.</summary>
public sealed class SlowLines(RequestDelegate next)
{
    private static readonly MinDataRate least = new(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    public Task InvokeAsync(HttpContext context)
    {
        // Over HTTP/2 many requests share a line, and the server has its own limit for it.
        if (HttpProtocol.IsHttp11(context.Request.Protocol) || HttpProtocol.IsHttp10(context.Request.Protocol))
        {
            if (BodyLimits.TakesTurn(context) && context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } sending) sending.MinDataRate = least;
            if (RateLimits.MakesFile(context) && context.Features.Get<IHttpMinResponseDataRateFeature>() is { } taking) taking.MinDataRate = least;
        }
        return next(context);
    }
}
