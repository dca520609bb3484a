namespace Arende.Engine;

/// <summary>An instance can't be started with what it was given; the message says which input and why.</summary>
public sealed class WorkflowInputException(string message) : Exception(message);
