using System.Buffers.Binary;
using System.Text;
using Arende.Adapters.PostgreSql;

namespace Arende.Benchmarks.Municipality;

/// <summary>Cells as PostgreSQL's COPY takes them in its binary form. The driver's own writer looks up each cell's type anew: of a hundred million that is minutes.</summary>
internal sealed class CellBytes
{
    private const int Unknown = -1;
    private static readonly DateTime epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private byte[] buffer = new byte[1 << 20];
    private int length;

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    /// <summary>Ready for others.</summary>
    public void Clear() => length = 0;

    public void Short(short value) => BinaryPrimitives.WriteInt16BigEndian(Next(2), value);

    public void Cell(string type, object? value)
    {
        switch (type, value)
        {
            case (_, null): Whole(Unknown); break;
            case (Table.KeysType, string keys): Keys(keys); break;
            case ("tsvector", string words): Words(WordsAsVector.Places(words)); break;
            case (var column, string text) when column == "text" || column.StartsWith("character varying", StringComparison.Ordinal): Text(text); break;
            case ("integer", int number): Whole(4); Whole(number); break;
            case ("bigint", long number): Long(number); break;
            case ("boolean", bool yes): Whole(1); Byte(yes ? (byte)1 : (byte)0); break;
            case ("date", DateOnly day): Whole(4); Whole(day.DayNumber - DateOnly.FromDateTime(epoch).DayNumber); break;
            case ("timestamp with time zone", DateTimeOffset at): Long((at.UtcTicks - epoch.Ticks) / TimeSpan.TicksPerMicrosecond); break;
            case ("bytea", byte[] bytes): Whole(bytes.Length); bytes.CopyTo(Next(bytes.Length)); break;
            case ("uuid", Guid id): Whole(16); id.TryWriteBytes(Next(16), bigEndian: true, out _); break;
            default: throw new NotSupportedException($"A {value.GetType().Name} in a column of {type}.");
        }
    }

    private void Byte(byte value) => Next(1)[0] = value;

    private void Whole(int value) => BinaryPrimitives.WriteInt32BigEndian(Next(4), value);

    private void Long(long value)
    {
        Whole(8);
        BinaryPrimitives.WriteInt64BigEndian(Next(8), value);
    }

    private void Text(string text)
    {
        var from = Open();
        Characters(text);
        Close(from);
    }

    private void Keys(string keys)
    {
        var from = Open();
        var (count, counted) = (length, 0);
        Whole(0);
        foreach (var key in keys.AsSpan().Split(' '))
        {
            if (keys.AsSpan(key).IsEmpty) continue;
            Word(keys.AsSpan(key), []);
            counted++;
        }
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(count), counted);
        Close(from);
    }

    private void Words(IReadOnlyDictionary<string, List<int>> places)
    {
        var from = Open();
        Whole(places.Count);
        foreach (var (word, at) in places) Word(word, at);
        Close(from);
    }

    // A word has a nought after it, and then where it stands.
    private void Word(ReadOnlySpan<char> word, List<int> at)
    {
        Characters(word);
        Byte(0);
        Short((short)at.Count);
        foreach (var place in at) Short((short)place);
    }

    private void Characters(ReadOnlySpan<char> text)
    {
        var from = length;
        var room = Next(Encoding.UTF8.GetMaxByteCount(text.Length));
        length = from + Encoding.UTF8.GetBytes(text, room);
    }

    // A cell whose length is known when it has been written.
    private int Open()
    {
        Whole(0);
        return length;
    }

    private void Close(int from) => BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(from - 4), length - from);

    private Span<byte> Next(int bytes)
    {
        if (buffer.Length - length < bytes) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        length += bytes;
        return buffer.AsSpan(length - bytes, bytes);
    }
}
