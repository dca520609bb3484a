using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Assignments;

/// <summary>
/// Names an assignment. Time-ordered (UUID version 7), so that indexes grow at one end; those that one process makes are in the order in which it makes them, so that the
/// parts of a split, and the rows of a table, are numbered in theirs.
/// </summary>
public readonly record struct AssignmentId(Guid Value) : IParsable<AssignmentId>
{
    // Milliseconds, and below them twelve bits that count what is made within one: RFC 9562, 6.2, method 1.
    private static long last;

    public static AssignmentId New()
    {
        long before, next;
        do
        {
            before = Interlocked.Read(ref last);
            next = Math.Max(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() << 12, before + 1);
        }
        while (Interlocked.CompareExchange(ref last, next, before) != before);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(next >> 12)).TryWriteBytes(bytes, bigEndian: true, out _);
        (bytes[6], bytes[7]) = ((byte)(0x70 | ((next >> 8) & 0x0F)), (byte)next);
        return new(new Guid(bytes, bigEndian: true));
    }

    public static AssignmentId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AssignmentId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    /// <summary>The order of the index, for paging.</summary>
    public int CompareTo(AssignmentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
