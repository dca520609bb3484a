namespace Arende.Domain.Documents;

/// <summary>Names a document of a case. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct DocumentId(Guid Value)
{
    public static DocumentId New() => new(OrderedGuid.New());

    public override string ToString() => Value.ToString();
}
