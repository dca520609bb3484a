using System.Text.RegularExpressions;
using Arende.Tests.Engine;

namespace Arende.Tests.Architecture;

/// <summary>Bodies are data: no code says what a board or its committee is called. The defaults do, the demo plays a municipality, import reads what others wrote. The council's name is the statute's.</summary>
public partial class BodyNamesTests
{
    private static readonly (string File, string Why)[] otherMeanings =
    [
        ("UsualBodies.cs", "The bodies of an installation that says nothing."),
        ("SearchTexts.cs", "An example of a number."),
    ];

    [Fact]
    public void No_code_says_what_a_board_or_committee_is_called() =>
        Assert.Equal([], Files().Where(path => !otherMeanings.Any(other => other.File == Path.GetFileName(path)) && Names(Read(path))));

    [Fact]
    public void Each_other_meaning_is_still_there() =>
        Assert.Equal([], otherMeanings.Select(other => other.File).Where(file => !Files().Any(path => Path.GetFileName(path) == file && Names(Read(path)))));

    [Theory]
    [InlineData("new(\"Kommunstyrelsen\", \"The municipal board\")")]
    [InlineData("\"gäller först när KS beslutat\"")]
    [InlineData("\"Arbetsutskottets förslag\"")]
    [InlineData("<p>Sätts upp till AU</p>")]
    public void A_name_would_be_found(string code) => Assert.True(Names(code));

    [Theory]
    [InlineData("/// <summary>KS § 53 on 7 April.</summary>")]
    [InlineData("Register = board.Register;")]
    public void What_names_nobody_would_not(string code) => Assert.False(Names(code));

    private static bool Names(string code) => Name().IsMatch(Comment().Replace(code, ""));

    private static IEnumerable<string> Files() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file).Replace('\\', '/')
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal)
        where !path.Split('/').Any(folder => folder is "obj" or "bin" or "Migrations" or "Demo" or "Arende.Demo" or "Imports" or "Arende.Import" or "Styleguide")
        select path;

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, "src", path));

    [GeneratedRegex(@"[Kk]ommunstyrelse(?!kontor)|[Aa]rbetsutskott|\b(KS|AU)\b|(?i:municipal board|working committee)")]
    private static partial Regex Name();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
