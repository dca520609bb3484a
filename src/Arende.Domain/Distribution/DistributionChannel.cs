namespace Arende.Domain.Distribution;

/// <summary>By which way a recipient gets the decision. The names are stored.</summary>
public enum DistributionChannel
{
    Mail,

    /// <summary>A letter, which somebody posts and ticks off.</summary>
    Post,

    /// <summary>Handed over to the council's office, and ticked off.</summary>
    Council,

    /// <summary>The inbox of a unit that has no mailbox, but people with accounts.</summary>
    Inbox,
}

public static class DistributionChannels
{
    /// <summary>A person does it, and says when.</summary>
    public static bool IsByHand(this DistributionChannel channel) => channel is DistributionChannel.Post or DistributionChannel.Council;
}
