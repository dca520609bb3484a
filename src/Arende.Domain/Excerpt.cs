namespace Arende.Domain;

/// <summary>The beginning of a text that is too long. A sign outside the Basic Multilingual Plane is two chars; half of one is no text, and no database stores it.</summary>
public static class Excerpt
{
    public static string Of(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
