using Arende.Domain.People;

namespace Arende.Domain.Cases;

/// <summary>What must be added before a case that was sent back may be submitted again.</summary>
public sealed class Condition
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public CaseId CaseId { get; private init; }
    public string Text { get; private init; } = "";
    public PersonId AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public DateTimeOffset? MetAt { get; private set; }
    public bool IsMet => MetAt is not null;

    private Condition() { }

    internal Condition(CaseId caseId, string text, PersonId askedBy, DateTimeOffset askedAt)
    {
        CaseId = caseId;
        Text = text;
        AskedBy = askedBy;
        AskedAt = askedAt;
    }

    internal void Tick(DateTimeOffset? at) => MetAt = at;
}
