using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Filters;

/// <summary>Saves what a list is asked for under a name of one's own. A name that one has already means this from now on.</summary>
public sealed class SaveFilter(ArendeDb db)
{
    /// <param name="viewer">Whose it is.</param>
    /// <param name="list">Which list.</param>
    /// <param name="name">As typed.</param>
    /// <param name="query">The list's address behind its question mark.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, FilteredList list, string? name, string query, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var (me, written) = (viewer.PersonId, SavedFilter.NameOf(name));
        var mine = await db.SavedFilters.Where(filter => filter.PersonId == me && filter.List == list).ToListAsync(ct);
        if (mine.Find(filter => filter.Name == written) is { } same) same.Ask(query);
        else
        {
            BrokenRuleException.When(mine.Count >= SavedFilter.AtMost, Rule.FiltersAreTooMany);
            db.SavedFilters.Add(new SavedFilter(me, list, written, query));
        }
        await db.SaveOrThrowConflict(ct);
    });
}
