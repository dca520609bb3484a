using System.Text.RegularExpressions;
using Arende.Application.Workflows;
using Arende.Tests.Engine;

namespace Arende.Tests.Architecture;

/// <summary>A process is data: no code knows a step of a path by its name. Outside are the folder of the kinds of step, and the demo, which plays a path.</summary>
public partial class PathNamesTests
{
    private static readonly DefinitionCatalogue definitions = DefinitionCatalogue.Read(Path.Combine(Repository.Root, "workflows"));

    // Words that mean something else where they stand, by the end of the file's path.
    private static readonly (string File, string Word, string Why)[] otherMeanings =
    [
        ("Arende.Engine/Tracing/TraceEntry.cs", "start", "The word of a trace's script."),
        ("Arende.Application/Workflows/ProcessPathReader.cs", "committee", "A function that an event may name."),
        ("Arende.Application/Workflows/ProcessPathReader.cs", "board", "A function that an event may name."),
        ("Arende.Application/MadeReports/OptionalParts.cs", "board", "The name of a parameter."),
        ("Arende.Web/Features/Shared/Components/DraftTag.cs", "draft", "A class of the style sheet."),
        ("Arende.Web/Features/Shared/Decisions/OutcomeMark.cs", "close", "The name of an icon."),
        ("Arende.Application/ComposedDocuments/DocumentBlock.cs", "signatures", "Where people sign, in the text of a document."),
        ("Arende.Web/Features/Shared/Paths/PathLayout.cs", "start", "Where SVG anchors a text."),
        ("Arende.Web/Features/Shared/Paths/PathPicture.cs", "start", "Where SVG anchors a text."),
        ("Arende.Import/Html/HtmlText.cs", "start", "HTML's attribute of a list."),
        ("Arende.Import/Docx/WordNumbering.cs", "start", "WordprocessingML's element of a list."),
        ("Arende.Import/Words/ReportWords.cs", "signatures", "A list of headings."),
    ];

    [Fact]
    public void No_code_names_a_step_of_a_path()
    {
        var found = from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
                    let path = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file).Replace('\\', '/')
                    where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
                    where !path.Contains("/Steps/", StringComparison.Ordinal) && !path.StartsWith("Arende.Demo/", StringComparison.Ordinal)
                    from word in NamesIn(File.ReadAllText(file))
                    where !otherMeanings.Any(other => other.File == path && other.Word == word)
                    select $"{path} names {word}";

        Assert.Equal([], found.Distinct());
    }

    [Theory]
    [InlineData("""if (item.TaskName == "SignDirector") return;""", "SignDirector")]
    [InlineData("""Raise("BoardOutcome", payload);""", "BoardOutcome")]
    [InlineData("""path.Step("answerLate")""", "answerLate")]
    [InlineData("""path.Step("markYear")""", "markYear")]
    public void A_name_in_code_would_be_found(string code, string name) => Assert.Equal([name], NamesIn(code));

    [Fact]
    public void Each_other_meaning_is_still_there() =>
        Assert.Equal([], otherMeanings.Where(other => !NamesIn(File.ReadAllText(Path.Combine(Repository.Root, "src", other.File))).Contains(other.Word)).Select(other => $"{other.File}: {other.Word}"));

    private static readonly HashSet<string> names =
    [
        .. definitions.All.SelectMany(definition => definition.Activities)
            .SelectMany(activity => new[] { activity.Id, activity.TaskName, activity.EventName }).OfType<string>(),
    ];

    private static IEnumerable<string> NamesIn(string code) => Literal().Matches(code).Select(match => match.Groups[1].Value).Where(names.Contains);

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Literal();
}
