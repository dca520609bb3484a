using System.Globalization;
using System.Text;
using Arende.Application.ComposedDocuments;

namespace Arende.Application.Minutes;

/// <summary>
/// A document without some words and without personal numbers: they are taken out of the text, and a mark stands in their place. Whatever is made of it (a page, a
/// PDF) has never had them. A word that is set in several ways, or has a soft hyphen in it, is found too.
/// </summary>
public static class MaskedDocument
{
    /// <param name="document">Whole; it isn't changed.</param>
    /// <param name="words">That are taken out, besides personal numbers; small letters and capitals are the same.</param>
    /// <param name="mark">What stands instead.</param>
    public static ComposedDocument Of(ComposedDocument document, IReadOnlyList<string> words, string mark)
    {
        var mask = new Mask(words, mark);
        return document with { Title = mask.Of(document.Title), Number = mask.Of(document.Number), Blocks = [.. document.Blocks.Select(mask.Of)] };
    }

    /// <summary>The same words taken out of a line that stands elsewhere.</summary>
    public static string Of(string line, IReadOnlyList<string> words, string mark) => new Mask(words, mark).Of(line);

    private sealed class Mask(IReadOnlyList<string> words, string mark)
    {
        private readonly List<string> words = [.. words.Select(word => AsRead(Plain(word)).Text.Trim()).Where(word => word.Length > 0)];

        public DocumentBlock Of(DocumentBlock block) => block switch
        {
            HeadingBlock heading => heading with { Text = Of(heading.Text) },
            ParagraphBlock paragraph => new ParagraphBlock(Of(paragraph.Runs)),
            ListBlock list => list with { Items = [.. list.Items.Select(item => (IReadOnlyList<DocumentBlock>)[.. item.Select(Of)])] },
            QuoteBlock quote => new QuoteBlock([.. quote.Blocks.Select(Of)]),
            TableBlock table => table with { Header = [.. table.Header.Select(cell => (IReadOnlyList<TextRun>)Of(cell))], Rows = [.. table.Rows.Select(row => (IReadOnlyList<IReadOnlyList<TextRun>>)[.. row.Select(cell => (IReadOnlyList<TextRun>)Of(cell))])] },
            ChartBlock chart => chart with { Title = Of(chart.Title), Bars = [.. chart.Bars.Select(bar => bar with { Label = Of(bar.Label), Text = Of(bar.Text) })] },
            FactsBlock facts => new FactsBlock([.. facts.Rows.Select(row => new DocumentFact(Of(row.Name), Of(row.Value)))]),
            ClausesBlock clauses => new ClausesBlock([.. clauses.Voices.Select(Of)], [.. clauses.Items.Select(item => item with { Text = Of(item.Text), Reason = item.Reason is { } reason ? Of(reason) : null })]),
            SignaturesBlock signatures => new SignaturesBlock([.. signatures.Lines.Select(line => new SignatureLine(Of(line.Title), Of(line.Unit)))]),
            // A kind of block that this doesn't know would come through as it is.
            _ => throw new InvalidOperationException($"{block.GetType().Name} can't be masked."),
        };

        public string Of(string text)
        {
            var plain = Plain(text);
            foreach (var (from, to) in Found(plain).AsEnumerable().Reverse()) plain = plain[..from] + mark + plain[to..];
            return plain;
        }

        public List<TextRun> Of(IReadOnlyList<TextRun> runs)
        {
            // A break is one sign, so that a number that goes on after it is one too.
            List<TextRun> plain = [.. runs.Select(run => run.Break ? run : run with { Text = Plain(run.Text), Link = run.Link is { } link && IsMasked(link) ? null : run.Link })];
            var found = Found(string.Concat(plain.Select(run => run.Break ? " " : run.Text))).ToList();
            if (found.Count == 0) return plain;
            var masked = new List<TextRun>();
            var at = 0;
            foreach (var run in plain)
            {
                var (from, to) = (at, at + (run.Break ? 1 : run.Text.Length));
                at = to;
                if (run.Break)
                {
                    if (!found.Exists(one => one.From < to && one.To > from)) masked.Add(run);
                    continue;
                }
                var (text, place) = ("", from);
                foreach (var one in found.Where(one => one.From < to && one.To > from))
                {
                    if (one.From >= from) text += run.Text[(place - from)..(one.From - from)] + mark;
                    place = Math.Min(to, one.To);
                }
                text += run.Text[(place - from)..];
                if (text.Length > 0) masked.Add(run with { Text = text });
            }
            return masked;
        }

        private bool IsMasked(string link) => Found(Uri.UnescapeDataString(link)).Count > 0;

        private List<(int From, int To)> Found(string whole)
        {
            var (text, places) = AsRead(whole);
            List<(int From, int To)> all = [.. PersonalNumbers.In(text).Select(range => (places[range.Start.Value], places[range.End.Value - 1] + 1))];
            foreach (var word in words)
                for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
                    all.Add((places[at], places[at + word.Length - 1] + 1));
            // Those that meet are one.
            var joined = new List<(int From, int To)>();
            foreach (var one in all.Order())
            {
                if (joined.Count > 0 && one.From < joined[^1].To) joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, one.To));
                else joined.Add(one);
            }
            return joined;
        }

        // As a reader sees it: blanks of any kind, and several of them, are one; digits of any form are digits. With where each sign stands.
        private static (string Text, List<int> Places) AsRead(string whole)
        {
            var (text, places) = (new StringBuilder(whole.Length), new List<int>(whole.Length));
            foreach (var (at, sign) in whole.Index())
            {
                var isBlank = char.IsWhiteSpace(sign);
                if (isBlank && text.Length > 0 && text[^1] == ' ') continue;
                text.Append(isBlank ? ' ' : char.IsDigit(sign) ? (char)('0' + (int)char.GetNumericValue(sign)) : sign);
                places.Add(at);
            }
            return (text.ToString(), places);
        }

        // Soft hyphens and signs without a width would hide a word from the search, and not from a reader.
        private static string Plain(string text) => string.Concat(text.Normalize().Where(sign => char.GetUnicodeCategory(sign) != UnicodeCategory.Format));
    }
}
