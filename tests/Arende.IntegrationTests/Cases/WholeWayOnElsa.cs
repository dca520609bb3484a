#if ELSA
using Arende.Elsa;
using Arende.Engine;
using Arende.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arende.IntegrationTests.Cases;

/// <summary>The same walks with Elsa in the interpreter's place: its state, work items and history in the product's own transaction.</summary>
public sealed class WholeWayOnElsa
{
    private static readonly ElsaInterpreter Elsa = new(Domain.Calendar.StockholmTime.Zone);

    // An instance on Elsa stays on its version: docs/elsa.md.
    private static readonly HashSet<string> OfMoves =
    [
        nameof(WholeWayContract.A_case_is_moved_back_to_the_version_that_it_came_from_and_goes_on_there),
        nameof(WholeWayContract.A_case_that_stands_where_the_other_version_has_no_place_stays_and_says_why),
        nameof(WholeWayContract.A_case_whose_decision_has_force_and_whose_distribution_is_open_comes_to_the_same_join_when_it_is_moved),
        nameof(WholeWayContract.A_referred_case_that_stood_still_on_the_first_version_goes_on_when_it_is_moved),
        nameof(WholeWayContract.An_appealed_case_that_passed_the_court_on_the_first_version_waits_for_it_when_it_is_moved),
    ];

    public static TheoryData<string> Walks() => [.. typeof(WholeWayContract).GetMethods()
        .Where(walk => walk.IsDefined(typeof(FactAttribute), inherit: true) && walk.GetParameters().Length == 0 && !OfMoves.Contains(walk.Name)).Select(walk => walk.Name)];

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task A_case_goes_the_same_way_on_Elsa(string walk)
    {
        await using var onElsa = new Walk();
        await onElsa.InitializeAsync();
        await (Task)typeof(WholeWayContract).GetMethod(walk)!.Invoke(onElsa, null)!;
    }

    private sealed class Walk : WholeWayContract
    {
        protected override Task<TestApplication> Start() => TestApplication.OnSqlite(services => services.Replace(ServiceDescriptor.Singleton<IWorkflowInterpreter>(Elsa)));
    }
}
#endif
