using Arende.Texts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Arende.Web.Hosting;

/// <summary>A page that looks through files that are sent to it: a small one may unpack to hundreds of times its size.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnpacksFilesAttribute : Attribute;

/// <summary>
/// How large a request may be: little, and more only on pages where signed-in people write or upload much, which say so with
/// <c>RequestSizeLimit</c>. What names its length is refused before anything of it is read; the server stops the rest at the limit.
/// </summary>
public sealed class BodyLimits(RequestDelegate next)
{
    /// <summary>An address, a password and what the form itself holds.</summary>
    public const long SignIn = 32 * 1024;

    public const long Ordinary = 1024 * 1024;

    /// <summary>Forms with many fields for longer texts.</summary>
    public const long ManyTexts = 8 * 1024 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        // An error's page is made of the same request.
        var isTold = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (isTold || context.Request.ContentLength is not { } length || length <= LimitOf(context.GetEndpoint())) return next(context);
        return BarePage.Write(context, StatusCodes.Status413PayloadTooLarge, T.Errors.TooLargeTitle, T.Errors.TooLarge);
    }

    /// <summary>True for a request of which few are taken at a time: one that may be large, or may hold a file that must be unpacked.</summary>
    public static bool TakesTurn(HttpContext context)
    {
        var sent = context.Request.ContentLength ?? (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true ? long.MaxValue : 0);
        var endpoint = context.GetEndpoint();
        return (sent > Ordinary && LimitOf(endpoint) > Ordinary) || (sent > 0 && endpoint?.Metadata.GetMetadata<UnpacksFilesAttribute>() is not null);
    }

    private static long LimitOf(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Ordinary;
}
