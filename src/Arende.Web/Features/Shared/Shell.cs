namespace Arende.Web.Features.Shared;

/// <param name="Key">Which page it is; a page under it sets <c>ViewData["Nav"]</c> to the key to be marked as the current one.</param>
/// <param name="Icon">A symbol of icons.svg.</param>
/// <param name="Urgent">True when one of the counted things is late or nearly so.</param>
public sealed record NavItem(string Key, string Text, string Href, string Icon, int? Count = null, bool Urgent = false);

/// <summary>The frame around a page: for whom it is, and only what their role may use.</summary>
/// <param name="PersonName">Null when nobody is signed in: then there is no menu, search or inbox.</param>
/// <param name="DemoDate">The demo's today; null outside the demo.</param>
public sealed record Shell(
    string Municipality,
    string? PersonName = null,
    string? RoleName = null,
    IReadOnlyList<NavItem>? NavItems = null,
    int UnreadNotifications = 0,
    DateOnly? DemoDate = null)
{
    public IReadOnlyList<NavItem> NavItems { get; init; } = NavItems ?? [];
}

/// <summary>Fills the frame for the request; scoped, and asked once a page.</summary>
public interface IShellSource
{
    ValueTask<Shell> Get(CancellationToken cancellationToken);
}

/// <summary>The frame when nobody is signed in.</summary>
public sealed class SignedOutShell(IConfiguration configuration) : IShellSource
{
    public const string MunicipalityKey = "Arende:Municipality";

    public ValueTask<Shell> Get(CancellationToken cancellationToken) =>
        new(new Shell(configuration[MunicipalityKey] ?? "Strandköpings kommun"));
}
