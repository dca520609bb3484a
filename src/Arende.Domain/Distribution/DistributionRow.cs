using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Domain.Distribution;

/// <summary>One recipient's copy of one decision: channel, time, result. Sending again never doubles: each attempt has its own number.</summary>
public sealed class DistributionRow
{
    public DistributionRowId Id { get; private init; }
    public CaseId CaseId { get; private init; }

    /// <summary>The agenda item whose decision is sent.</summary>
    public Guid AgendaItemId { get; private init; }
    public int RecipientNumber { get; private init; }
    public string RecipientName { get; private init; } = "";
    public UnitId? UnitId { get; private set; }
    public string? Address { get; private set; }
    public DistributionState State { get; private set; }

    /// <summary>How many times it has been asked to be sent; part of the mail's key.</summary>
    public int Attempt { get; private set; }
    public string? Result { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public PersonId? AcknowledgedBy { get; private set; }
    public long Version { get; private set; }

    private DistributionRow() { }

    public DistributionRow(CaseId caseId, Guid agendaItemId, Recipient recipient, DateTimeOffset at)
    {
        Id = DistributionRowId.New();
        CaseId = caseId;
        AgendaItemId = agendaItemId;
        RecipientNumber = recipient.Number;
        RecipientName = recipient.Name;
        UnitId = recipient.UnitId;
        Address = recipient.Address;
        State = Address is null ? DistributionState.Unmatched : DistributionState.Waiting;
        Attempt = Address is null ? 0 : 1;
        CreatedAt = at;
    }

    public void Settle(UnitId? unit, string address)
    {
        BrokenRuleException.When(!State.MaySettle(), Rule.DistributionRowIsSettled);
        EmailAddress.Check(address);
        UnitId = unit;
        Address = address;
        Queue();
    }

    public void SendAgain()
    {
        BrokenRuleException.When(Address is null, Rule.AddressIsInvalid);
        BrokenRuleException.When(!State.MaySendAgain(), Rule.DistributionRowIsSettled);
        Queue();
    }

    private void Queue()
    {
        State = DistributionState.Waiting;
        Attempt++;
        Result = null;
        Version++;
    }

    public void WasSent(DateTimeOffset at)
    {
        if (State == DistributionState.Acknowledged) return;
        State = DistributionState.Sent;
        SentAt = at;
        Result = null;
        Version++;
    }

    /// <summary>A mail that comes back after somebody has read the decision changes nothing: it has arrived.</summary>
    public void Bounce(string reason, DateTimeOffset at)
    {
        if (State == DistributionState.Acknowledged) return;
        State = DistributionState.Bounced;
        SentAt = at;
        Result = reason;
        Version++;
    }

    public void Acknowledge(PersonId by, DateTimeOffset at)
    {
        if (State == DistributionState.Acknowledged) return;
        State = DistributionState.Acknowledged;
        AcknowledgedBy = by;
        AcknowledgedAt = at;
        Version++;
    }
}
