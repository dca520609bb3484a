namespace Arende.Web.Features.Shared;

/// <summary>A word in an address that names one of a few things. One that is not known is as if it had not been said.</summary>
public static class AddressWord
{
    public static T? Read<T>(string? word) where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var known) && Enum.IsDefined(known) && char.IsAsciiLetter(word[0]) ? known : null;
}
