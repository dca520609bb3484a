namespace Arende.Engine;

/// <summary>A way from one activity's port to another activity, both by id.</summary>
public sealed record Connection(string SourceId, string Port, string TargetId);
