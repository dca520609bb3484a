using System.Linq.Expressions;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Arende.Application.Storage;

/// <summary>Stores every id of the domain (a record struct around one Guid) as that Guid.</summary>
internal static class Ids
{
    public static void Configure(ModelConfigurationBuilder builder)
    {
        foreach (var type in typeof(CaseId).Assembly.GetTypes().Where(IsId))
            builder.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
    }

    private static bool IsId(Type type) =>
        type is { IsValueType: true, IsGenericType: false } && type.Name.EndsWith("Id", StringComparison.Ordinal) && type.GetProperty("Value")?.PropertyType == typeof(Guid);

    internal sealed class IdConverter<T>() : ValueConverter<T, Guid>(ToGuid(), FromGuid())
    {
        private static Expression<Func<T, Guid>> ToGuid()
        {
            var id = Expression.Parameter(typeof(T));
            return Expression.Lambda<Func<T, Guid>>(Expression.Property(id, "Value"), id);
        }

        private static Expression<Func<Guid, T>> FromGuid()
        {
            var value = Expression.Parameter(typeof(Guid));
            return Expression.Lambda<Func<Guid, T>>(Expression.New(typeof(T).GetConstructor([typeof(Guid)])!, value), value);
        }
    }
}
