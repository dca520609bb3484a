namespace Arende.Engine;

/// <summary>An instance's state between two transitions. Opaque to the host, which stores <see cref="ToJson"/> as it is.</summary>
public sealed partial class WorkflowState
{
    /// <summary>The state as versioned JSON. <see cref="Parse"/> of it gives an equal state.</summary>
    public string ToJson() => throw new NotSupportedException();

    /// <exception cref="FormatException">The text is not a state of a version that this engine knows.</exception>
    public static WorkflowState Parse(string json) => throw new NotSupportedException();
}
