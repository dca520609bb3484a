using System.Text;
using System.Text.RegularExpressions;
using Arende.Domain.Cases;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>What a proposal says, in whose voices. <c>StartsAgain</c>: it has several lists, of which two have the same number.</summary>
sealed record ReadProposal(List<Voice> Voices, List<ReportClause> Clauses, bool StartsAgain)
{
    /// <summary>Of the blocks that were read: voice, clause, or text that goes on with one.</summary>
    public required IReadOnlyDictionary<int, BlockRole> Roles { get; init; }
}

/// <summary>Reads the voices of a proposal and its clauses, however they are listed, each under the heading that it stands under.</summary>
sealed partial class ProposalReader(ReportWords words)
{
    const int DeepIndent = 2;

    readonly List<Voice> voices = [];
    readonly List<OpenClause> clauses = [];
    OpenClause? open;
    Speech speech = new();
    bool afterBlank = true;

    /// <summary>What each block of it was read as.</summary>
    readonly Dictionary<int, BlockRole> roles = [];

    public static ReadProposal Read(IEnumerable<SectionLines> sections, ReportWords words)
    {
        var reader = new ProposalReader(words);
        foreach (var section in sections)
        {
            reader.afterBlank = true;
            reader.open = null;
            if (VoiceHeading.In(section.Section.Heading, section.Section.Line, words) is { Count: > 0 } spoken) reader.Speak(spoken, section.Section.Heading);
            else if (section.Section.Heading.Contains("egen del", StringComparison.OrdinalIgnoreCase)) reader.SpeakForOwnPart(section.Section.Heading, section.Section.Line);
            else if (reader.speech.HasClauses) reader.speech = new();
            foreach (var line in section.Lines) reader.Read(line);
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
        if (line.IsTableRow) return;
        if (line.Role is { } said && said.IsClause())
        {
            ReadSaid(line, said);
            afterBlank = false;
            return;
        }
        var isIndented = line.Text.StartsWith("  ", StringComparison.Ordinal) || line.Text.StartsWith('\t');
        var text = line.Text.Trim(' ', '\t', '\\');
        if (ClauseMark.Of(line.Text, speech.Next) is { } mark && !GoesOn(mark)) Begin(mark, line);
        else if (!IsInClause(isIndented, text) && ReadVoice(text, line)) roles.TryAdd(line.Block, BlockRole.Voice);
        else if (open is not null && (!afterBlank || isIndented || open.IsUnfinished)) open.Text.Append(' ').Append(Emphasis.Plain(text));
        else if (!text.EndsWith(':')) Add(null, line, text, isListed: false);
        afterBlank = false;
    }

    /// <summary>Somebody said that it is a clause; its first line begins one, and its mark and its number are as they are written.</summary>
    void ReadSaid(SourceLine line, BlockRole said)
    {
        var text = line.Text.Trim(' ', '\t', '\\', '|').Replace("**", "", StringComparison.Ordinal);
        if (open is { IsSaid: true } && open.Block == line.Block)
        {
            open.Text.Append(' ').Append(text);
            return;
        }
        var mark = ClauseMark.Of(line.Text, speech.Next);
        Add(mark?.Number ?? speech.All + 1, line, mark?.Text ?? text, isListed: true);
        open!.IsSaid = true;
        VoiceBody? body = said switch { BlockRole.CommitteesClause => VoiceBody.Committee, BlockRole.BoardsClause => VoiceBody.Board, BlockRole.CouncilsClause => VoiceBody.Council, _ => null };
        if (body is { } decides) open.Own = [new Voice(decides, VoiceVerb.Decides, "", line.Number)];
    }

    void Begin(ClauseMark mark, SourceLine line)
    {
        if (speech.Kind is not null && (mark.Kind != speech.Kind ? mark.Kind != ClauseMarkKind.Number || speech.Kind is not (ClauseMarkKind.Dash or ClauseMarkKind.Letter) || mark.Indent > speech.Indent : mark.Indent > speech.Indent + DeepIndent) && open is not null)
        {
            // "a) …" below a numbered clause, or "–" below an "att": a part of it.
            open.Text.Append(' ').Append(line.Text.Trim(' ', '\t', '\\'));
            return;
        }
        (speech.Kind, speech.Indent) = (speech.Kind ?? mark.Kind, speech.Kind is null ? mark.Indent : speech.Indent);
        Add(mark.Number, line, mark.Text, isListed: true);
        // "2. Kommunstyrelsen föreslår kommunfullmäktige att …": a clause that says by itself who decides it.
        if (VoiceHeading.Spoken(mark.Text, line.Number, words) is { Rest.Length: > 0 } own) open!.Own = own.Voices;
    }

    /// <summary>A line that goes on with the clause above says nobody's voice, though it names a body.</summary>
    bool IsInClause(bool isIndented, string text) => open is not null && (isIndented || (!afterBlank && !(open.EndsSentence && char.IsUpper(text[0])) && !text.StartsWith("**", StringComparison.Ordinal)));

    bool ReadVoice(string text, SourceLine source)
    {
        var line = source.Number;
        if (VoiceHeading.Spoken(text, line, words) is { } spoken && (spoken.IsFinite || spoken.Rest.Length == 0))
        {
            Speak(spoken.Voices, spoken.Frame);
            // "Kommunstyrelsen beslutar att godkänna …": the only clause stands on the voice's own line.
            if (spoken.Rest.Length > 0) BeginAfterVoice(spoken.Rest, source);
            return true;
        }
        if (text.Length > SectionHeading.Longest) return false;
        if (VoiceHeading.In(text, line, words) is { Count: > 0 } named)
        {
            Speak(named, text);
            return true;
        }
        if (!OwnPart().IsMatch(text)) return false;
        SpeakForOwnPart(text, line);
        return true;
    }

    void BeginAfterVoice(string rest, SourceLine line)
    {
        var mark = ClauseMark.Of(rest, speech.Next);
        if (mark is { } marked) (speech.Kind, speech.Indent) = (marked.Kind, marked.Indent);
        Add(mark?.Number, line, mark?.Text ?? rest, isListed: true);
    }

    /// <summary>"För egen del:" is said by the body that has just proposed something to another.</summary>
    void SpeakForOwnPart(string heading, int line)
    {
        var body = voices.LastOrDefault(voice => voice.Verb == VoiceVerb.Proposes)?.Body ?? VoiceBody.Board;
        Speak([new Voice(body, VoiceVerb.Decides, heading.Trim(' ', '*', '_', ':'), line)], heading);
    }

    /// <summary>A heading after clauses begins another list; several above one list are who proposes and who decides.</summary>
    void Speak(IReadOnlyList<Voice> spoken, string heading)
    {
        if (speech.HasClauses) speech = new();
        open = null;
        speech.Voices.AddRange(spoken);
        speech.Lines.Add(heading.Trim(' ', '\t', '*', '_', '#', ':'));
        voices.AddRange(spoken);
    }

    void Add(int? number, SourceLine line, string text, bool isListed)
    {
        var before = speech.Count(isListed);
        open = new OpenClause(speech, number ?? before + 1, line, Emphasis.Plain(text)) { IsNumbered = number is not null, IsListed = isListed };
        roles.TryAdd(line.Block, BlockRole.Clause);
        clauses.Add(open);
        speech.Take(open);
    }

    /// <summary>A line that looks like the next clause is the open one's, wrapped: "… den 1 december / 26. Arbetet …", "… att be nämnden / att yttra sig".</summary>
    bool GoesOn(ClauseMark mark)
    {
        if (open is null || afterBlank) return false;
        if (mark.Kind == ClauseMarkKind.Number) return open.IsListed && mark.Number != open.Number + 1 && mark.Number != open.Number && mark.Number != 1 && !open.EndsSentence;
        if (mark.Kind == ClauseMarkKind.Att && speech.Kind == ClauseMarkKind.Att) return mark.Indent > speech.Indent && !open.EndsItem;
        return mark.Kind == ClauseMarkKind.Att && (mark.Indent > 0 || (open.IsListed && speech.Kind is not null));
    }

    ReadProposal Closed()
    {
        var read = clauses.GroupBy(clause => clause.Speech).SelectMany(Numbered).ToList();
        return new ReadProposal(voices, read, StartsAgain: read.DistinctBy(clause => clause.Number).Count() < read.Count) { Roles = roles };
    }

    /// <summary>Many editors write each item as "1.", which reads 1, 2, 3. Other numbers are kept as they are written.</summary>
    IEnumerable<ReportClause> Numbered(IGrouping<Speech, OpenClause> list)
    {
        // Beside a list, paragraphs say something about it; alone they are the clauses.
        var taken = list.Any(clause => clause.IsListed && !clause.IsSaid) ? [.. list.Where(clause => clause.IsListed)] : list.ToList();
        foreach (var clause in taken) clause.Own ??= list.Key.Voices.Count == 0 ? VoiceHeading.Subject(clause.Text.ToString(), clause.Line, words) : null;
        var isLazy = taken.All(clause => clause.Number == taken[0].Number);
        return taken.Select((clause, at) => new ReportClause(isLazy ? at + taken[0].Number : clause.Number, clause.Text.ToString(), clause.Line) { Block = clause.Block, Voice = clause.Own is null ? list.Key.Voice : list.Key.VoiceWith(clause.Own) });
    }

    /// <summary>Those who speak above one list.</summary>
    sealed class Speech
    {
        int listed;
        int plain;
        int last;

        public List<Voice> Voices { get; } = [];
        public List<string> Lines { get; } = [];
        public bool HasClauses => listed + plain > 0;
        public ClauseMarkKind? Kind { get; set; }
        public int Indent { get; set; }
        public int Next => last + 1;
        public ClauseVoice? Voice => VoiceHeading.VoiceOf(Voices) is { } voice ? voice with { Heading = string.Join('\n', Lines) } : null;

        public ClauseVoice? VoiceWith(IReadOnlyList<Voice> own) => VoiceHeading.VoiceOf([.. Voices, .. own]) is { } voice ? voice with { Heading = string.Join('\n', Lines) } : null;

        public int All => listed + plain;

        public int Count(bool isListed) => isListed ? listed : plain;

        public void Take(OpenClause clause)
        {
            if (clause.IsListed) listed++;
            else plain++;
            if (clause.IsNumbered) last = clause.Number;
        }
    }

    sealed class OpenClause(Speech speech, int number, SourceLine line, string text)
    {
        public Speech Speech { get; } = speech;
        public int Number { get; } = number;
        public int Line { get; } = line.Number;
        public int Block { get; } = line.Block;
        public bool IsSaid { get; set; }
        public bool IsNumbered { get; init; }
        public bool IsListed { get; init; }
        public IReadOnlyList<Voice>? Own { get; set; }
        public StringBuilder Text { get; } = new(text);
        public bool EndsSentence => Text[^1] is '.' or ':' or '!' or ')';
        public bool EndsItem => EndsSentence || Text[^1] is ',' or ';' || EndsWith(" samt") || EndsWith(" och");

        /// <summary>"… fördela medlen enligt följande:" goes on below, also after a blank line.</summary>
        public bool IsUnfinished => Text[^1] == ':';

        bool EndsWith(string word) => Text.Length > word.Length && Text.ToString(Text.Length - word.Length, word.Length) == word;
    }

    [GeneratedRegex(@"^\W*(?:(?:beslut\w*|förslag\w*|till|och|samt|för|att)\s+){0,4}(?:för\s+)?egen\s+del\W*(?:besluta\w*)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OwnPart();
}
