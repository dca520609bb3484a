namespace Arende.Domain.Economy;

/// <summary>What is alike of two names that nobody tells apart: letters small and large, and blanks of any kind and number.</summary>
internal static class SameName
{
    public static string Of(string name) => string.Join(' ', name.Normalize().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
