using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Filters;

/// <summary>Takes away a filter that one has saved. One that is gone already, or somebody else's, is left in silence.</summary>
public sealed class RemoveFilter(ArendeDb db)
{
    public Task Run(Viewer viewer, Guid id, CancellationToken ct) =>
        db.SavedFilters.Where(filter => filter.Id == id && filter.PersonId == viewer.PersonId).ExecuteDeleteAsync(ct);
}
