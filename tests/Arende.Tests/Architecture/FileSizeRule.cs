namespace Arende.Tests.Architecture;

/// <summary>At 300 lines look for the missing concept; above 400 the build stops.</summary>
static class FileSizeRule
{
    public const int Noticed = 300;
    public const int Refused = 400;

    /// <summary>The C# files under a folder that are longer than so many lines, longest first. Migrations are generated.</summary>
    public static IReadOnlyList<(string Path, int Lines)> LongerThan(int lines, string folder) =>
    [
        .. from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
           let parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)
           where !parts.Any(part => part is "bin" or "obj" or "Migrations")
           let count = File.ReadLines(path).Count()
           where count > lines
           orderby count descending
           select (Path.GetRelativePath(folder, path), count),
    ];
}
