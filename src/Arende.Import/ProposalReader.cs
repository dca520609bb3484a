using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Arende.Domain.Cases;

namespace Arende.Import;

/// <summary>What a proposal says, in whose voices. <c>StartsAgain</c>: it has several lists, of which two have the same number.</summary>
sealed record ReadProposal(List<Voice> Voices, List<ReportClause> Clauses, bool StartsAgain);

/// <summary>Reads the voices of a proposal and its clauses, numbered, as "att" lines, as bullets or as plain paragraphs, each under the heading that it stands under.</summary>
sealed partial class ProposalReader
{
    // A paragraph that goes on may begin with a year: "… senast den 1 december / 2026. Arbetet redovisas …"
    const int FirstYear = 1900;

    readonly List<Voice> voices = [];
    readonly List<OpenClause> listed = [];
    readonly List<OpenClause> plain = [];
    List<OpenClause> open;
    Speech speech = new();
    bool afterBlank = true;

    ProposalReader() => open = listed;

    public static ReadProposal Read(IEnumerable<SectionLines> sections)
    {
        var reader = new ProposalReader();
        foreach (var section in sections)
        {
            if (VoiceHeading.In(section.Section.Heading, section.Section.Line) is { Count: > 0 } spoken) reader.Speak(spoken, section.Section.Heading);
            foreach (var line in section.Lines) reader.Read(line);
            reader.afterBlank = true;
        }
        return reader.Closed();
    }

    void Read(SourceLine line)
    {
        if (line.IsBlank)
        {
            afterBlank = true;
            return;
        }
        var text = line.Text.Trim(' ', '\t', '\\');
        var isIndented = line.Text.StartsWith("  ", StringComparison.Ordinal) || line.Text.StartsWith('\t');
        if (Item().Match(text) is { Success: true } item && !GoesOn(item, isIndented))
        {
            var isNumbered = item.Groups["number"].Success;
            Add(listed, isNumbered ? int.Parse(item.Groups["number"].Value, CultureInfo.InvariantCulture) : null, line.Number, item.Groups["text"].Value.Trim());
        }
        else if (VoiceHeading.Spoken(text, line.Number) is { Count: > 0 } spoken && (afterBlank || open.Count == 0 || text.EndsWith(':')))
        {
            // "Kommunstyrelsen beslutar att godkänna …": the only clause stands on the voice's own line.
            var rest = AfterVoice().Match(text);
            Speak(spoken, rest.Success ? text[..rest.Groups["text"].Index] : text);
            if (rest.Success) Add(listed, null, line.Number, rest.Groups["text"].Value.Trim());
            open = listed;
        }
        else if (open.Count > 0 && (!afterBlank || isIndented))
            open[^1].Text.Append(' ').Append(text);
        else
            Add(plain, null, line.Number, text);
        afterBlank = false;
    }

    /// <summary>A heading after clauses begins another list; several above one list are who proposes and who decides.</summary>
    void Speak(IReadOnlyList<Voice> spoken, string heading)
    {
        if (speech.HasClauses) speech = new();
        speech.Voices.AddRange(spoken);
        speech.Lines.Add(heading.Trim(' ', '\t', '*', '_', '#', ':'));
        voices.AddRange(spoken);
    }

    void Add(List<OpenClause> clauses, int? number, int line, string text)
    {
        open = clauses;
        clauses.Add(new OpenClause(speech, number ?? clauses.Count(clause => clause.Speech == speech) + 1, line, text) { IsNumbered = number is not null });
        speech.HasClauses = true;
    }

    /// <summary>A line that looks like the next clause is the open one's, wrapped, when it is indented below it or begins with a year.</summary>
    bool GoesOn(Match item, bool isIndented)
    {
        if (open.Count == 0 || afterBlank) return false;
        if (item.Groups["number"].Success)
        {
            var number = int.Parse(item.Groups["number"].Value, CultureInfo.InvariantCulture);
            return number >= FirstYear && number != open[^1].Number + 1;
        }
        return isIndented && open[^1].IsNumbered && item.Value.StartsWith("att", StringComparison.OrdinalIgnoreCase);
    }

    ReadProposal Closed()
    {
        var clauses = (listed.Count > 0 ? listed : plain).GroupBy(clause => clause.Speech).SelectMany(Numbered).ToList();
        return new ReadProposal(voices, clauses, StartsAgain: clauses.DistinctBy(clause => clause.Number).Count() < clauses.Count);
    }

    /// <summary>Many editors write each item as "1.", which reads 1, 2, 3. Other numbers are kept as they are written.</summary>
    static IEnumerable<ReportClause> Numbered(IGrouping<Speech, OpenClause> list)
    {
        var clauses = list.ToList();
        var isLazy = clauses.All(clause => clause.Number == clauses[0].Number);
        var voice = list.Key.Voice;
        return clauses.Select((clause, at) => new ReportClause(isLazy ? at + clauses[0].Number : clause.Number, clause.Text.ToString(), clause.Line) { Voice = voice });
    }

    /// <summary>Those who speak above one list.</summary>
    sealed class Speech
    {
        public List<Voice> Voices { get; } = [];
        public List<string> Lines { get; } = [];
        public bool HasClauses { get; set; }
        public ClauseVoice? Voice => VoiceHeading.VoiceOf(Voices) is { } voice ? voice with { Heading = string.Join('\n', Lines) } : null;
    }

    sealed class OpenClause(Speech speech, int number, int line, string text)
    {
        public Speech Speech { get; } = speech;
        public int Number { get; } = number;
        public int Line { get; } = line;
        public bool IsNumbered { get; init; }
        public StringBuilder Text { get; } = new(text);
    }

    [GeneratedRegex(@"^(?:[-*•–]\s+)?(?:(?<number>\d{1,4})\s*\\?[.)]\s+(?<text>\S.*)|(?<text>att\s+.*))$|^[-*•–]\s+(?<text>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Item();
    [GeneratedRegex(@"(?:beslutar|besluta|föreslår)\s*:?\s+(?<text>att\s+(?!\p{L}+\s+(?:beslutar|besluta|föreslår)).+)$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterVoice();
}
