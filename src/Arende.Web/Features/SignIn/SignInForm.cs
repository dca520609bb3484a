namespace Arende.Web.Features.SignIn;

/// <summary>What the sign-in page shows; the style guide shows the same with made-up contents.</summary>
public sealed record SignInForm(string Municipality, IReadOnlyList<DemoAccount> Accounts, string? Email = null, string? ReturnUrl = null)
{
    /// <summary>A field of the form; what was typed is never sent back.</summary>
    public string? Password => null;
}
