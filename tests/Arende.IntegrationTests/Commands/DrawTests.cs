using System.Xml.Linq;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Commands;

/// <summary><c>workflow draw</c> as an author runs it.</summary>
public sealed class DrawTests
{
    private static readonly string BoardCase = Path.Combine(TestServices.Root, "workflows", "board-case.v2.json");

    [Theory]
    [InlineData("sv", "Granska tjänsteskrivelsen")]
    [InlineData("en", "Review the staff report")]
    public async Task A_definition_is_drawn_in_the_language_that_was_asked_for(string language, string step)
    {
        var (code, output, errors) = await CommandLineTests.Run(["workflow", "draw", BoardCase, "--language", language]);
        Assert.Equal((0, ""), (code, errors));
        var svg = XDocument.Parse(output).Root!;
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "title" && element.Value == step);
        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "style");
    }

    [Fact]
    public async Task A_definition_that_validate_refuses_is_refused_with_its_findings()
    {
        var broken = Path.Combine(Directory.CreateTempSubdirectory("arende-draw-").FullName, "broken.json");
        var ct = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(BoardCase, ct)).Replace("\"kind\": \"review\"", "\"kind\": \"revue\"", StringComparison.Ordinal), ct);
        var (code, output, errors) = await CommandLineTests.Run(["workflow", "draw", broken]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("'review' is of the kind 'revue'", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_there_is_not_is_refused_with_2() =>
        Assert.Equal(2, (await CommandLineTests.Run(["workflow", "draw", BoardCase, "--language", "fi"])).Code);
}
