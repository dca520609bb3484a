using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Arende.Web.Features.Shared;

/// <summary>A list's saved filters, and the one that it is asked for now.</summary>
/// <param name="List">Which list.</param>
/// <param name="Mine">By name.</param>
/// <param name="Query">What is shown now; empty where nothing was chosen.</param>
public sealed record SavedFilters(FilteredList List, IReadOnlyList<SavedFilter> Mine, string Query)
{
    private const int LongestValue = 200;

    public static async Task<SavedFilters> Of(ArendeDb db, Viewer viewer, FilteredList list, IEnumerable<KeyValuePair<string, StringValues>> query, CancellationToken ct)
    {
        var me = viewer.PersonId;
        var mine = await db.SavedFilters.AsNoTracking().Where(filter => filter.PersonId == me && filter.List == list).OrderBy(filter => filter.Name).ToListAsync(ct);
        return new(list, mine, Known(list, query));
    }

    public static string AddressOf(FilteredList list, string query) => (list == FilteredList.Assignments ? "/assignments" : "/cases") + (query.Length == 0 ? "" : "?" + query);

    public string AddressOf(SavedFilter filter) => AddressOf(List, filter.Query);

    /// <summary>Where the filter that is shown is saved, and others are taken away.</summary>
    public string SaveAddress => QueryHelpers.AddQueryString($"/filters/{List.ToString().ToLowerInvariant()}", "of", Query);

    /// <summary>An address's query, of which only what the list knows is kept: no page, and nothing that does anything.</summary>
    public static string Known(FilteredList list, string? query) => Known(list, QueryHelpers.ParseQuery(query));

    private static string Known(FilteredList list, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        string[] words = list == FilteredList.Assignments ? ["whose", "status", "owner", "unit", "series", "goal", "kind", "sort", "q"] : ["scope", "state", "officer", "q"];
        var kept = from word in words
                   from pair in query
                   where pair.Key == word && pair.Value is [{ Length: > 0 and <= LongestValue }]
                   select KeyValuePair.Create(word, pair.Value.ToString());
        return QueryString.Create(kept!).Value!.TrimStart('?');
    }
}
