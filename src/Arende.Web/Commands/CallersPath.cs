namespace Arende.Web.Commands;

/// <summary>
/// Paths on the command line are the caller's. `dotnet run --project src/Arende.Web` starts us in the project's folder, and
/// only PWD still says in which folder the shell stood. Anywhere else the working directory is right and PWD may be stale.
/// </summary>
public static class CallersPath
{
    public static string Full(string path) => Path.GetFullPath(path, Folder());

    private static string Folder()
    {
        var here = Directory.GetCurrentDirectory();
        return File.Exists(Path.Combine(here, "Arende.Web.csproj")) && Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } shells && Directory.Exists(shells)
            ? shells
            : here;
    }
}
