using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arende.IntegrationTests.Support;

/// <summary>Puts something of a test's around a part of the product, which knows nothing of it.</summary>
internal static class Wrapping
{
    public static IServiceCollection Wrap<T>(this IServiceCollection services, Func<T, T> around) where T : class
    {
        var inner = services.Single(service => service.ServiceType == typeof(T)).ImplementationType!;
        return services.AddSingleton(inner).Replace(ServiceDescriptor.Singleton(provider => around((T)provider.GetRequiredService(inner))));
    }
}
