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

/// <summary>What can be done with a row, by its state.</summary>
public static class DistributionStates
{
    /// <summary>It has no address, or one that didn't take it.</summary>
    public static bool MaySettle(this DistributionState state) => state is DistributionState.Unmatched or DistributionState.Bounced;

    /// <summary>It was sent once; neither on its way nor read.</summary>
    public static bool MaySendAgain(this DistributionState state) => state is DistributionState.Sent or DistributionState.Bounced;
}
