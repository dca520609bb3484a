namespace Arende.Domain.Documents;

/// <summary>Whether a document came in, was sent, or was drawn up here and stays (inkommen, utgående, upprättad).</summary>
public enum DocumentDirection
{
    Incoming,
    Outgoing,
    Internal,
}
