using System.Text;
using Arende.Domain.Imports;
using Xunit;

namespace Arende.Tests.Imports;

/// <summary>The repository's made-up report, and the real example where there is one beside the repository.</summary>
static class Fixture
{
    const string Name = "verksamhetsberattelse-strandkoping-2024.md";

    public static string Text { get; } = File.ReadAllText(Path.Combine(RepositoryRoot, "tests/Arende.Tests/Imports/fixtures", Name));

    public static string Demo => File.ReadAllText(Path.Combine(RepositoryRoot, "src/Arende.Web/Demo", Name));

    public static StaffReportDocument Read(string text) => StaffReportReader.Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The fixture with one of its passages in other words.</summary>
    public static StaffReportDocument With(string passage, string instead)
    {
        Assert.Contains(passage, Text, StringComparison.Ordinal);
        return Read(Text.Replace(passage, instead, StringComparison.Ordinal));
    }

    /// <summary>The line, counted from one, on which a passage stands.</summary>
    public static int LineOf(string passage) => Array.FindIndex(Text.Split('\n'), line => line.Contains(passage, StringComparison.Ordinal)) + 1;

    public static byte[] Example()
    {
        var shared = Environment.GetEnvironmentVariable("ARENDE_SHARED") ?? Path.Combine(RepositoryRoot, "../shared");
        var path = Path.Combine(shared, "examples/tjansteskrivelse-verksamhetsberattelse-2024.md");
        Assert.SkipUnless(File.Exists(path), "The real example isn't beside the repository (set ARENDE_SHARED to its folder).");
        return File.ReadAllBytes(path);
    }

    static string RepositoryRoot
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Arende.sln"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }
}
