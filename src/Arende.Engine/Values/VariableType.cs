namespace Arende.Engine.Values;

/// <summary>The types that a variable or an input may have, by Elsa's names for them.</summary>
enum VariableType
{
    String, Boolean, Int32, Int64, Double, Decimal, DateTime, DateTimeOffset, TimeSpan, Guid, Object, ObjectDictionary,
}

static class VariableTypes
{
    public static string Known => string.Join(", ", Enum.GetNames<VariableType>());

    public static bool TryParse(string? name, out VariableType type)
    {
        type = default;
        return name is not null && Enum.GetNames<VariableType>().Contains(name) && Enum.TryParse(name, out type);
    }
}
