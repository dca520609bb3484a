#if ELSA
using Arende.Elsa;
using Arende.Engine;
using Arende.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arende.IntegrationTests.Cases;

/// <summary>The same walks with Elsa in the interpreter's place: its state, work items and history in the product's own transaction.</summary>
public sealed class WholeWayOnElsa : WholeWayContract
{
    private static readonly ElsaInterpreter Elsa = new(Domain.Calendar.StockholmTime.Zone);

    protected override Task<TestApplication> Start() => TestApplication.OnSqlite(services => services.Replace(ServiceDescriptor.Singleton<IWorkflowInterpreter>(Elsa)));
}
#endif
