using System.Collections.Frozen;

namespace Arende.Adapters.Storage;

/// <summary>An enum is stored as its name; the names are looked up once.</summary>
internal static class EnumNames<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => value.ToString());
    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(T value) => Names[value];

    public static T Read(string name) => Values[name];
}
