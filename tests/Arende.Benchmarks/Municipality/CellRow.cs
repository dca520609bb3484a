using Arende.Application.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Arende.Benchmarks.Municipality;

/// <summary>A table of the model as it stands: what is written follows the schema by itself.</summary>
internal sealed class Table
{
    /// <summary>A vector of which nothing stands anywhere.</summary>
    public const string KeysType = "keys";

    public Table(IEntityType type)
    {
        Type = type;
        Name = type.GetTableName()!;
        // A key that the database gives is left to it.
        Columns = [.. type.GetProperties().Where(p => p.FieldInfo is not null || p.PropertyInfo is not null)
            .Where(p => !(p.ClrType == typeof(long) && p.ValueGenerated == ValueGenerated.OnAdd))];
        places = Columns.Select((column, place) => (column.Name, place)).ToDictionary(one => one.Name, one => one.place);
        Types = [.. Columns.Select(column => column.Name == nameof(SearchText.Keys) ? KeysType : column.GetColumnType())];
        getters = [.. Columns.Select(column => column.GetGetter())];
        converters = [.. Columns.Select(Converter)];
    }

    private readonly Dictionary<string, int> places;
    private readonly IClrPropertyGetter[] getters;
    private readonly ValueConverter?[] converters;

    public IEntityType Type { get; }
    public string Name { get; }
    public IReadOnlyList<IProperty> Columns { get; }
    public IReadOnlyList<string> Types { get; }

    public int Column(string property) => places[property];

    /// <summary>An entity's values as they are stored; times stay times, which each database writes in its own way.</summary>
    public CellRow Row(object entity)
    {
        var values = new object?[getters.Length];
        for (var i = 0; i < values.Length; i++) values[i] = getters[i].GetClrValue(entity) is { } value ? converters[i] is { } converter ? converter.ConvertToProvider(value) : value : null;
        return new(this, values);
    }

    /// <summary>The entity that has these values.</summary>
    public object Entity(object?[] values)
    {
        var entity = Activator.CreateInstance(Type.ClrType, nonPublic: true)!;
        for (var i = 0; i < Columns.Count; i++)
        {
            if (values[i] is { } value) Columns[i].FieldInfo!.SetValue(entity, converters[i] is { } converter ? converter.ConvertFromProvider(value) : value);
        }
        return entity;
    }

    // Times are written by each database in its own way, and vectors by the writer of rows.
    private static ValueConverter? Converter(IProperty column) =>
        column.ClrType == typeof(DateTimeOffset) || column.ClrType == typeof(DateTimeOffset?) || column.GetColumnType() == "tsvector" ? null : column.GetTypeMapping().Converter;
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
