using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Arende.Domain.Assignments;
using Arende.Domain.Figures;
using Arende.Domain.Meetings;

namespace Arende.Domain.Cases;

/// <summary>One numbered point of what is to be decided, and what it does in the register when the board approves it.</summary>
/// <param name="Number">As written; each list of clauses has its own numbers.</param>
/// <param name="Text">As written.</param>
/// <param name="Effect">What it does. While nobody has confirmed it, it is what the reading of its words suggests, and changes nothing.</param>
public sealed record Clause(int Number, string Text, ClauseEffect Effect = ClauseEffect.None)
{
    /// <summary>The plan to which it transfers assignments; null when it transfers none, or its words don't say which.</summary>
    public int? PlanYear { get; init; }

    /// <summary>What was typed, with the names of figures, while the text says what they were when the report was signed; null for a text without figures, and for a draft.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Typed { get; init; }

    /// <summary>Who proposes and who decides it; null where nobody has said.</summary>
    public ClauseVoice? Voice { get; init; }

    /// <summary>What its writer says that it is; null where nobody has said. Its words alone never decide it.</summary>
    public ClauseType? Type { get; init; }

    /// <summary>Of a clause that gives an assignment, what was said of it.</summary>
    public ClauseOrder? Order { get; init; }

    /// <summary>Somebody has said what this text does. False for what was stored before anybody was asked.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>What a meeting did with it; null before a meeting, and for what was decided before clauses had outcomes of their own: then it is the item's.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Why, where the meeting said it of this clause; null where the item's reason holds.</summary>
    public string? Reason { get; init; }

    /// <summary>Of a clause that adopts proposed deadlines, the assignments whose deadline the meeting did not approve; null for none.</summary>
    public IReadOnlyList<AssignmentId>? Declined { get; init; }

    /// <summary>The mark of the clause that a meeting wrote anew, as the draft has it; null where no meeting changed its words.</summary>
    public string? ChangedFrom { get; init; }

    /// <summary>Whether it is the same matter for the same body: in the same words, or as a meeting wrote them anew. Numbers say nothing: lists are renumbered.</summary>
    public bool IsOf(Clause drafted) => Voice?.Decides == drafted.Voice?.Decides && drafted.Mark() is var mark && (Mark() == mark || ChangedFrom == mark);

    /// <summary>A clause as written, with what its words suggest.</summary>
    public static Clause Of(int number, string text)
    {
        var (effect, planYear) = ClauseReading.Of(FigureTokens.ReplaceInLine(text, _ => ""));
        return new Clause(number, text.Trim(), effect) { PlanYear = planYear };
    }

    /// <summary>The clauses as they now read. One whose text is unchanged keeps what was said about it; another is read, and asked about, anew.</summary>
    public static IReadOnlyList<Clause> Rewritten(IEnumerable<Clause> written, IEnumerable<Clause> known)
    {
        var confirmed = known.Where(clause => clause.IsConfirmed).GroupBy(clause => clause.Mark()).ToDictionary(same => same.Key, same => same.First());
        return [.. written.Select(clause => confirmed.TryGetValue(clause.Mark(), out var said)
            ? clause with { Effect = said.Effect, PlanYear = said.PlanYear, IsConfirmed = true }
            : clause.ReadAnew())];
    }

    /// <summary>Its words are those by which somebody is given an assignment ("får i uppdrag att"): a suggestion, to whoever says what it is.</summary>
    public bool SoundsLikeAssignment() => Type is null && ClauseReading.GivesAssignment(Text);

    private Clause ReadAnew()
    {
        var (effect, planYear) = ClauseReading.Of(FigureTokens.ReplaceInLine(Text, _ => ""));
        return this with { Text = Text.Trim(), Effect = effect, PlanYear = planYear, IsConfirmed = false, Order = Type == ClauseType.Assignment ? Order : null };
    }

    /// <summary>Names the text: the same words have the same mark, however their lines are broken (a form sends them as CRLF).</summary>
    public string Mark()
    {
        var words = string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16));
    }

    internal Clause Answered(ClauseAnswer answer)
    {
        var transfers = answer.Effect == ClauseEffect.TransferAssignments;
        BrokenRuleException.When(transfers && answer.PlanYear is null, Rule.PlanYearIsMissing);
        BrokenRuleException.When(transfers && answer.PlanYear is < 2000 or > 2099, Rule.YearIsUnreasonable);
        return this with { Effect = answer.Effect, PlanYear = transfers ? answer.PlanYear : null, IsConfirmed = true };
    }
}

/// <summary>What happens in the register when the board approves a clause.</summary>
public enum ClauseEffect
{
    None,
    /// <summary>The case's open assignments move to a plan, and their proposed deadlines become current.</summary>
    TransferAssignments,
    /// <summary>The proposed deadlines of the case's open assignments become current; they stay in their plan.</summary>
    AdoptDeadlines,
}

/// <summary>Somebody's word on what a clause does. <c>Mark</c> is that of the text that they saw: of another text it says nothing.</summary>
public sealed record ClauseAnswer(string Mark, ClauseEffect Effect, int? PlanYear);
