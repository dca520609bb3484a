using System.Text.RegularExpressions;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Import;

/// <summary>Who proposes and who decides, by the line or the heading above a list of clauses.</summary>
static partial class VoiceHeading
{
    const int LongestLine = 400;
    const string Body = @"kommunstyrelsens\s+arbetsutskott|arbetsutskottet|kommunstyrelsen|kommunfullmäktige|\p{L}{1,40}nämnden|\p{L}{1,40}utskottet";

    /// <summary>"Kommunstyrelsens arbetsutskott föreslår kommunstyrelsen besluta".</summary>
    public static List<Voice> Spoken(string text, int line) => text.Length > LongestLine ? [] :
    [
        .. Spoken().Matches(text).Select(match => Of(
            match.Groups["body"].Value,
            // "Kommunstyrelsen föreslås besluta": it is the others who propose.
            match.Groups["verb"].Value.StartsWith("föreslås", StringComparison.OrdinalIgnoreCase) || !match.Groups["verb"].Value.StartsWith("för", StringComparison.OrdinalIgnoreCase)
                ? VoiceVerb.Decides : VoiceVerb.Proposes,
            match.Value.Trim(),
            line)),
    ];

    /// <summary>The voices of a section's heading: "I kommunstyrelsen och kommunfullmäktige", "Kommunstyrelsens förslag till kommunfullmäktige".</summary>
    public static List<Voice> In(string heading, int line)
    {
        var words = heading.Trim(' ', '\t', '*', '_', '#', ':');
        if (words.Length > LongestLine) return [];
        if (Where().Match(words) is { Success: true } where)
        {
            var (first, last) = (where.Groups["first"].Value, where.Groups["last"]);
            return last.Success ? [Of(first, VoiceVerb.Proposes, words, line), Of(last.Value, VoiceVerb.Decides, words, line)] : [Of(first, VoiceVerb.Decides, words, line)];
        }
        if (Proposal().Match(words) is { Success: true } proposal)
        {
            var by = proposal.Groups["body"].Value;
            if (proposal.Groups["to"].Success) return [Of(by, VoiceVerb.Proposes, words, line), Of(proposal.Groups["to"].Value, VoiceVerb.Decides, words, line)];
            // A committee's proposal goes to its board; a board's own is what it has before it to decide.
            var voice = Of(by, VoiceVerb.Proposes, words, line);
            return [FunctionOf(voice) == BodyFunction.Committee ? voice : voice with { Verb = VoiceVerb.Decides }];
        }
        return Spoken(words, line);
    }

    /// <summary>Null where nobody speaks.</summary>
    public static ClauseVoice? VoiceOf(IReadOnlyList<Voice> voices)
    {
        if (voices.Count == 0) return null;
        var last = voices[^1];
        // "KS förslag:" and no more is what the council is to decide.
        var decides = last.Verb == VoiceVerb.Decides ? FunctionOf(last) : Above(FunctionOf(last));
        var proposer = voices.LastOrDefault(voice => voice.Verb == VoiceVerb.Proposes && FunctionOf(voice) < decides);
        return new ClauseVoice(decides, proposer is null ? null : FunctionOf(proposer));
    }

    static BodyFunction Above(BodyFunction body) => body == BodyFunction.Committee ? BodyFunction.Board : BodyFunction.Council;

    static BodyFunction FunctionOf(Voice voice) => voice.Body switch
    {
        VoiceBody.Committee => BodyFunction.Committee,
        VoiceBody.Council => BodyFunction.Council,
        VoiceBody.Board or VoiceBody.Other => BodyFunction.Board,
    };

    static Voice Of(string body, VoiceVerb verb, string text, int line) => new(BodyOf(body), verb, text, line);

    static VoiceBody BodyOf(string name) => name.ToLowerInvariant() switch
    {
        var body when body.Contains("utskott", StringComparison.Ordinal) => VoiceBody.Committee,
        var body when body.StartsWith("kommunstyrelsen", StringComparison.Ordinal) => VoiceBody.Board,
        var body when body.StartsWith("kommunfullmäktige", StringComparison.Ordinal) => VoiceBody.Council,
        _ => VoiceBody.Other,
    };

    [GeneratedRegex(@"(?<body>kommunstyrelsens\s+arbetsutskotts?|arbetsutskottets?|kommunstyrelsens?|kommunfullmäktiges?|\p{L}+nämndens?|\p{L}+utskottets?)\s+(?<verb>föreslår|förslag|föreslås\s+besluta|beslutar|besluta)", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();
    [GeneratedRegex($@"^I\s+(?<first>{Body})(?:\s+och\s+(?<last>{Body}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Where();
    [GeneratedRegex(@"^(?<body>kommunstyrelsens\s+arbetsutskotts|kommunstyrelsens\s+arbetsutskottets|arbetsutskottets|kommunstyrelsens|\p{L}{1,40}nämndens|\p{L}{1,40}utskottets)\s+förslag\s+till\s+(?:beslut|(?<to>kommunstyrelsen|kommunfullmäktige|\p{L}{1,40}nämnden))$", RegexOptions.IgnoreCase)]
    private static partial Regex Proposal();
}
