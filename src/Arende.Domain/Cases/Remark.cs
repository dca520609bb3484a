using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>Something in a draft that doesn't hold together. What its weight says must be answered, is to be so before review.</summary>
public sealed class Remark
{
    public Guid Id { get; private init; } = OrderedGuid.New();
    public CaseId CaseId { get; private init; }
    public int Line { get; private init; }

    /// <summary>The sentence that it stands beside, as written.</summary>
    public string Sentence { get; private init; } = "";

    /// <summary>What it says; null for one from before 2026-11-27, which is kept in the words that were then stored.</summary>
    public RemarkKind? Kind { get; private init; }

    /// <summary>What fills in the words of its kind.</summary>
    public IReadOnlyList<string> Arguments { get; private init; } = [];

    /// <summary>Those words, in Swedish and in English; empty where there is a kind.</summary>
    public string Swedish { get; private init; } = "";
    public string English { get; private init; } = "";
    public string? Answer { get; private set; }
    public PersonId? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public RemarkWeight Weight => RemarkWeights.Of(Kind);
    public bool IsAnswered => AnsweredAt is not null;

    private Remark() { }

    internal Remark(CaseId caseId, int line, string sentence, RemarkKind kind, IReadOnlyList<string> arguments)
    {
        CaseId = caseId;
        Line = line;
        Sentence = sentence;
        Kind = kind;
        Arguments = arguments;
    }

    internal void Reply(string answer, PersonId by, DateTimeOffset at)
    {
        BrokenRuleException.When(string.IsNullOrWhiteSpace(answer), Rule.AnswerIsMissing);
        TextLimits.Check(answer, TextLimits.Comment, Rule.TextIsTooLong);
        Answer = answer.Trim();
        AnsweredBy = by;
        AnsweredAt = at;
    }
}
