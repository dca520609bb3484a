using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>What somebody moves at an item (yrkande). Stored by name.</summary>
public enum FloorProposalKind
{
    /// <summary>Bifall: as it was proposed to the body.</summary>
    Approve,
    /// <summary>Avslag.</summary>
    Reject,
    /// <summary>Ändring: something else instead, in words.</summary>
    Change,
    /// <summary>Tillägg: something besides, in words. Put last.</summary>
    Addition,
    /// <summary>Återremiss, with its reason. Put first.</summary>
    SendBack,
    /// <summary>Bordläggning. Put first.</summary>
    Postpone,
}

/// <summary>A proposal that was made at the meeting (yrkande). The minutes tell those that weren't withdrawn (KL 5:66 by 6:35).</summary>
/// <param name="Number">From 1, in the order in which they were made.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="By">Who made it, and who joined.</param>
/// <param name="Words">Its words, where the kind alone doesn't say it.</param>
/// <param name="IsWithdrawn">Taken back before it was put.</param>
public sealed record FloorProposal(int Number, FloorProposalKind Kind, IReadOnlyList<MemberId> By, string? Words, bool IsWithdrawn = false)
{
    /// <summary>Whether the matter is dealt with today at all: put before everything else.</summary>
    internal bool IsFormal => Kind is FloorProposalKind.SendBack or FloorProposalKind.Postpone;

    /// <summary>Stands against what was proposed to the body.</summary>
    internal bool IsAlternative => Kind is FloorProposalKind.Reject or FloorProposalKind.Change;

    internal static bool NeedsWords(FloorProposalKind kind) => kind is FloorProposalKind.Change or FloorProposalKind.Addition or FloorProposalKind.SendBack;
}
