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

    /// <summary>A letter to post, or papers to hand over: it waits for somebody to do it and say so.</summary>
    ByHand,

    /// <summary>The case is secret, and the recipient may not read it: it waits for the clerk to assess it and choose another way.</summary>
    Withheld,

    /// <summary>It goes by itself when its time comes; until then it can be taken back.</summary>
    Held,

    /// <summary>Taken back before it went: nothing goes until somebody says so.</summary>
    TakenBack,

    /// <summary>Decided, and the minutes aren't verified yet: it is held, or to be handed over, from then on. So with what a council that meets here decides.</summary>
    AwaitsMinutes,
}

/// <summary>What can be done with a row, by its state.</summary>
public static class DistributionStates
{
    /// <summary>Nothing has gone, or nothing has arrived: another way can be chosen.</summary>
    public static bool MaySettle(this DistributionState state) =>
        state is DistributionState.Unmatched or DistributionState.Bounced or DistributionState.ByHand or DistributionState.Withheld or DistributionState.TakenBack;

    /// <summary>It was sent once; neither on its way nor read.</summary>
    public static bool MaySendAgain(this DistributionState state) => state is DistributionState.Sent or DistributionState.Bounced;
}
