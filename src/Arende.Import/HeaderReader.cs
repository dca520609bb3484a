using System.Text.RegularExpressions;
using Arende.Domain.Bodies;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>Reads who writes what to whom from the lines above the first section.</summary>
sealed partial class HeaderReader
{
    const int LongestOffice = 100;
    const int LongestTitle = 250;

    // Begins with the preamble's.
    readonly IReadOnlyList<SourceLine> lines;
    readonly ReportWords words;
    readonly TitlePage page;
    readonly List<HeaderValue> values;
    readonly HashSet<int> taken;

    HeaderReader(IReadOnlyList<SourceLine> lines, TitlePage page, ReportWords words)
    {
        (this.lines, this.page, this.words) = (lines, page, words);
        (values, taken) = HeaderLines.Read(lines, words);
    }

    /// <summary>"Handläggare: …": a label with its value.</summary>
    public static bool IsField(string line, ReportWords words)
    {
        var plain = line.TrimStart(' ', '\t', '|', '*', '_');
        var end = plain.IndexOfAny([':', '\t', '|']);
        return end is > 0 and <= 40 && words.LabelOf(plain[..end]) is not null;
    }

    /// <summary>The header, the title among its lines where no heading is one, and the lines that are neither.</summary>
    public static (StaffReportHeader Header, string Title, int TitleLine, List<SourceLine> Remainder, HashSet<SourceLine> Fields) Read(IReadOnlyList<SourceLine> lines, TitlePage page, ReportWords words)
    {
        var reader = new HeaderReader(lines, page, words);
        var office = reader.Office();
        var header = reader.HeaderOf(office);
        var title = page.Title is null ? reader.TitleAmong(office) : null;
        var heading = page.Title is { } part ? TitleOf(part.Heading) : "";
        // Fields below the title are read as those above it, and told beside them.
        var fields = reader.FieldsBelowTitle();
        if (fields.Count > 0) header = header with { Text = $"{header.Text}\n{string.Join('\n', fields.Select(line => line.Text))}".Trim('\n') };
        return (header, title?.Text ?? heading, title?.Line ?? page.Title?.Line ?? 1, reader.Rest(office, header.To, title?.Lines ?? []), [.. fields]);
    }

    StaffReportHeader HeaderOf((string Name, int Line)? office)
    {
        var officer = First(HeaderField.Officer);
        var (name, role) = NameAndRole(officer?.Value);
        var email = First(HeaderField.Email) ?? AddressAmong(officer, name);
        var text = lines.Count == 0 && page.Title is null ? "" : string.Join('\n', page.Preamble.Select(line => line.Text)).Trim('\n');
        // A number that stood beside the title is not the title, and isn't lost.
        if (page.Title is { } titled && TitleOf(titled.Heading) != titled.Heading) text = $"{text}\n{titled.Heading}".Trim('\n');
        return new StaffReportHeader(
            office?.Name ?? First(HeaderField.Office)?.Value,
            new CaseOfficer(name, First(HeaderField.Title)?.Value ?? role, Address(email?.Value), email?.Line ?? 0),
            Addressee(),
            First(HeaderField.From)?.Value ?? office?.Name ?? First(HeaderField.Office)?.Value,
            Date(),
            Number(),
            text);
    }

    HeaderValue? First(HeaderField field)
    {
        foreach (var value in values)
            if (value.Field == field) return value;
        return null;
    }

    string? Number()
    {
        foreach (var value in values.Where(value => value.Field == HeaderField.Number))
            if (CaseNumberText.After(value.Value) is { } number) return number;
        var above = lines.Select(line => line.Text).Concat(page.Title is null ? [] : [page.Title.Heading]);
        return above.Select(CaseNumberText.In).FirstOrDefault(number => number is not null);
    }

    string? Date()
    {
        foreach (var value in values.Where(value => value.Field == HeaderField.Date))
            if (StaffReportDate.Of(value.Value) is not null) return value.Value;
        // "Delegationsbeslut 2026-06-01".
        var typed = lines.Select(line => line.Text.Trim(' ', '*', '#')).FirstOrDefault(text => text.Length < 80 && text.LastIndexOf(' ') is > 0 and var blank && words.IsDocumentType(text[..blank]) && StaffReportDate.Of(text[(blank + 1)..]) is not null);
        if (typed is not null) return typed[(typed.LastIndexOf(' ') + 1)..];
        // A day alone on its line is what the document is dated.
        var alone = lines.Where(line => line.Text.Length < 200).SelectMany(line => line.IsTableRow ? line.Cells() : [line.Text.Trim(' ', '\t', '*', '|')]).FirstOrDefault(text => text.Length > 7 && text.Length < 25 && StaffReportDate.Of(text) is not null);
        return alone ?? First(HeaderField.Date)?.Value;
    }

    string? Addressee()
    {
        if (First(HeaderField.To) is { } to) return to.Value.TrimEnd('.', ':');
        if (page.Types.Any(type => type.Contains("protokoll", StringComparison.OrdinalIgnoreCase))) return null;
        return lines.Where((line, at) => !taken.Contains(at)).Select(line => Plain(line.Text)).FirstOrDefault(text => words.Bodies.Alone(text) is BodyFunction.Board or BodyFunction.Council or BodyFunction.Committee);
    }

    (string Name, int Line)? Office()
    {
        if (First(HeaderField.Office) is { } labelled && !labelled.Value.Contains('@', StringComparison.Ordinal)) return (labelled.Value, labelled.Line);
        return OfficeLine(page.Preamble) ?? (page.Office is { } heading && words.Bodies.Alone(heading) is null ? (heading, 0) : OfficeLine(lines));
    }

    (string, int)? OfficeLine(IReadOnlyList<SourceLine> among)
    {
        // The office before the municipality, and before whatever else stands first.
        foreach (var line in among)
            foreach (var cell in line.IsTableRow ? line.Cells() : [Plain(line.Text)])
                if (TitlePage.IsOffice(cell) && !Municipality().IsMatch(cell)) return (cell, line.Number);
        var first = among.FirstOrDefault(line => !line.IsBlank);
        if (first.Text is null || first.IsTableRow || IsField(first.Text, words)) return null;
        var office = Plain(Emphasis.Plain(first.Text));
        // "Dnr KS 2026-19 Datum 2026-01-14".
        if (office.Any(char.IsDigit) && Word.Split(office) is [var beginning, ..] && words.LabelOf(beginning.Text) is not null) return null;
        return office.Length is > 0 and <= LongestOffice && !office.EndsWith('.') && !words.IsDocumentType(office) && !IsNoTitle(office) && !CaseNumberText.IsOnly(office) && words.LabelOf(office) is null && words.Bodies.Alone(office) is null ? (office, first.Number) : null;
    }

    /// <summary>The title of a file without headings: what is said to be it, or else the last line above the sections that is nothing else.</summary>
    (string Text, int Line, List<int> Lines)? TitleAmong((string Name, int Line)? office)
    {
        if (First(HeaderField.Subject) is { } said) return (said.Value, said.Line, []);
        for (var i = page.Preamble.Count - 1; i >= 0; i--)
        {
            if (!IsTitleLine(page.Preamble[i], i, office)) continue;
            var from = i;
            // A title that was broken over two lines goes on with a small letter.
            while (from > 0 && char.IsLower(Plain(page.Preamble[from].Text)[0]) && IsTitleLine(page.Preamble[from - 1], from - 1, office)) from--;
            var title = string.Join(' ', page.Preamble.Skip(from).Take(i - from + 1).Select(line => Plain(line.Text)));
            return (TitleOf(title), page.Preamble[from].Number, [.. Enumerable.Range(from, i - from + 1).Where(_ => TitleOf(title) == title)]);
        }
        return null;
    }

    bool IsTitleLine(SourceLine line, int at, (string Name, int Line)? office)
    {
        var text = Plain(line.Text);
        return text.Length is > 3 and <= LongestTitle && !line.IsTableRow && !taken.Contains(at) && text != office?.Name && !words.IsDocumentType(text) && !IsNoTitle(text)
            && !text.EndsWith('.') && words.Bodies.Alone(text) is null && !TitlePage.IsOffice(text);
    }

    /// <summary>Days, numbers, pages, addresses, where one is on a web page: nothing that a document is called.</summary>
    internal static bool IsNoTitle(string text) =>
        CaseNumberText.IsOnly(text) || AddressIn().IsMatch(text) || PageOrTime().IsMatch(text) || Meeting().IsMatch(text) || text.Contains(" > ", StringComparison.Ordinal)
        || (text.Length < 30 && StaffReportDate.Of(text) is not null) || !text.Any(char.IsLetter);

    /// <summary>The title without the § before it and the case's number beside it.</summary>
    internal static string TitleOf(string heading)
    {
        var title = NumberBeside().Replace(Paragraph().Replace(heading, ""), "").Trim(' ', '-', '–', ',');
        return title.Length > 3 ? title : heading;
    }

    /// <summary>The lines that are no field and not the office: they have no place of their own.</summary>
    List<SourceLine> Rest((string Name, int Line)? office, string? to, List<int> title)
    {
        // What has a label, and no place among what the report has fields for, stays where it can be read.
        var others = values.Where(value => value.Field == HeaderField.Other && !IsNoTitle(value.Value)).Select(value => value.Line).ToHashSet();
        return [.. lines.Where((line, at) => at < page.Preamble.Count && !line.IsBlank && (!taken.Contains(at) || others.Contains(line.Number)) && !title.Contains(at) && Plain(line.Text) != office?.Name && Plain(line.Text) != to && !IsDrawn(line))];
    }

    List<SourceLine> FieldsBelowTitle() => page.Title is null ? [] : [.. lines.Where((line, at) => at >= page.Preamble.Count && taken.Contains(at) && page.Title.Lines.Contains(line))];

    static bool IsDrawn(SourceLine line) => line.Text.All(sign => sign is '|' or '-' or ':' or ' ' or '\t');

    HeaderValue? AddressAmong(HeaderValue? officer, string? name)
    {
        if (officer is { } told && AddressIn().IsMatch(told.Value)) return told;
        // Of several, the officer's own: the office's mailbox has another name.
        var found = lines.Where(line => AddressIn().IsMatch(line.Text)).Select(line => new HeaderValue(HeaderField.Email, AddressIn().Match(line.Text).Value, line.Number)).ToList();
        var surname = name?.Split(' ')[^1].ToLowerInvariant();
        var own = found.Where(address => surname is { Length: > 2 } && Folded(address.Value).Contains(Folded(surname), StringComparison.Ordinal)).ToList();
        if (own.Count > 0) return own[0];
        var personal = found.Where(address => address.Value.Split('@')[0].Contains('.', StringComparison.Ordinal)).ToList();
        return personal.Count > 0 ? personal[0] : null;
    }

    static string Folded(string text) => text.ToLowerInvariant().Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o').Replace('é', 'e');

    /// <summary>"Karin Kvalitetsstrateg, utredare", "Karin Kvalitetsstrateg (kk@…)".</summary>
    static (string? Name, string? Role) NameAndRole(string? written)
    {
        if (written is null) return (null, null);
        var name = written.Split(['<', '(', '[', ';'])[0].Length > 1 ? written.Split(['<', '(', ';'])[0] : written;
        if (LinkText().Match(written) is { Success: true } link) name = link.Groups["text"].Value;
        if (AddressIn().Match(name) is { Success: true } address) name = name.Replace(address.Value, "", StringComparison.Ordinal);
        var parts = name.Split(',', 2, StringSplitOptions.TrimEntries);
        return (Plain(parts[0]) is { Length: > 0 } first ? first : null, parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }

    /// <summary>The address alone, of "&lt;a@b.se&gt;" and "[a@b.se](mailto:a@b.se)".</summary>
    static string? Address(string? written) => written is not null && AddressIn().Match(written) is { Success: true } address ? address.Value : written;

    static string Plain(string text) => text.Trim(' ', '\t', '*', '_', '|', '\\', '#');

    [GeneratedRegex(@"(?<![^\s<>()\[\]:|*,;])[^\s<>()\[\]:@|*,;]{1,64}@[^\s<>()\[\]:@|*,;]+")]
    private static partial Regex AddressIn();
    [GeneratedRegex(@"^\[(?<text>[^\]]{2,80})\]\(")]
    private static partial Regex LinkText();
    [GeneratedRegex(@"^(?:.*\skommun|.*\sstad|kommunen|region\s.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Municipality();
    [GeneratedRegex(@"^(?:sida|sid\.?|s\.)?\s*\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|av\s+\d{1,3}|/\s*\d{1,3})?$|^\d{1,2}[:.]\d{2}(?:\s*[-–]\s*\d{1,2}[:.]\d{2})?$|^(?:telefon|tfn|tel)\b|^https?://|^www\.|^[\d\s+()-]{6,}$", RegexOptions.IgnoreCase)]
    private static partial Regex PageOrTime();
    [GeneratedRegex(@"^(?:sammanträde\p{L}*|protokoll\p{L}*|kallelse)\s+(?:den\s+)?\d|^§+\s*\d{1,4}\s*(?:,?\s*(?:dnr|diarie\p{L}*|au|ks|kf)\b.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();
    [GeneratedRegex(@"^§+\s*\d{1,4}\s+")]
    private static partial Regex Paragraph();
    [GeneratedRegex(@"[\s,–-]*[(\[]?(?:dnr|diarienr|diarienummer)[.:]?\s+\S*\d[^()\[\]]{0,30}[)\]]?$|\s+[(\[](?-i:\p{Lu}{2,6})[ /-]?\d{4}[^()\[\]]{1,12}[)\]]$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberBeside();
}
