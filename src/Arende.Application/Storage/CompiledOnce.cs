using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Arende.Application.Storage;

/// <summary>
/// A query that EF Core works out once: otherwise it takes the expression apart, and looks for it among those that it knows, each time. Kept
/// for each database's model, since a compiled query belongs to one.
/// </summary>
/// <param name="compile">By <c>EF.CompileAsyncQuery</c>.</param>
internal sealed class CompiledOnce<TQuery>(Func<TQuery> compile) where TQuery : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuery> compiled = new();

    public TQuery For(ArendeDb db) => compiled.GetOrAdd(db.Model, static (_, compile) => compile(), compile);
}
