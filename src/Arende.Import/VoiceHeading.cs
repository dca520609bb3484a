using System.Text.RegularExpressions;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>Who proposes and who decides, by the line or the heading above a list of clauses.</summary>
static partial class VoiceHeading
{
    const int LongestLine = 400;

    // "För egen del beslutar kommunstyrelsen", "att", "därutöver": words between those who speak and what they do.
    static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "att", "för", "egen", "del", "sin", "i", "ärendet", "till", "och", "samt", "dessutom", "därutöver", "vidare", "också", "även", "följande", "enligt", "nedan", "ovan", "det", "av", "under", "förutsättning", "beslut", "beslutet",
        "på", "förslag", "härmed", "slutligen", "dels", "således", "därför", "antar", "punkt", "punkterna", "övrigt", "sitt", "med", "anledning", "detta", "som", "ovanstående", "vi", "besluta", "beslutar", "föreslå", "föreslår", "föreslås", "beslutade", "beslutat",
        "hemställer", "hemställa", "tillstyrker", "har", "kommunens", "godkännande",
    };

    /// <summary>A line that says who speaks. <c>Rest</c> is the clause that goes on after it on the same line, or empty.</summary>
    public sealed record SpokenLine(IReadOnlyList<Voice> Voices, string Frame, string Rest)
    {
        /// <summary>False of "Föreslå kommunfullmäktige att …": somebody else has begun the sentence.</summary>
        public bool IsFinite { get; } = FiniteVerb().IsMatch(Frame);
    }

    /// <summary>"Kommunstyrelsens arbetsutskott föreslår kommunstyrelsen besluta"; null where the line says something else.</summary>
    public static SpokenLine? Spoken(string text, int line, ReportWords words)
    {
        if (text.Length > LongestLine && text.IndexOf(':', StringComparison.Ordinal) is < 0 or > LongestLine) text = text[..LongestLine];
        var plain = text.Trim(' ', '\t', '*', '_', '#', '\\');
        var all = Word.Split(plain);
        var mentions = words.Bodies.In(all);
        if (mentions.Count == 0 || !Verb().IsMatch(plain)) return null;
        var end = FrameEnd(plain, all, mentions, words);
        if (end == 0 || mentions[0].Start >= end) return null;
        var frame = plain[..end].Trim(' ', ':', '*', '_', ',');
        if (!Verb().IsMatch(frame)) return null;
        var rest = plain[end..].TrimStart(' ', ':', '*', '_', ',');
        // Only what begins as a clause does is one: "att godkänna …", "godkänna …".
        if (rest.Length > 0 && !(rest.StartsWith("att ", StringComparison.OrdinalIgnoreCase) || char.IsLower(rest[0]) || plain[..end].TrimEnd().EndsWith(':'))) return null;
        return new SpokenLine(VoicesOf(frame, [.. mentions.Where(mention => mention.Start < end)], line), frame, rest.Split(' ').Length > 1 ? rest : "");
    }

    /// <summary>The voices of a section's heading: "I kommunstyrelsen och kommunfullmäktige", "Kommunstyrelsens förslag till kommunfullmäktige".</summary>
    public static List<Voice> In(string heading, int line, ReportWords words)
    {
        var plain = heading.Trim(' ', '\t', '*', '_', '#', ':', '\\');
        if (plain.Length is 0 or > LongestLine) return [];
        var all = Word.Split(plain);
        var mentions = words.Bodies.In(all);
        if (mentions.Count == 0) return [];
        return all.All(word => Fillers.Contains(word.Text) || mentions.Any(m => word.Start >= m.Start && word.End <= m.End) || IsOfficeWord(word.Text, words) || IsNumber(word.Text)) ? VoicesOf(plain, mentions, line) : [];
    }

    /// <summary>"Kommunstyrelsen godkänner …": a clause that says by its own words who decides it. Whoever is given something to do decides nothing.</summary>
    public static IReadOnlyList<Voice>? Subject(string clause, int line, ReportWords words)
    {
        var start = Word.Split(clause.Length > 120 ? clause[..120] : clause);
        if (words.Bodies.In(start) is not [var body, ..] || body.IsOwner || body.Start != start[0].Start) return null;
        var verb = start.FirstOrDefault(word => word.Start > body.End);
        return verb.Text is [.., 'r'] && !verb.Is("får", "bör", "har", "är") ? [new Voice(BodyOf(body), VoiceVerb.Decides, body.Name, line)] : null;
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

    /// <summary>Where the words about who speaks end and the clause begins.</summary>
    static int FrameEnd(string text, List<Word> all, List<BodyMention> mentions, ReportWords words)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isLast = colon == text.Length - 1;
        if (isLast && FiniteVerb().IsMatch(text)) return text.Length;
        var end = 0;
        var hasVerb = false;
        foreach (var word in all)
        {
            var isMention = mentions.Any(mention => word.Start >= mention.Start && word.End <= mention.End);
            if (!isMention && !Fillers.Contains(word.Text) && !IsOfficeWord(word.Text, words)) break;
            // "… besluta att godkänna": the clause begins with its "att".
            if (hasVerb && word.Is("att") && !GoesOnToVerb(all, mentions, word)) break;
            hasVerb |= Verb().IsMatch(word.Text);
            end = word.End;
        }
        return hasVerb ? end : 0;
    }

    /// <summary>"… föreslår att kommunstyrelsen beslutar": another body, and what it does, follow upon the "att".</summary>
    static bool GoesOnToVerb(List<Word> all, List<BodyMention> mentions, Word att)
    {
        foreach (var word in all.SkipWhile(word => word.Start <= att.Start).Take(6))
        {
            if (Verb().IsMatch(word.Text)) return true;
            if (!Fillers.Contains(word.Text) && !mentions.Any(mention => word.Start >= mention.Start && word.End <= mention.End)) return false;
        }
        return false;
    }

    static bool IsOfficeWord(string word, ReportWords words) => words.IsOffice(word) || (word.EndsWith('s') && words.IsOffice(word[..^1]));

    static bool IsNumber(string word) => word.All(sign => char.IsDigit(sign) || sign is '-' or '–');

    static List<Voice> VoicesOf(string frame, List<BodyMention> mentions, int line)
    {
        var speaking = mentions.Where((mention, at) => !IsOnlyOwnerOfDecision(frame, mention) || mentions.Count == 1).ToList();
        var voices = new List<Voice>();
        for (var i = 0; i < speaking.Count; i++)
        {
            var mention = speaking[i];
            var next = i + 1 < speaking.Count ? speaking[i + 1].Start : frame.Length;
            var after = frame[mention.End..next];
            var proposes = Proposes().IsMatch(after) || (mention.IsOwner && after.Contains("förslag", StringComparison.OrdinalIgnoreCase)
                // A committee's proposal goes to its board; what a board has before it to decide is its own.
                && (mention.Function == BodyFunction.Committee || i + 1 < speaking.Count || !after.Contains("till beslut", StringComparison.OrdinalIgnoreCase)))
                || (i + 1 < speaking.Count && speaking[i + 1].Function > mention.Function && Joined().IsMatch(after));
            voices.Add(new Voice(BodyOf(mention), proposes ? VoiceVerb.Proposes : VoiceVerb.Decides, frame[(i == 0 ? 0 : mention.Start)..next].Trim(' ', ':', ','), line));
        }
        return voices;
    }

    // "Under förutsättning av kommunfullmäktiges beslut …" says what must come first, and not who speaks.
    static bool IsOnlyOwnerOfDecision(string frame, BodyMention mention) => mention.IsOwner && frame[mention.End..].TrimStart().StartsWith("beslut", StringComparison.OrdinalIgnoreCase);

    static BodyFunction Above(BodyFunction body) => body == BodyFunction.Committee ? BodyFunction.Board : BodyFunction.Council;

    static BodyFunction FunctionOf(Voice voice) => voice.Body switch
    {
        VoiceBody.Committee => BodyFunction.Committee,
        VoiceBody.Council => BodyFunction.Council,
        VoiceBody.Board or VoiceBody.Other => BodyFunction.Board,
    };

    static VoiceBody BodyOf(BodyMention mention) => mention.Function switch
    {
        BodyFunction.Committee => VoiceBody.Committee,
        BodyFunction.Council => VoiceBody.Council,
        BodyFunction.Board => mention.Name.StartsWith("kommunstyrelse", StringComparison.OrdinalIgnoreCase) || mention.Name == "KS" ? VoiceBody.Board : VoiceBody.Other,
    };

    [GeneratedRegex(@"\b(?:föreslår|föreslås|föreslå|förslag|beslutar|beslutade|besluta|hemställer|tillstyrker)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
    [GeneratedRegex(@"\b(?:föreslår|föreslå|hemställer|tillstyrker)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proposes();
    [GeneratedRegex(@"\b(?:föreslår|föreslås|beslutar|beslutade|besluta|hemställer|tillstyrker|förslag)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FiniteVerb();
    [GeneratedRegex(@"^\s+(?:och|samt)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();
}
