using System.Text.RegularExpressions;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>A heading with the lines up to the next one. The first part of a file may have no heading.</summary>
sealed record OutlinePart(string Heading, int Line, ReportSectionKind? Known, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>A heading of its own below a proposal's ("I kommunstyrelsen") divides it by who decides.</summary>
    public bool DividesProposal { get; init; }

    /// <summary>The block that the heading is; 0 without one.</summary>
    public int Block { get; init; }

    /// <summary>Somebody said that it is this heading: nothing else in the file makes it another.</summary>
    public bool IsSaid { get; init; }
}

/// <summary>Finds the headings, however the file writes them: with marks, underlined, bold, in capitals, or as known words alone on a line.</summary>
sealed partial class Outline
{
    const int LongestHeading = 200;
    // A line that was broken because the page ended there is about as long as this.
    const int ShortLine = 55;

    readonly List<SourceLine> lines;
    readonly ReportWords words;
    readonly List<OutlinePart> parts = [];
    readonly bool marksHeadings;
    string heading = "";
    int headingLine = 1;
    SourceLine headingAs;
    ReportSectionKind? known;
    bool divides;
    List<SourceLine> body = [];

    Outline(List<SourceLine> lines, ReportWords words)
    {
        (this.lines, this.words) = (lines, words);
        // A file with headings of its own writes its labels ("Tabell A") in bold; one without writes its headings so.
        marksHeadings = lines.Any(line => MarkedHeading().IsMatch(line.Text));
    }

    public static List<OutlinePart> Read(List<SourceLine> lines, ReportWords words, CancellationToken ct = default) => new Outline(lines, words).Read(ct);

    List<OutlinePart> Read(CancellationToken ct)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            if (HeadingAt(i) is not { } found)
            {
                body.Add(lines[i]);
                continue;
            }
            Close();
            (heading, headingLine, headingAs) = (found.Text, lines[i].Number, lines[i]);
            Recognise(found.IsMarked);
            if (found.Content.Length > 0) body.Add(lines[i] with { Text = found.Content });
            if (found.TakesNextLine) i++;
        }
        Close();
        if (parts[0] is { Heading: "" } first && first.Lines.All(line => line.IsBlank)) parts.RemoveAt(0);
        return parts;
    }

    void Close()
    {
        parts.Add(new OutlinePart(heading, headingLine, known, body) { DividesProposal = divides, Block = headingAs.Block, IsSaid = headingAs.Role is not null });
        body = [];
    }

    void Recognise(bool isMarked)
    {
        var before = known;
        known = words.SectionOf(heading);
        if (headingAs.Role is { } said && BlockRoles.KindOf(said) is { } kind) known = kind;
        divides = headingAs.Role is null && isMarked && before == ReportSectionKind.Proposal && (known is null || words.IsDecision(heading)) && VoiceHeading.In(heading, headingLine, words).Count > 0;
        if (divides) known = ReportSectionKind.Proposal;
    }

    Found? HeadingAt(int index)
    {
        var line = lines[index];
        if (line.IsBlank) return null;
        if (line.Role is { } role) return role.IsHeading() && (index == 0 || lines[index - 1].Block != line.Block) ? new Found(PlainHeading(line.Text), IsMarked: true) : null;
        if (line.IsTableRow) return null;
        if (MarkedHeading().Match(line.Text) is { Success: true } marked) return new Found(marked.Groups["text"].Value.Trim(' ', '*', '_', '#'), IsMarked: true);
        if (line.Text.Length > LongestHeading) return BoldBeginning(index);

        var afterBlank = index == 0 || lines[index - 1].IsBlank;
        var next = index + 1 < lines.Count ? lines[index + 1].Text : "";
        if (afterBlank && Underline().IsMatch(next) && !HeaderReader.IsField(line.Text, words)) return new Found(line.Text.Trim(' ', '*', '_'), IsMarked: true, TakesNextLine: true);

        var bold = Bold().Match(line.Text);
        var text = bold.Success ? bold.Groups["text"].Value : line.Text;
        if (IsKnown(index, text, bold.Success, afterBlank)) return new Found(text.Trim(' ', ':', '*'), IsMarked: bold.Success);
        if (bold.Success && !marksHeadings && afterBlank && index > 0 && !TableLabel().IsMatch(text) && !IsVoice(text)) return new Found(text.Trim(), IsMarked: true);
        if (!marksHeadings && afterBlank && parts.Count > 0 && IsInCapitals(text) && !IsVoice(text)) return new Found(text.Trim(), IsMarked: true);
        return BoldBeginning(index) ?? (afterBlank || known is not null ? InlineHeading(line.Text) : null);
    }

    static string PlainHeading(string text) => text.Replace('\t', ' ').Trim(' ', '*', '_', '#', ':', '|') is { Length: > 0 } plain ? plain : text;

    bool IsVoice(string text) => known == ReportSectionKind.Proposal && VoiceHeading.In(text, 0, words).Count > 0;

    /// <summary>Known words alone on a line. In a text that was pasted no blank line parts them from what is before.</summary>
    bool IsKnown(int index, string text, bool isBold, bool afterBlank)
    {
        if (text.Length > SectionHeading.Longest || words.SectionOf(text) is not { } kind) return false;
        // In a proposal "Kommunstyrelsen beslutar:" says who speaks.
        if (known == ReportSectionKind.Proposal && kind == ReportSectionKind.Proposal && IsVoice(text) && words.IsDecision(text)) return false;
        if (isBold) return true;
        var plain = text.TrimStart();
        if (!char.IsUpper(plain[0]) && !char.IsDigit(plain[0]) && !afterBlank) return false;
        if (text.TrimEnd() is [.., '.' or ',' or ';' or '?']) return false;
        if (afterBlank) return true;
        // "… upphör / Beslut / fattas av fullmäktige": a sentence that was broken goes on with a small letter.
        var goesOn = index + 1 < lines.Count && lines[index + 1].Text.TrimStart() is [var sign, ..] below && char.IsLower(sign) && !below.StartsWith("att ", StringComparison.OrdinalIgnoreCase) && !ListItem().IsMatch(below);
        return char.IsUpper(plain[0]) && !goesOn && EndsHere(lines[index - 1]);
    }

    static bool EndsHere(SourceLine before)
    {
        var text = before.Text.TrimEnd(' ', '*', '_', '\\');
        return before.IsTableRow || text is [.., '.' or ':' or '!' or '?' or ')' or ';'] || (text.Length <= ShortLine && text is not [.., ',' or '-']) || ListItem().IsMatch(text);
    }

    static bool IsInCapitals(string text) =>
        text.Length is > 3 and < 80 && text.Any(char.IsLetter) && !text.Any(char.IsLower) && !text.Any(char.IsDigit) && !text.TrimEnd().EndsWith('.');

    /// <summary>"Beslut skickas till: Ekonomiavdelningen": heading and content on one line.</summary>
    Found? InlineHeading(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 0 or > SectionHeading.Longest || ListItem().IsMatch(line)) return null;
        if (words.SectionOf(line[..colon]) is not (ReportSectionKind.Recipients or ReportSectionKind.Attachments or ReportSectionKind.Basis or ReportSectionKind.Proposal)) return null;
        if (known == ReportSectionKind.Proposal && words.IsDecision(line[..colon])) return null;
        // "Bilaga: Karta" among other attachments is one of them.
        if (known is ReportSectionKind.Attachments or ReportSectionKind.Basis or ReportSectionKind.Recipients && line.StartsWith("bilaga:", StringComparison.OrdinalIgnoreCase)) return null;
        return new Found(line[..colon].Trim(' ', '*', '_'), Content: line[(colon + 1)..].Trim(' ', '*'));
    }

    /// <summary>"**Bakgrund:** År 2019 beslutade …": the words in bold are the heading of what follows.</summary>
    Found? BoldBeginning(int index)
    {
        if (index > 0 && !lines[index - 1].IsBlank) return null;
        var match = BoldStart().Match(lines[index].Text);
        if (!match.Success || words.SectionOf(match.Groups["text"].Value) is null) return null;
        return new Found(match.Groups["text"].Value.Trim(' ', ':', '.'), Content: lines[index].Text[match.Length..].Trim(' ', ':'));
    }

    sealed record Found(string Text, string Content = "", bool IsMarked = false, bool TakesNextLine = false);

    [GeneratedRegex(@"^ {0,3}#{1,6}\s+(?<text>\S.{0,299})$")]
    private static partial Regex MarkedHeading();
    [GeneratedRegex(@"^ {0,3}(={3,}|-{3,})\s*$")]
    private static partial Regex Underline();
    [GeneratedRegex(@"^\s*(?:\*\*|__)(?<text>[^*_]{1,198})(?:\*\*|__):?\s*\\?$")]
    private static partial Regex Bold();
    [GeneratedRegex(@"^(?:\*\*|__)(?<text>[^*_]{3,80})(?:\*\*|__):?\s+(?=\S)")]
    private static partial Regex BoldStart();
    [GeneratedRegex(@"^\s*(tabell|figur|bild|diagram)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TableLabel();
    [GeneratedRegex(@"^\s*(?:[-*•–]|(?:\d{1,3}|[a-zåäö])\\?[.)])\s")]
    private static partial Regex ListItem();
}
