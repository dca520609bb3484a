using Arende.Domain;
using Microsoft.AspNetCore.Identity;

namespace Arende.Application.Accounts;

/// <summary>A password on its way to be stored or checked; never logged, and stored only as ASP.NET Identity's hash (PBKDF2).</summary>
public readonly struct Password
{
    public const int Shortest = 12;

    private static readonly PasswordHasher<Account> Hasher = new();
    private static readonly string NobodysHash = Hasher.HashPassword(null!, Guid.NewGuid().ToString());

    private readonly string text;

    /// <exception cref="BrokenRuleException">It is too short.</exception>
    public Password(string? text)
    {
        if (IsTooShort(text) is { } broken) throw broken;
        this.text = text!;
    }

    public static BrokenRuleException? IsTooShort(string? text) => text is null || text.Length < Shortest
        ? new(Rule.PasswordIsTooShort, Shortest.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : null;

    public string Hash() => Hasher.HashPassword(null!, text);

    /// <summary>An account without a hash takes as long to refuse as any other, so that nobody learns which accounts exist.</summary>
    public static bool Matches(string? hash, string given) =>
        Hasher.VerifyHashedPassword(null!, hash ?? NobodysHash, given) != PasswordVerificationResult.Failed && hash is not null;

    public override string ToString() => "***";
}
