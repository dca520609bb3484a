using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Domain.Distribution;

/// <summary>One recipient's copy of one decision: channel, time, result. Sending again never doubles: each attempt has its own number.</summary>
public sealed class DistributionRow
{
    public DistributionRowId Id { get; private init; }
    public CaseId CaseId { get; private init; }

    /// <summary>The decision that is sent: the agenda item in which a meeting made it, or the step in which a delegate did.</summary>
    public Guid DecisionId { get; private init; }
    public int RecipientNumber { get; private init; }
    public string RecipientName { get; private init; } = "";
    public DistributionChannel Channel { get; private set; }
    public UnitId? UnitId { get; private set; }

    /// <summary>Of a mail; null for every other way.</summary>
    public string? Address { get; private set; }

    /// <summary>Another recipient of the same decision, whose one sending is this one's too: it follows that row.</summary>
    public DistributionRowId? SentWith { get; private set; }
    public DistributionState State { get; private set; }

    /// <summary>How many times a way has been chosen or the sending asked for; part of the mail's key.</summary>
    public int Attempt { get; private set; }
    public string? Result { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When what is held goes by itself; null for everything else.</summary>
    public DateTimeOffset? GoesAt { get; private set; }

    /// <summary>Of what went by hand the beginning of the day on which it did.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Who posted it or handed it over; null for what the product sends.</summary>
    public PersonId? SentBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Null for somebody outside, who has no account.</summary>
    public PersonId? AcknowledgedBy { get; private set; }
    public long Version { get; private set; }

    private DistributionRow() { }

    public DistributionRow(CaseId caseId, Guid decisionId, Recipient recipient, DateTimeOffset at, DistributionChannel channel = DistributionChannel.Mail, DateTimeOffset? goesAt = null, bool awaitsMinutes = false)
    {
        Id = DistributionRowId.New();
        CaseId = caseId;
        DecisionId = decisionId;
        RecipientNumber = recipient.Number;
        RecipientName = recipient.Name;
        Channel = channel;
        UnitId = recipient.UnitId;
        Address = channel == DistributionChannel.Mail ? recipient.Address : null;
        State = channel == DistributionChannel.Mail && Address is null ? DistributionState.Unmatched : ToGo(goesAt, awaitsMinutes);
        GoesAt = State == DistributionState.Held ? goesAt : null;
        Attempt = IsToGo ? 1 : 0;
        CreatedAt = at;
    }

    /// <summary>The product is to send it, and hasn't: what leads to the same place goes with it. What goes by hand, each goes by itself.</summary>
    public bool IsToGo => State is DistributionState.Waiting or DistributionState.Held or DistributionState.AwaitsMinutes && !Channel.IsByHand();

    public bool MaySendAgain => State.MaySendAgain() && Address is not null;

    /// <summary>By mail.</summary>
    public void Settle(UnitId? unit, string address, DateTimeOffset? goesAt = null) => Settle(DistributionChannel.Mail, unit, address, goesAt);

    /// <param name="channel">The way that is chosen.</param>
    /// <param name="unit">The unit that is meant; null for somebody outside.</param>
    /// <param name="address">Of a mail; of no account for another way.</param>
    /// <param name="goesAt">Until when it can be taken back; null where it goes at once.</param>
    /// <param name="awaitsMinutes">The minutes of the decision aren't verified.</param>
    public void Settle(DistributionChannel channel, UnitId? unit, string? address, DateTimeOffset? goesAt = null, bool awaitsMinutes = false)
    {
        BrokenRuleException.When(!State.MaySettle(), Rule.DistributionRowIsSettled);
        if (channel == DistributionChannel.Mail) EmailAddress.Check(address ?? "");
        BrokenRuleException.When(channel == DistributionChannel.Inbox && unit is null, Rule.UnitIsUnknown);
        (Channel, UnitId, Address, SentWith) = (channel, unit, channel == DistributionChannel.Mail ? address : null, null);
        Queue(goesAt, awaitsMinutes);
    }

    public void SendAgain()
    {
        BrokenRuleException.When(Address is null, Rule.AddressIsInvalid);
        BrokenRuleException.When(!State.MaySendAgain(), Rule.DistributionRowIsSettled);
        Queue();
    }

    /// <summary>What it says was corrected. Also while it waits: a mail that is on its way may still say what it was.</summary>
    public void SendCorrected()
    {
        BrokenRuleException.When(Address is null || (State != DistributionState.Waiting && !State.MaySendAgain()), Rule.DistributionRowIsSettled);
        Queue();
    }

    /// <summary>Its time has come, or somebody has said that it goes.</summary>
    public void Release()
    {
        BrokenRuleException.When(State is not (DistributionState.Held or DistributionState.TakenBack), Rule.DistributionRowIsSettled);
        (State, GoesAt) = (DistributionState.Waiting, null);
        Version++;
    }

    /// <summary>Nothing of it has gone, and nothing goes.</summary>
    public void TakeBack()
    {
        BrokenRuleException.When(State != DistributionState.Held, Rule.DistributionRowIsSettled);
        (State, GoesAt) = (DistributionState.TakenBack, null);
        Version++;
    }

    /// <summary>The minutes are verified: it is held as any first sending is, or is to be handed over.</summary>
    /// <param name="goesAt">Until when it can be taken back; null where it goes at once.</param>
    public void MinutesWereVerified(DateTimeOffset? goesAt)
    {
        BrokenRuleException.When(State != DistributionState.AwaitsMinutes, Rule.DistributionRowIsSettled);
        State = ToGo(goesAt, awaitsMinutes: false);
        GoesAt = State == DistributionState.Held ? goesAt : null;
        Version++;
    }

    // A letter waits for the minutes as a mail does: both give a decision as it stands there.
    private DistributionState ToGo(DateTimeOffset? goesAt, bool awaitsMinutes) =>
        awaitsMinutes ? DistributionState.AwaitsMinutes
        : Channel.IsByHand() ? DistributionState.ByHand
        : goesAt is null ? DistributionState.Waiting : DistributionState.Held;

    private void Queue(DateTimeOffset? goesAt = null, bool awaitsMinutes = false)
    {
        State = ToGo(goesAt, awaitsMinutes);
        GoesAt = State == DistributionState.Held ? goesAt : null;
        Attempt++;
        Result = null;
        Version++;
    }

    /// <summary>The letter was posted, or the papers were handed over.</summary>
    public void HandOver(PersonId by, DateTimeOffset at)
    {
        BrokenRuleException.When(State == DistributionState.AwaitsMinutes, Rule.HandedOverBeforeVerified);
        BrokenRuleException.When(State != DistributionState.ByHand, Rule.DistributionRowIsSettled);
        SentBy = by;
        WasSent(at);
    }

    public void WasSent(DateTimeOffset at)
    {
        if (State == DistributionState.Acknowledged) return;
        State = DistributionState.Sent;
        SentAt = at;
        Result = null;
        Version++;
    }

    /// <summary>What waits doesn't go: its recipient may not read it.</summary>
    public void Withhold()
    {
        if (State != DistributionState.Waiting) return;
        State = DistributionState.Withheld;
        Version++;
    }

    /// <summary>A mail that comes back after somebody has read the decision changes nothing: it has arrived.</summary>
    public void Bounce(string? reason, DateTimeOffset at)
    {
        if (State == DistributionState.Acknowledged) return;
        State = DistributionState.Bounced;
        SentAt = at;
        Result = reason;
        Version++;
    }

    public bool MayHaveComeBack => State == DistributionState.Sent && Channel == DistributionChannel.Mail;

    /// <summary>The mail came back after the server had taken it.</summary>
    /// <param name="says">What the returned mail says; null or blank where nothing is quoted.</param>
    /// <param name="at">When somebody told of it.</param>
    public void CameBack(string? says, DateTimeOffset at)
    {
        BrokenRuleException.When(!MayHaveComeBack, Rule.DistributionRowIsSettled);
        TextLimits.Check(says, TextLimits.Reason, Rule.ReasonIsTooLong);
        Bounce(string.IsNullOrWhiteSpace(says) ? null : OneLine.Of(says), at);
    }

    /// <param name="by">Null for somebody outside.</param>
    /// <param name="at">When.</param>
    public void Acknowledge(PersonId? by, DateTimeOffset at)
    {
        if (State == DistributionState.Acknowledged) return;
        State = DistributionState.Acknowledged;
        AcknowledgedBy = by;
        AcknowledgedAt = at;
        Version++;
    }

    /// <summary>Both lead to one address or unit: the other's sending is this one's too, and what becomes of it becomes of this.</summary>
    public void Follow(DistributionRow other)
    {
        SentWith = other.SentWith ?? other.Id;
        // Whom it is for stays its own.
        (Channel, Address, State, Result, GoesAt) = (other.Channel, other.Address, other.State, other.Result, other.GoesAt);
        // Part of its own mails' keys: one that has been used is never used again.
        Attempt = Math.Max(Attempt, other.Attempt);
        (SentAt, SentBy, AcknowledgedAt, AcknowledgedBy) = (other.SentAt, other.SentBy, other.AcknowledgedAt, other.AcknowledgedBy);
        Version++;
    }

    /// <summary>The one that it followed goes another way: what has become of it stays, and it is its own again.</summary>
    public void GoAlone()
    {
        SentWith = null;
        Version++;
    }
}
