namespace Arende.Domain.Notices;

/// <summary>Names a notice. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct NoticeId(Guid Value)
{
    public static NoticeId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
