using System.Security.Cryptography;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace Arende.Web.Features.Unsent;

/// <summary>
/// For whom a form was made. It stands in the form, encrypted, so that a form which comes too late for its session is still
/// known to be ours and whose it is. It lets nothing be done: what it opens is only that its owner sees the text again.
/// </summary>
public sealed class FormOwner(IDataProtectionProvider protection)
{
    /// <summary>The first field of every form that is posted.</summary>
    public const string Field = "__Owner";

    // A form that was left open over a holiday; the keys live for ninety days.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Arende.FormOwner").ToTimeLimitedDataProtector();

    public string Seal(CurrentViewer current) => protector.Protect(current.IsSignedIn ? current.Viewer.PersonId.ToString() : "", Lifetime);

    /// <returns>False when the form isn't one that we made. The owner is null when it was made for somebody who wasn't signed in.</returns>
    public bool IsOurs(string? value, out PersonId? owner)
    {
        owner = null;
        if (string.IsNullOrEmpty(value)) return false;
        try
        {
            owner = PersonId.TryParse(protector.Unprotect(value), null, out var person) ? person : null;
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
