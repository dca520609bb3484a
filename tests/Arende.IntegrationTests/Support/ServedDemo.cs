using Arende.IntegrationTests.Support;

[assembly: AssemblyFixture(typeof(ServedDemo))]

namespace Arende.IntegrationTests.Support;

/// <summary>
/// The demo at an address of its own, started when the first test asks for it, for every browser test that decides nothing in it: such tests run beside each other in one product.
/// </summary>
public sealed class ServedDemo : IAsyncDisposable
{
    readonly Lazy<ServedProduct> started = new(() => new ServedProduct());

    public string Address => started.Value.Address;

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated) await started.Value.DisposeAsync();
    }
}
