using Arende.Domain.People;

namespace Arende.Web.Features.Shared;

/// <summary>Who this request is from, read from the database when the request came in; scoped.</summary>
public sealed class CurrentViewer
{
    private Viewer? viewer;

    public bool IsSignedIn => viewer is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page is open to all and must not ask.</exception>
    public Viewer Viewer => viewer ?? throw new InvalidOperationException("Nobody is signed in.");

    internal void Is(Viewer signedIn) => viewer = signedIn;

    internal void IsNobody() => viewer = null;
}
