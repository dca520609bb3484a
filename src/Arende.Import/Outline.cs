using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>A heading with the lines up to the next one. The first part of a file may have no heading.</summary>
sealed record OutlinePart(string Heading, int Line, ReportSectionKind? Known, IReadOnlyList<SourceLine> Lines);

/// <summary>Finds the headings, however the file writes them.</summary>
static partial class Outline
{
    const int LongestHeading = 200;

    public static List<OutlinePart> Read(List<SourceLine> lines, CancellationToken ct = default)
    {
        var parts = new List<OutlinePart>();
        var (heading, headingLine, body) = ("", 1, new List<SourceLine>());
        // A file with headings of its own writes its labels ("Tabell A") in bold; one without writes its headings so.
        var boldIsHeading = !lines.Any(line => MarkedHeading().IsMatch(line.Text));
        for (var i = 0; i < lines.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            if (HeadingAt(lines, i, boldIsHeading) is not { } found)
            {
                body.Add(lines[i]);
                continue;
            }
            parts.Add(new OutlinePart(heading, headingLine, SectionHeadings.Recognise(heading), body));
            (heading, headingLine, body) = (found.Text, lines[i].Number, []);
            if (found.Content.Length > 0) body.Add(new SourceLine(lines[i].Number, found.Content));
            if (found.TakesNextLine) i++;
        }
        parts.Add(new OutlinePart(heading, headingLine, SectionHeadings.Recognise(heading), body));
        // "I kommunstyrelsen" below the proposal divides it by who decides; elsewhere it is a heading like others.
        for (var i = 1; i < parts.Count; i++)
            if (parts[i].Known is null && parts[i - 1].Known == ReportSectionKind.Proposal && VoiceHeading.In(parts[i].Heading, parts[i].Line).Count > 0) parts[i] = parts[i] with { Known = ReportSectionKind.Proposal };
        if (parts[0] is { Heading: "" } first && first.Lines.All(line => line.IsBlank)) parts.RemoveAt(0);
        return parts;
    }

    static (string Text, string Content, bool TakesNextLine)? HeadingAt(List<SourceLine> lines, int index, bool boldIsHeading)
    {
        var line = lines[index];
        if (line.IsBlank || line.IsTableRow) return null;
        if (MarkedHeading().Match(line.Text) is { Success: true } marked) return (marked.Groups["text"].Value.Trim(' ', '*', '_', '#'), "", false);
        if (line.Text.Length > LongestHeading) return null;

        var afterBlank = index == 0 || lines[index - 1].IsBlank;
        var next = index + 1 < lines.Count ? lines[index + 1].Text : "";
        if (afterBlank && Underline().IsMatch(next) && !HeaderReader.IsField(line.Text)) return (line.Text.Trim(' ', '*', '_'), "", true);

        var bold = Bold().Match(line.Text);
        var words = bold.Success ? bold.Groups["text"].Value : line.Text;
        if ((bold.Success || afterBlank) && SectionHeadings.Recognise(words) is not null) return (words.Trim(' ', ':', '*'), "", false);
        if (bold.Success && boldIsHeading && afterBlank && index > 0 && !TableLabel().IsMatch(words)) return (words.Trim(), "", false);
        return afterBlank ? InlineHeading(line.Text) : null;
    }

    /// <summary>"Beslut skickas till: Ekonomiavdelningen": heading and content on one line.</summary>
    static (string, string, bool)? InlineHeading(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || SectionHeadings.Recognise(line[..colon]) is not (ReportSectionKind.Recipients or ReportSectionKind.Attachments or ReportSectionKind.Proposal)) return null;
        return (line[..colon].Trim(' ', '*', '_'), line[(colon + 1)..].Trim(' ', '*'), false);
    }

    [GeneratedRegex(@"^ {0,3}#{1,6}\s+(?<text>\S.{0,299})$")]
    private static partial Regex MarkedHeading();
    [GeneratedRegex(@"^ {0,3}(={3,}|-{3,})\s*$")]
    private static partial Regex Underline();
    [GeneratedRegex(@"^\s*(?:\*\*|__)(?<text>[^*_]{1,198})(?:\*\*|__):?\s*$")]
    private static partial Regex Bold();
    [GeneratedRegex(@"^\s*(tabell|figur|bild|diagram)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TableLabel();
}
