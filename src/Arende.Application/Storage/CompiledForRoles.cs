using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Arende.Application.Storage;

/// <summary>
/// Statements that EF Core works out once for all who have the same roles on the same day. Roles and days are written into them
/// (<see cref="WrittenIn"/>); what differs between two viewers who ask is who they are, their unit and the time. Otherwise EF Core takes
/// the whole expression apart at each request, which for the menu takes it longer than the database needs to answer. One for each product: a statement
/// names its definitions, and belongs to one database's model.
/// </summary>
public sealed class CompiledForRoles
{
    private const int KeptAtMost = 500;

    private readonly ConcurrentDictionary<(string Name, string Roles, DateOnly Day), Delegate> compiled = new();

    /// <summary>The one row of a statement.</summary>
    /// <param name="name">Which statement: each has its own.</param>
    /// <param name="db">The database.</param>
    /// <param name="viewer">Whose it is. Who stands in for others asks for what is theirs too, and has it worked out each time.</param>
    /// <param name="now">When it is asked.</param>
    /// <param name="statement">
    /// Makes it. What it captures may be the viewer's id and unit, the time, other statements, and words, numbers, days and bodies that are the same for all who have the roles on that day.
    /// </param>
    /// <param name="ct">Cancels.</param>
    public async Task<T> OneRow<T>(string name, ArendeDb db, Viewer viewer, DateTimeOffset now, Func<IQueryable<T>> statement, CancellationToken ct)
    {
        if (viewer.StandsInFor.Count > 0) return await statement().SingleAsync(ct);
        var one = Known(name, viewer, now, () =>
        {
            var (general, context, me, unit, at) = General(statement(), viewer, now);
            return EF.CompileAsyncQuery(Expression.Lambda<Func<ArendeDb, PersonId, UnitId, DateTimeOffset, CancellationToken, T>>(
                Expression.Call(typeof(Queryable), nameof(Queryable.Single), [typeof(T)], general), context, me, unit, at, Expression.Parameter(typeof(CancellationToken), "ct")));
        });
        return await one(db, viewer.PersonId, viewer.UnitId, now, ct);
    }

    /// <summary>All rows of a statement.</summary>
    /// <inheritdoc cref="OneRow"/>
    public async Task<List<T>> Rows<T>(string name, ArendeDb db, Viewer viewer, DateTimeOffset now, Func<IQueryable<T>> statement, CancellationToken ct)
    {
        if (viewer.StandsInFor.Count > 0) return await statement().ToListAsync(ct);
        var all = Known(name, viewer, now, () =>
        {
            var (general, context, me, unit, at) = General(statement(), viewer, now);
            return EF.CompileAsyncQuery(Expression.Lambda<Func<ArendeDb, PersonId, UnitId, DateTimeOffset, IQueryable<T>>>(general, context, me, unit, at));
        });
        return await all(db, viewer.PersonId, viewer.UnitId, now).ToListAsync(ct);
    }

    private TQuery Known<TQuery>(string name, Viewer viewer, DateTimeOffset now, Func<TQuery> compile) where TQuery : Delegate
    {
        var key = (name, string.Join(' ', viewer.Roles.Order(StringComparer.Ordinal)), StockholmTime.DateAt(now));
        if (compiled.TryGetValue(key, out var known)) return (TQuery)known;
        // Most are of days that have passed; today's are made anew.
        if (compiled.Count >= KeptAtMost) compiled.Clear();
        return (TQuery)compiled.GetOrAdd(key, compile());
    }

    private static (Expression General, ParameterExpression Context, ParameterExpression Me, ParameterExpression Unit, ParameterExpression At) General<T>(IQueryable<T> statement, Viewer viewer, DateTimeOffset now)
    {
        var (me, unit, at) = (Expression.Parameter(typeof(PersonId), "me"), Expression.Parameter(typeof(UnitId), "unit"), Expression.Parameter(typeof(DateTimeOffset), "now"));
        return (new WithoutViewer(viewer, now, me, unit, at).Visit(statement.Expression), Expression.Parameter(typeof(ArendeDb), "db"), me, unit, at);
    }

    // A statement without what belongs to whoever asked first: neither who they are, nor their database.
    private sealed class WithoutViewer(Viewer viewer, DateTimeOffset now, ParameterExpression me, ParameterExpression unit, ParameterExpression at) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root ? root.DetachQueryProvider() : base.VisitExtension(node);

        protected override Expression VisitConstant(ConstantExpression node) => node.Value is IQueryable query && query.Expression != node ? Visit(query.Expression) : node;

        protected override Expression VisitMember(MemberExpression node) => Captured(node) is { } captured ? Replace(captured.Value, node.Type) : base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Object is not null && typeof(DbContext).IsAssignableFrom(node.Object.Type) && Captured(node.Object) is { Value: { } db }
                ? Replace(node.Method.Invoke(db, []), node.Type)
                : base.VisitMethodCall(node);

        private Expression Replace(object? value, Type type) => value switch
        {
            IQueryable query => Visit(query.Expression),
            PersonId person when person == viewer.PersonId => me,
            UnitId of when of == viewer.UnitId => unit,
            DateTimeOffset time when time == now => at,
            bool or int or string or DateOnly or Enum or string[] or Guid[] or BodyId or BodyId[] => Expression.Constant(value, type),
            _ => throw new InvalidOperationException($"A statement that is kept for all who have the same roles can't hold a {value?.GetType().Name ?? "null"} of one who has asked."),
        };

        private static (object? Value, bool _)? Captured(Expression node) => node switch
        {
            MemberExpression { Member: FieldInfo field, Expression: ConstantExpression { Value: { } closure } } => (field.GetValue(closure), true),
            MemberExpression { Member: FieldInfo field, Expression: MemberExpression inner } when Captured(inner) is { Value: { } holder } => (field.GetValue(holder), true),
            MemberExpression { Member: PropertyInfo property, Expression: { } inner } when Captured(inner) is { Value: { } holder } => (property.GetValue(holder), true),
            _ => null,
        };
    }
}
