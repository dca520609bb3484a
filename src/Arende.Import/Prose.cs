using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>
/// A sentence of the prose, with the line it begins on. Sentences of one paragraph share its number. A class, since a sentence
/// is itself and not its text: two may read alike, and none is cheap to compare.
/// </summary>
sealed class Sentence(string text, int line, int paragraph, ReportSectionKind section, bool isListItem)
{
    public string Text { get; } = text;
    public int Line { get; } = line;
    public int Paragraph { get; } = paragraph;
    public ReportSectionKind Section { get; } = section;
    public bool IsListItem { get; } = isListItem;
}

/// <summary>The running text of the sections: no tables, lists of attachments and recipients, or signatures.</summary>
static partial class Prose
{
    static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "t.ex", "bl.a", "dvs", "d.v.s", "m.m", "m.fl", "kap", "st", "s.k", "ca", "nr", "resp", "inkl", "exkl", "t.o.m", "fr.o.m", "jfr", "bil", "tf", "kl",
    };

    public static List<Sentence> Read(IEnumerable<SectionLines> sections)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;
        foreach (var (section, lines) in sections)
        {
            if (section.Kind is ReportSectionKind.Attachments or ReportSectionKind.Recipients or ReportSectionKind.Signatures) continue;
            var open = new List<SourceLine>();
            foreach (var line in lines)
            {
                var isItem = ListItem().IsMatch(line.Text);
                if (line.IsBlank || line.IsTableRow || isItem) Close();
                if (!line.IsBlank && !line.IsTableRow) open.Add(line);
            }
            Close();

            void Close()
            {
                if (open.Count > 0) sentences.AddRange(Sentences(open, paragraph++, section.Kind));
                open.Clear();
            }
        }
        return sentences;
    }

    static IEnumerable<Sentence> Sentences(List<SourceLine> lines, int paragraph, ReportSectionKind section)
    {
        var text = new StringBuilder();
        var starts = new List<(int Offset, int Line)>();
        var isItem = ListItem().IsMatch(lines[0].Text);
        foreach (var line in lines)
        {
            starts.Add((text.Length, line.Number));
            text.Append(Emphasis.Plain(ListItem().Replace(line.Text, "")).Trim(' ', '\t', '*', '\\', '>')).Append(' ');
        }
        var (all, begin, at) = (text.ToString(), 0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            if (!EndsSentence(all, begin, i)) continue;
            var sentence = all[begin..(i + 1)].Trim();
            while (at + 1 < starts.Count && starts[at + 1].Offset <= begin) at++;
            if (sentence.Length > 0) yield return new Sentence(sentence, starts[at].Line, paragraph, section, isItem);
            begin = i + 1;
        }
    }

    static bool EndsSentence(string text, int begin, int at)
    {
        if (at == text.Length - 1) return true;
        if (text[at] is not ('.' or '!' or '?') || !char.IsWhiteSpace(text[at + 1])) return false;
        if (text[at] != '.') return true;
        var next = at + 2 < text.Length ? text[at + 2] : 'A';
        if (char.IsLower(next)) return false;
        // No abbreviation is longer than this.
        var from = Math.Max(begin, at - 8);
        var word = text[from..at];
        return !Abbreviations.Contains(word[(word.LastIndexOfAny([' ', '(']) + 1)..]);
    }

    [GeneratedRegex(@"^\s*(?:[-*•–]|\d{1,3}\\?[.)])\s+")]
    private static partial Regex ListItem();
}
