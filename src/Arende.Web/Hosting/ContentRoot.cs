namespace Arende.Web.Hosting;

/// <summary>
/// Where appsettings.json and data/ are: the project's folder when it is run from there (`dotnet run`), else beside the
/// program, so that it works from whichever folder it is called.
/// </summary>
internal static class ContentRoot
{
    public static string Find()
    {
        var here = Directory.GetCurrentDirectory();
        return File.Exists(Path.Combine(here, "Arende.Web.csproj")) ? here : AppContext.BaseDirectory;
    }
}
