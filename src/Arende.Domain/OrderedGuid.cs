namespace Arende.Domain;

/// <summary>
/// Ids in the order in which one process makes them (UUID version 7), so that indexes grow at one end, and what is made together (the rows of a table, those who are asked to sign) is read back in
/// its order. A plain version 7 has no order within a millisecond.
/// </summary>
public static class OrderedGuid
{
    // Milliseconds, and below them twelve bits that count what is made within one: RFC 9562, 6.2, method 1.
    private static long last;

    public static Guid New()
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
        return new(bytes, bigEndian: true);
    }
}
