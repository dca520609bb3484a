using Arende.Domain.People;

namespace Arende.Application.Accounts;

/// <summary>A local account with which a person signs in. The stamp changes when a password or a right does, and ends its sessions.</summary>
public sealed class Account
{
    public PersonId PersonId { get; init; }
    public required string Email { get; init; }
    public string? PasswordHash { get; set; }
    public required string SecurityStamp { get; set; }
    public int FailedSignIns { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
}
