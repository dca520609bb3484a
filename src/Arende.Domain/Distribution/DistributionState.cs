namespace Arende.Domain.Distribution;

/// <summary>Where a recipient's copy of a decision is.</summary>
public enum DistributionState
{
    /// <summary>No unit or address matched: an open row to settle, never a silent loss.</summary>
    Unmatched,
    Waiting,
    Sent,
    Bounced,
    Acknowledged,
}
