using Arende.IntegrationTests.Support;
using Xunit.Sdk;
using Xunit.v3;

// Most tests wait more than they work, for a server, a browser or a process.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Arende.IntegrationTests.Support;

/// <summary>The run ends when its longest classes have ended, so they begin first; the others fill up beside them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    static readonly string[] longest = [TakesServicesAway.Name, "WholeWayOnServersTests", "WholeWayEmbeddedTests"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(one => Place(one)).ThenBy(one => one.UniqueID, StringComparer.Ordinal)];

    static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(longest, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? longest.Length : place;
    }
}
