namespace Arende.Web.Features.Shared.Paths;

/// <summary>Where something stands on a path and how often it has been at each place.</summary>
/// <param name="Here">The activities that it waits in.</param>
/// <param name="Visits">By activity, how often it has come there.</param>
/// <param name="Gone">By way, how often it has gone there; only those that are known.</param>
public sealed record PathMarks(IReadOnlySet<string> Here, IReadOnlyDictionary<string, int> Visits, IReadOnlyDictionary<(string From, string To), int> Gone)
{
    /// <summary>Nothing goes there: the path alone.</summary>
    public static PathMarks None { get; } = new(new HashSet<string>(), new Dictionary<string, int>(), new Dictionary<(string, string), int>());

    public int Times(string activityId) => Visits.GetValueOrDefault(activityId);

    public int? Times(PathEdge edge) => Gone.TryGetValue((edge.From, edge.To), out var times) ? times : null;

    public bool IsHere(string activityId) => Here.Contains(activityId);

    /// <summary>The activity in which the case was written off: it was there, and didn't finish it.</summary>
    public string? WrittenOffAt { get; init; }

    public bool IsDone(string activityId) => !IsHere(activityId) && activityId != WrittenOffAt && Times(activityId) > 0;
}
