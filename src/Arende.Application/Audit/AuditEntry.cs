using Arende.Domain.People;

namespace Arende.Application.Audit;

/// <summary>What leaves a line in the access log, besides what a case's own history tells.</summary>
public enum AuditKind
{
    /// <summary>Arguments: person, name, roles.</summary>
    AccountCreated,

    /// <summary>Arguments: person, name, from, to.</summary>
    RolesChanged,

    /// <summary>Arguments: person, name; so also the next two.</summary>
    PasswordSet,
    Deactivated,
    Activated,

    /// <summary>Somebody signed in asked for what isn't there for them. Arguments: method, path.</summary>
    AccessRefused,

    /// <summary>Arguments: case and number, or assignment; path.</summary>
    SecretRead,
}

/// <summary>
/// A line of the access log: who, when, what. Only added to, by the database too, and kept. Each person's lines are a chain of hashes
/// of their own, as a case's history is, so that two who act at once don't wait for each other.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>The order in which they are shown.</summary>
    public long Id { get; private init; }

    /// <summary>Whose chain it is: who acted. Empty for who runs the commands.</summary>
    public Guid ChainId { get; init; }

    /// <summary>From 1, without gaps, per chain.</summary>
    public long Sequence { get; init; }
    public AuditKind Kind { get; init; }

    /// <summary>A JSON object. Ids, numbers and addresses; never a title.</summary>
    public required string Arguments { get; init; }
    public PersonId? ActorId { get; init; }
    public DateTimeOffset At { get; init; }
    public required byte[] Canonical { get; init; }
    public required byte[] Hash { get; init; }
}
