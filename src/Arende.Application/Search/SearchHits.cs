namespace Arende.Application.Search;

/// <summary>A row that matches, whoever asks.</summary>
public sealed class SearchHit
{
    public Guid SubjectId { get; init; }
    public string Kind { get; init; } = "";
    public string Block { get; init; } = "";
    public long Sort { get; init; }
}

/// <summary>So many of a kind, the newest first; those after a hit that is known already.</summary>
public sealed record SearchWish(SearchKind Kind, int Most, SearchHit? After = null);

/// <summary>What was found of a kind, the newest first.</summary>
/// <param name="Hits">Of no more than were asked for.</param>
/// <param name="IsAll">Nothing older matches.</param>
public sealed record SearchPortion(IReadOnlyList<SearchHit> Hits, bool IsAll)
{
    public static SearchPortion None { get; } = new([], true);

    public IEnumerable<Guid> Subjects => Hits.Select(hit => hit.SubjectId).Distinct();

    public static SearchPortion Of(IEnumerable<SearchHit> hits, SearchWish wish)
    {
        var mine = hits.Where(hit => hit.Kind == wish.Kind.ToString()).ToList();
        return new SearchPortion(mine, mine.Count < wish.Most);
    }
}
