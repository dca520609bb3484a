using Arende.Domain.People;

namespace Arende.Application.Accounts;

/// <summary>A local account with which a person signs in. The stamp changes when a password or a right does, and ends its sessions.</summary>
public sealed class Account
{
    public PersonId PersonId { get; private init; }

    /// <summary>Lower case, as <see cref="Normalize"/> gives it.</summary>
    public string Email { get; private init; } = "";

    /// <summary>Null for an account without a password: the demo's, which are chosen by name.</summary>
    public string? PasswordHash { get; private set; }
    public string SecurityStamp { get; private set; } = NewStamp();

    private Account() { }

    public Account(PersonId personId, string email)
    {
        PersonId = personId;
        Email = Normalize(email);
    }

    public static string Normalize(string email) => email.Trim().ToLowerInvariant();

    public void SetPassword(Password password)
    {
        PasswordHash = password.Hash();
        EndSessions();
    }

    /// <summary>Every cookie carries the stamp, and is refused from the next request on.</summary>
    public void EndSessions() => SecurityStamp = NewStamp();

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
