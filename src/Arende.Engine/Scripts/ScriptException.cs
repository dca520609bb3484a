namespace Arende.Engine.Scripts;

/// <summary>A script couldn't be evaluated; the message is for whoever wrote it.</summary>
sealed class ScriptException(string message) : Exception(message);
