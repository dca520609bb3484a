using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Arende.Application.Workflows;
using Arende.Engine;
using Arende.Web.Features.Shared.Paths;

namespace Arende.Web.Commands;

/// <summary><c>workflow draw</c>: a definition as a picture, for its author.</summary>
internal static class DrawCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "The definition." };
        var language = new Option<string>("--language") { Description = "sv or en.", DefaultValueFactory = _ => "sv" };
        language.AcceptOnlyFromAmong("sv", "en");
        var command = new Command("draw", "Draw a definition: an SVG on standard output.") { file, language };
        command.SetAction((parsed, ct) => Draw(parsed.Around(), parsed.GetRequiredValue(file), parsed.GetRequiredValue(language), ct));
        return command;
    }

    private static async Task<int> Draw(Surroundings around, string file, string language, CancellationToken ct)
    {
        if (await WorkflowCommand.Read(around, file, ct) is not { } json) return CommandLine.Unreadable;
        var (definition, path, findings) = ProcessPathReader.Judge(json);
        foreach (var finding in findings) around.Say($"{file}: {finding}", CommandLine.Failed);
        if (definition is null) return CommandLine.Failed;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var picture = new PathPicture(new PathGraph(definition, path), PathMarks.None, "path");
        await using var svg = new StringWriter(CultureInfo.InvariantCulture);
        picture.Svg(PathStyle.Alone).WriteTo(svg, HtmlEncoder.Create(UnicodeRanges.All));
        around.Output.WriteLine(svg);
        return CommandLine.Done;
    }
}
