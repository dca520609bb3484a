using Arende.Domain.Members;
using Arende.Domain.People;

namespace Arende.Domain.Meetings;

/// <summary>Where the signature of one of those who verify minutes has come. Stored by name.</summary>
public enum SignatureState
{
    /// <summary>Asked for, and waited for.</summary>
    Asked,

    Given,

    /// <summary>They said why not.</summary>
    Declined,

    /// <summary>The text was changed, or somebody else declined: it holds for nothing any more.</summary>
    TakenBack,
}

/// <summary>
/// One of those elected to verify the minutes is asked to sign a version of them in the system (KL 5:69 by 6:35), and what they answered. It names the
/// very bytes: a signature of another text is none of this one.
/// </summary>
public sealed class MinutesSignature
{
    private MinutesSignature() { }

    public MinutesSignature(MeetingId meeting, Attendee verifier, PersonId person, int versionNumber, string digest, PersonId askedBy, DateTimeOffset at) =>
        (MeetingId, MemberId, Name, PersonId, VersionNumber, Digest, AskedBy, AskedAt) = (meeting, verifier.MemberId, verifier.Name, person, versionNumber, digest, askedBy, at);

    public Guid Id { get; private init; } = OrderedGuid.New();
    public MeetingId MeetingId { get; private init; }
    public MemberId MemberId { get; private init; }

    /// <summary>As the attendance list names them.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The account that is bound to the member: nobody else signs.</summary>
    public PersonId PersonId { get; private init; }

    public int VersionNumber { get; private init; }

    /// <summary>SHA-256 of the version's canonical bytes.</summary>
    public string Digest { get; private init; } = "";

    /// <summary>The clerk, who is told when somebody declines.</summary>
    public PersonId AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public SignatureState State { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; private set; }

    /// <summary>§§ that the signer didn't see when they signed, and doesn't verify: they are secret to them.</summary>
    public IReadOnlyList<int> Except { get; private set; } = [];

    public long Version { get; private set; }

    /// <summary>Asked for or given, and not taken back.</summary>
    public bool Stands => State is SignatureState.Asked or SignatureState.Given;

    public void Sign(IReadOnlyList<int> except, DateTimeOffset at)
    {
        BrokenRuleException.When(State != SignatureState.Asked, Rule.NotAskedToVerify);
        (State, AnsweredAt, Except) = (SignatureState.Given, at, except);
        Version++;
    }

    public void Decline(string? reason, DateTimeOffset at)
    {
        BrokenRuleException.When(State != SignatureState.Asked, Rule.NotAskedToVerify);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(reason), Rule.ReasonIsMissing);
        TextLimits.Check(reason, TextLimits.Reason, Rule.ReasonIsTooLong);
        (State, AnsweredAt, Reason) = (SignatureState.Declined, at, reason!.Trim());
        Version++;
    }

    /// <summary>By law: why it was declined is forgotten.</summary>
    public void ForgetReason()
    {
        Reason = null;
        Version++;
    }

    /// <summary>When it was answered stays.</summary>
    public void TakeBack()
    {
        if (!Stands) return;
        State = SignatureState.TakenBack;
        Version++;
    }
}
