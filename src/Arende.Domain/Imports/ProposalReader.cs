using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Imports;

/// <summary>Reads the voices of a proposal and its clauses, numbered, as "att" lines, as bullets or as plain paragraphs.</summary>
static partial class ProposalReader
{
    public static (List<Voice> Voices, List<ReportClause> Clauses) Read(IEnumerable<SourceLine> lines)
    {
        var voices = new List<Voice>();
        var listed = new List<ReportClause>();
        var plain = new List<ReportClause>();
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
            if (Item().Match(text) is { Success: true } item)
            {
                open = listed;
                var number = item.Groups["number"].Success ? int.Parse(item.Groups["number"].Value, CultureInfo.InvariantCulture) : listed.Count + 1;
                listed.Add(new ReportClause(number, item.Groups["text"].Value.Trim(), line.Number));
            }
            else if (VoicesIn(text, line.Number) is { Count: > 0 } spoken && (afterBlank || open.Count == 0 || text.EndsWith(':')))
            {
                voices.AddRange(spoken);
                // "Kommunstyrelsen beslutar att godkänna …": the only clause stands on the voice's own line.
                if (AfterVoice().Match(text) is { Success: true } rest) listed.Add(new ReportClause(listed.Count + 1, rest.Groups["text"].Value.Trim(), line.Number));
                open = listed;
            }
            else if (open.Count > 0 && (!afterBlank || isIndented))
                open[^1] = open[^1] with { Text = $"{open[^1].Text} {text}" };
            else
            {
                open = plain;
                plain.Add(new ReportClause(plain.Count + 1, text, line.Number));
            }
            afterBlank = false;
        }
        return (voices, listed.Count > 0 ? listed : plain);
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
