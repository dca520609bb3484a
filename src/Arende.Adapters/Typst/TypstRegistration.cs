using Arende.Application.ComposedDocuments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arende.Adapters.Typst;

public static class TypstRegistration
{
    /// <summary>PDFs by Typst. Nothing is started before the first is asked for.</summary>
    public static IServiceCollection AddTypst(this IServiceCollection services, TypstOptions options)
    {
        services.AddSingleton(options);
        return services.Replace(ServiceDescriptor.Singleton<IPdfPrinter, TypstPrinter>());
    }
}
