using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Arende.Benchmarks.Municipality;

/// <summary>A table of the model as it stands: what is written follows the schema by itself.</summary>
internal sealed class Table
{
    public Table(IEntityType type)
    {
        Type = type;
        Name = type.GetTableName()!;
        // A key that the database gives is left to it.
        Columns = [.. type.GetProperties().Where(p => p.FieldInfo is not null || p.PropertyInfo is not null)
            .Where(p => !(p.ClrType == typeof(long) && p.ValueGenerated == ValueGenerated.OnAdd))];
    }

    public IEntityType Type { get; }
    public string Name { get; }
    public IReadOnlyList<IProperty> Columns { get; }

    public int Column(string property) =>
        Columns.Select((column, place) => (column, place)).Single(one => one.column.Name == property).place;

    /// <summary>An entity's values as they are stored; times stay times, which each database writes in its own way.</summary>
    public CellRow Row(object entity) => new(this, [.. Columns.Select(column => Stored(column, column.GetGetter().GetClrValue(entity)))]);

    /// <summary>The entity that has these values.</summary>
    public object Entity(object?[] values)
    {
        var entity = Activator.CreateInstance(Type.ClrType, nonPublic: true)!;
        for (var i = 0; i < Columns.Count; i++)
        {
            if (values[i] is { } value) Columns[i].FieldInfo!.SetValue(entity, Converter(Columns[i]) is { } converter ? converter.ConvertFromProvider(value) : value);
        }
        return entity;
    }

    public static object? Stored(IProperty column, object? value) =>
        value is not null && Converter(column) is { } converter ? converter.ConvertToProvider(value) : value;

    private static Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter? Converter(IProperty column) =>
        column.ClrType == typeof(DateTimeOffset) || column.ClrType == typeof(DateTimeOffset?) ? null : column.GetTypeMapping().Converter;
}

/// <summary>A row to be written: its values in the order of the table's columns.</summary>
internal sealed record CellRow(Table Table, object?[] Values)
{
    public CellRow With(string property, object? value)
    {
        Values[Table.Column(property)] = value;
        return this;
    }

    public object? this[string property] => Values[Table.Column(property)];
}
