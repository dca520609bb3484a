using System.Text;
using Arende.Import;
using Arende.Texts;
using Xunit;

namespace Arende.Tests.Import;

/// <summary>The made-up reports that import is tested with.</summary>
static class Fixture
{
    const string Name = "verksamhetsberattelse-strandkoping-2024.md";

    public static string Text { get; } = Read(Name, "tests/Arende.Tests/Import/fixtures");

    public static string Granviken { get; } = Read("verksamhetsberattelse-granviken-2024.md", "tests/Arende.Tests/Import/fixtures");

    public static string Demo => Read(Name, "src/Arende.Demo");

    public static StaffReportDocument Read(string text) => StaffReportReader.Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The fixture with one of its passages in other words.</summary>
    public static StaffReportDocument With(string passage, string instead)
    {
        Assert.Contains(passage, Text, StringComparison.Ordinal);
        return Read(Text.Replace(passage, instead, StringComparison.Ordinal));
    }

    /// <summary>The line, counted from one, on which a passage stands.</summary>
    public static int LineOf(string passage) => Array.FindIndex(Text.Split('\n'), line => line.Contains(passage, StringComparison.Ordinal)) + 1;

    /// <summary>As the command line prints it.</summary>
    public static string Json(StaffReportDocument report, string? number = null) => StaffReportJson.Write(report, number, remark => remark.Words().Sv);

    public static Text Words(this ReportRemark remark) => T.Remarks.Of(remark);

    static string Read(string name, string folder) => File.ReadAllText(Path.Combine(RepositoryRoot, folder, name));

    public static string Root => RepositoryRoot;

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
