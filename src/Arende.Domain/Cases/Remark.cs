using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>Something in an imported document that doesn't hold together; each is to be answered before review.</summary>
public sealed class Remark
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public CaseId CaseId { get; private init; }
    public int Line { get; private init; }

    /// <summary>The sentence that it stands beside, as written.</summary>
    public string Sentence { get; private init; } = "";

    /// <summary>The remark in Swedish and in English, as the reader of the document worded it.</summary>
    public string Swedish { get; private init; } = "";
    public string English { get; private init; } = "";
    public string? Answer { get; private set; }
    public PersonId? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public bool IsAnswered => AnsweredAt is not null;

    private Remark() { }

    internal Remark(CaseId caseId, int line, string sentence, string swedish, string english)
    {
        CaseId = caseId;
        Line = line;
        Sentence = sentence;
        Swedish = swedish;
        English = english;
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
