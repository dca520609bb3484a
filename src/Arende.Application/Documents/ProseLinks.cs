namespace Arende.Application.Documents;

/// <summary>Where a link in somebody's text may lead.</summary>
public static class ProseLinks
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <summary>The web, mail, and places of our own; not what a browser would run, however it is spelled.</summary>
    public static bool Allows(string? url) => url is not null && !url.Any(char.IsControl) && (HasScheme(url) || !url.Contains(':', StringComparison.Ordinal));

    /// <summary>The same from outside our pages, where a place of our own leads nowhere.</summary>
    public static bool LeadsSomewhere(string? url) => Allows(url) && HasScheme(url!);

    private static bool HasScheme(string url) => Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
