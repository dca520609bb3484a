namespace Arende.Application.Storage;

/// <summary>A value that the running product keeps for itself, for instance how far the demo's clock was moved.</summary>
public sealed class Setting
{
    public required string Key { get; init; }
    public required string Value { get; set; }
}

/// <summary>The right to do something alone for a while, on whichever node: drain the outbox, send mail.</summary>
public sealed class Lease
{
    public required string Name { get; init; }
    public required string Holder { get; set; }
    public DateTimeOffset Until { get; set; }
}
