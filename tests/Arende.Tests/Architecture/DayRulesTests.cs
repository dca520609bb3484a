using System.Text.RegularExpressions;
using Arende.Tests.Engine;

namespace Arende.Tests.Architecture;

/// <summary>What is late or soon is decided in the domain, and never anew in a page.</summary>
public partial class DayRulesTests
{
    [Fact]
    public void No_page_decides_what_is_late_or_soon()
    {
        var web = Path.Combine(Repository.Root, "src", "Arende.Web");
        var found = from kind in new[] { "*.cs", "*.cshtml" }
                    from file in Directory.EnumerateFiles(web, kind, SearchOption.AllDirectories)
                    where !Path.GetRelativePath(web, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "Styleguide")
                    where Decides(File.ReadAllText(file))
                    select Path.GetRelativePath(web, file);

        Assert.Equal([], found);
    }

    [Theory]
    [InlineData("var late = Due < Today;")]
    [InlineData("@if (Model.Period.DueOn < Model.Today) {")]
    [InlineData("var soon = Current <= Today.AddDays(14);")]
    [InlineData("steps.Any(due => due < now)")]
    public void A_decision_would_be_found(string code) => Assert.True(Decides(code));

    [Theory]
    [InlineData("Urgencies.IsLate(Format.Day(due), Model.Today)")]
    [InlineData("ClockStep.Day => Today.AddDays(1),")]
    [InlineData("var coming = db.Meetings.Where(m => m.Date >= today);")]
    public void What_decides_nothing_would_not(string code) => Assert.False(Decides(code));

    private static bool Decides(string code) => Decision().IsMatch(code);

    // MenuCounts' periods are counted and weighed in one question: there the day is written into SQL.
    [GeneratedRegex(@"\b[dD]ue(?:On|At)?\)? *[<>]=? *(?:Model\.)?(?:[tT]oday|now)\b(?! \? Late)|(?<!=)[<>]=? *(?:Model\.)?[tT]oday\.AddDays")]
    private static partial Regex Decision();
}
