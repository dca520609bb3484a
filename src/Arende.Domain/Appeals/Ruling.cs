namespace Arende.Domain.Appeals;

/// <summary>How an appeal ended.</summary>
public enum Ruling
{
    /// <summary>The court has ruled, and the decision stands.</summary>
    Upheld,

    /// <summary>The court has annulled the decision. It may not replace it (KL 13:8).</summary>
    Annulled,

    /// <summary>Nobody rules: who appealed took it back, or the court dismissed or struck the case.</summary>
    Ended,
}
