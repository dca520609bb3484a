namespace Arende.Application.Backups;

/// <summary>A backup isn't made or isn't restored, and nothing was changed: why, in a sentence for the operator.</summary>
public sealed class BackupRefusedException(string message) : Exception(message);

/// <summary>What was given is no backup, or not as it was made.</summary>
public sealed class BackupUnreadableException(string message, Exception? inner = null) : Exception(message, inner);
