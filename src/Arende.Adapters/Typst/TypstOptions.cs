namespace Arende.Adapters.Typst;

/// <param name="Folder">Where the worker, the template and its packages are.</param>
/// <param name="Node">The program; found in the search path where it is a name.</param>
/// <param name="Arms">The municipality's arms, as SVG or PNG; null for none.</param>
public sealed record TypstOptions(string Folder, string Node = "node", string? Arms = null)
{
    /// <summary>Beside the program.</summary>
    public static string UsualFolder { get; } = Path.Combine(AppContext.BaseDirectory, "typst");

    /// <summary>A document is set in a fraction of this.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(20);
}
