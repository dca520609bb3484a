using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Arende.Application.Storage;

/// <summary>
/// A query that EF Core works out once: otherwise it takes the expression apart, and looks for it among those that it knows, each time. Kept
/// for each database's model, since a compiled query belongs to one.
/// </summary>
internal sealed class CompiledOnce<TArgument, TResult>(Expression<Func<ArendeDb, TArgument, CancellationToken, TResult>> query)
{
    private readonly ConcurrentDictionary<IModel, Func<ArendeDb, TArgument, CancellationToken, Task<TResult>>> compiled = new();

    public Task<TResult> Run(ArendeDb db, TArgument argument, CancellationToken ct) =>
        compiled.GetOrAdd(db.Model, static (_, query) => EF.CompileAsyncQuery(query), query)(db, argument, ct);
}
