using System.Text;

namespace Arende.Application.ComposedDocuments;

/// <summary>
/// Blocks of a document as Markdown, so that a person can edit them, and so that two texts can be compared by line. Read again (<see cref="ProseBlocks"/>)
/// it says the same. The same blocks give the same text: what was edited by hand is merged against it.
/// </summary>
public static class BlocksAsMarkdown
{
    public static string Of(IEnumerable<DocumentBlock> blocks) => string.Join("\n\n", blocks.Select(Block).Where(text => text.Length > 0));

    private static string Block(DocumentBlock block) => block switch
    {
        HeadingBlock heading => $"{new string('#', heading.Level)} {Escaped(heading.Text, atStart: false)}",
        ParagraphBlock paragraph => Words(paragraph.Runs),
        ListBlock list => string.Join('\n', list.Items.Select((item, at) => Item(list.Ordered ? $"{list.Start + at}. " : "- ", Of(item)))),
        QuoteBlock quote => Indented("> ", "> ", Of(quote.Blocks)),
        TableBlock table => string.Join('\n', new[] { Row(table.Header), Row(table.Header.Select(_ => "---")) }.Concat(table.Rows.Select(Row))),
        // Only a report has charts: in another text their numbers stand as a table.
        ChartBlock chart => $"{Escaped(chart.Title, atStart: true)}\n\n{string.Join('\n', chart.Bars.Select(bar => $"- {Escaped(bar.Label, atStart: false)}: {Escaped(bar.Text, atStart: false)}"))}",
        FactsBlock facts => string.Join('\n', facts.Rows.Select(fact => $"- **{Escaped(fact.Name, atStart: false)}:** {Escaped(fact.Value, atStart: false)}")),
        ClausesBlock clauses => string.Join("\n\n", clauses.Voices.Select(voice => $"**{Escaped(voice, atStart: false)}:**").Append(string.Join('\n', clauses.Items.Select(Clause)))),
        SignaturesBlock signatures => string.Join('\n', signatures.Lines.Select(line => $"- {Escaped($"{line.Title}, {line.Unit}", atStart: false)}")),
        _ => "",
    };

    private static string Clause(NumberedClause clause) =>
        Item($"{clause.Number}. ", clause.Reason is { } reason ? $"{Words(clause.Text)}\n\n{Words(reason)}" : Words(clause.Text));

    private static string Item(string mark, string text) => Indented(mark, new string(' ', mark.Length), text);

    private static string Indented(string first, string others, string text) =>
        string.Join('\n', text.Split('\n').Select((line, at) => at == 0 ? first + line : line.Length == 0 ? line : others + line));

    private static string Row(IEnumerable<IReadOnlyList<TextRun>> cells) => Row(cells.Select(cell => Words(cell).Replace("|", "\\|", StringComparison.Ordinal).Replace("\\\n", " ", StringComparison.Ordinal)));

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Words(IReadOnlyList<TextRun> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            if (run.Break)
            {
                // A break at the beginning or the end shows nothing, and Markdown reads it as a sign.
                if (text.Length > 0 && run != runs[^1]) text.Append("\\\n");
                continue;
            }
            var words = Escaped(run.Text, atStart: text.Length == 0 || text[^1] == '\n');
            var mark = (run.Strong ? "**" : "") + (run.Emphasis ? "*" : "");
            var marked = words.Trim().Length == 0 || mark.Length == 0 ? words
                // A mark beside a blank is none.
                : words[..(words.Length - words.TrimStart().Length)] + mark + words.Trim() + new string([.. mark.Reverse()]) + words[words.TrimEnd().Length..];
            text.Append(run.Link is { } link ? $"[{marked}]({link})" : marked);
        }
        return text.ToString();
    }

    // What Markdown would read as a sign is a letter here.
    private static string Escaped(string words, bool atStart)
    {
        var text = new StringBuilder(words.Length + 8);
        var start = atStart ? words.TrimStart() : "";
        // 3. at the beginning of a line begins a list; and so does a dash.
        var digits = start.TakeWhile(char.IsAsciiDigit).Count();
        var at = words.Length - start.Length + (digits is > 0 and < 10 && start.Length > digits && start[digits] is '.' or ')' ? digits : 0);
        foreach (var (place, sign) in words.Index())
        {
            var isMark = sign is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '&' or '~' or '^'
                || (atStart && place == at && (sign is '#' or '>' or '-' or '+' or '=' or '|' || (digits > 0 && sign is '.' or ')')));
            if (isMark) text.Append('\\');
            text.Append(sign);
        }
        return text.ToString();
    }
}
