namespace Arende.Web.Hosting;

/// <summary>Whether the database has been opened. Until then the pages answer 503.</summary>
public sealed class DatabaseState
{
    private volatile bool isOpen;

    public bool IsOpen => isOpen;

    /// <summary>Why the server stopped by itself, if it did.</summary>
    public RefusedToStartException? Refusal { get; private set; }

    internal void Opened() => isOpen = true;

    internal void Refuse(RefusedToStartException refusal) => Refusal = refusal;
}
