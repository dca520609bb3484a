using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>What a proposal says, in whose voices. <c>StartsAgain</c>: its numbers begin anew, and were replaced by the clauses' order.</summary>
sealed record ReadProposal(List<Voice> Voices, List<ReportClause> Clauses, bool StartsAgain);

/// <summary>Reads the voices of a proposal and its clauses, numbered, as "att" lines, as bullets or as plain paragraphs.</summary>
static partial class ProposalReader
{
    // A paragraph that goes on may begin with a year: "… senast den 1 december / 2026. Arbetet redovisas …"
    const int FirstYear = 1900;

    public static ReadProposal Read(IEnumerable<SourceLine> lines)
    {
        var voices = new List<Voice>();
        var listed = new List<OpenClause>();
        var plain = new List<OpenClause>();
        var (open, afterBlank) = (listed, true);
        foreach (var line in lines)
        {
            if (line.IsBlank)
            {
                afterBlank = true;
                continue;
            }
            var text = line.Text.Trim(' ', '\t', '\\');
            var isIndented = line.Text.StartsWith("  ", StringComparison.Ordinal) || line.Text.StartsWith('\t');
            if (Item().Match(text) is { Success: true } item && !GoesOn(item, open, isIndented, afterBlank))
            {
                open = listed;
                var number = item.Groups["number"].Success ? int.Parse(item.Groups["number"].Value, CultureInfo.InvariantCulture) : listed.Count + 1;
                listed.Add(new OpenClause(number, line.Number, item.Groups["text"].Value.Trim()) { IsNumbered = item.Groups["number"].Success });
            }
            else if (VoicesIn(text, line.Number) is { Count: > 0 } spoken && (afterBlank || open.Count == 0 || text.EndsWith(':')))
            {
                voices.AddRange(spoken);
                // "Kommunstyrelsen beslutar att godkänna …": the only clause stands on the voice's own line.
                if (AfterVoice().Match(text) is { Success: true } rest) listed.Add(new OpenClause(listed.Count + 1, line.Number, rest.Groups["text"].Value.Trim()));
                open = listed;
            }
            else if (open.Count > 0 && (!afterBlank || isIndented))
                open[^1].Text.Append(' ').Append(text);
            else
            {
                open = plain;
                plain.Add(new OpenClause(plain.Count + 1, line.Number, text));
            }
            afterBlank = false;
        }
        return Closed(voices, listed.Count > 0 ? listed : plain);
    }

    /// <summary>A line that looks like the next clause is the open one's, wrapped, when it is indented below it or begins with a year.</summary>
    static bool GoesOn(Match item, List<OpenClause> open, bool isIndented, bool afterBlank)
    {
        if (open.Count == 0 || afterBlank) return false;
        if (item.Groups["number"].Success)
        {
            var number = int.Parse(item.Groups["number"].Value, CultureInfo.InvariantCulture);
            return number >= FirstYear && number != open[^1].Number + 1;
        }
        return isIndented && open[^1].IsNumbered && item.Value.StartsWith("att", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Many editors write each item as "1.", which reads 1, 2, 3; a second voice's list begins at 1 again. A number names one
    /// clause, so that a remark, a reservation or a mail can point at it.
    /// </summary>
    static ReadProposal Closed(List<Voice> voices, List<OpenClause> clauses)
    {
        var isOrdered = clauses.Zip(clauses.Skip(1)).All(pair => pair.First.Number < pair.Second.Number);
        var isLazy = clauses.All(clause => clause.Number == clauses[0].Number);
        return new ReadProposal(
            voices,
            [.. clauses.Select((clause, at) => new ReportClause(isOrdered ? clause.Number : at + 1, clause.Text.ToString(), clause.Line))],
            StartsAgain: !isOrdered && !isLazy);
    }

    sealed class OpenClause(int number, int line, string text)
    {
        public int Number { get; } = number;
        public int Line { get; } = line;
        public bool IsNumbered { get; init; }
        public StringBuilder Text { get; } = new(text);
    }

    static List<Voice> VoicesIn(string text, int line) => text.Length > 400 ? [] :
    [
        .. Spoken().Matches(text).Select(match => new Voice(
            BodyOf(match.Groups["body"].Value),
            match.Groups["verb"].Value.StartsWith("för", StringComparison.OrdinalIgnoreCase) ? VoiceVerb.Proposes : VoiceVerb.Decides,
            match.Value.Trim(),
            line)),
    ];

    static VoiceBody BodyOf(string name) => name.ToLowerInvariant() switch
    {
        var body when body.Contains("arbetsutskott", StringComparison.Ordinal) => VoiceBody.Committee,
        var body when body.StartsWith("kommunstyrelsen", StringComparison.Ordinal) => VoiceBody.Board,
        var body when body.StartsWith("kommunfullmäktige", StringComparison.Ordinal) => VoiceBody.Council,
        _ => VoiceBody.Other,
    };

    [GeneratedRegex(@"^(?:[-*•–]\s+)?(?:(?<number>\d{1,4})\s*\\?[.)]\s+(?<text>\S.*)|(?<text>att\s+.*))$|^[-*•–]\s+(?<text>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Item();
    [GeneratedRegex(@"(?<body>kommunstyrelsens\s+arbetsutskotts?|arbetsutskottets?|kommunstyrelsens?|kommunfullmäktiges?|\p{L}+nämndens?|\p{L}+utskottets?)\s+(?<verb>föreslår|förslag|föreslås\s+besluta|beslutar|besluta)", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();
    [GeneratedRegex(@"(?:beslutar|besluta|föreslår)\s*:?\s+(?<text>att\s+(?!\p{L}+\s+(?:beslutar|besluta|föreslår)).+)$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterVoice();
}
