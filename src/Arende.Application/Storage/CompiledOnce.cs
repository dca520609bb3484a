using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Arende.Application.Storage;

/// <summary>
/// A query that EF Core works out once: otherwise it takes the expression apart, and looks for it among those that it knows, each time. Kept
/// for each database's model, since a compiled query belongs to one.
/// </summary>
/// <param name="query">By <c>EF.CompileAsyncQuery</c>.</param>
internal sealed class CompiledOnce<TQuery>(Func<TQuery> query) where TQuery : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuery> compiled = new();

    public TQuery For(ArendeDb db) => compiled.GetOrAdd(db.Model, static (_, query) => query(), query);
}
