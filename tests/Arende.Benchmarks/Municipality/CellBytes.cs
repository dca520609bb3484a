using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Arende.Adapters.PostgreSql;

namespace Arende.Benchmarks.Municipality;

/// <summary>Cells as PostgreSQL's COPY takes them in its binary form. The driver's own writer looks up each cell's type anew: of a hundred million that is minutes.</summary>
internal sealed class CellBytes
{
    private const int Unknown = -1;
    private static readonly DateTime epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 20);

    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    public void Short(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(buffer.GetSpan(2), value);
        buffer.Advance(2);
    }

    public void Cell(string type, object? value)
    {
        switch (type, value)
        {
            case (_, null): Whole(Unknown); break;
            case (Table.KeysType, string keys): Vector(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => (key, (IReadOnlyList<int>)[]))); break;
            case ("tsvector", string words): Vector(WordsAsVector.Places(words).Select(one => (one.Key, (IReadOnlyList<int>)one.Value))); break;
            case (var column, string text) when column == "text" || column.StartsWith("character varying", StringComparison.Ordinal): Text(text); break;
            case ("integer", int number): Whole(4); Whole(number); break;
            case ("bigint", long number): Long(number); break;
            case ("boolean", bool yes): Whole(1); Byte(yes ? (byte)1 : (byte)0); break;
            case ("date", DateOnly day): Whole(4); Whole(day.DayNumber - DateOnly.FromDateTime(epoch).DayNumber); break;
            case ("timestamp with time zone", DateTimeOffset at): Long((at.UtcTicks - epoch.Ticks) / TimeSpan.TicksPerMicrosecond); break;
            case ("bytea", byte[] bytes): Whole(bytes.Length); buffer.Write(bytes); break;
            case ("uuid", Guid id):
                Whole(16);
                id.TryWriteBytes(buffer.GetSpan(16), bigEndian: true, out _);
                buffer.Advance(16);
                break;
            default: throw new NotSupportedException($"A {value.GetType().Name} in a column of {type}.");
        }
    }

    private void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    private void Whole(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(4), value);
        buffer.Advance(4);
    }

    private void Long(long value)
    {
        Whole(8);
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
    }

    private void Text(string text)
    {
        Whole(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }

    // Words and where each stands. Each has a nought after it.
    private void Vector(IEnumerable<(string Word, IReadOnlyList<int> At)> words)
    {
        var all = words.ToList();
        Whole(4 + all.Sum(one => Encoding.UTF8.GetByteCount(one.Word) + 3 + (2 * one.At.Count)));
        Whole(all.Count);
        foreach (var (word, at) in all)
        {
            Encoding.UTF8.GetBytes(word, buffer);
            Byte(0);
            Short((short)at.Count);
            foreach (var place in at) Short((short)place);
        }
    }
}
