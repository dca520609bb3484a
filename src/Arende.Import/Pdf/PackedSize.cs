using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Arende.Import.Pdf;

/// <summary>Counts what packed bytes unpack to, and holds nothing of it. Whoever counts stops it by an exception.</summary>
static class PackedSize
{
    const int Block = 32 * 1024;

    public static void Inflated(ReadOnlyMemory<byte> packed, Action<int> count)
    {
        // Two bytes of a header, which the stream doesn't know.
        if (packed.Length < 2) return;
        var bytes = MemoryMarshal.TryGetArray(packed[2..], out var part) ? part : packed[2..].ToArray();
        using var inflated = new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), CompressionMode.Decompress);
        var block = new byte[Block];
        try
        {
            while (inflated.Read(block) is > 0 and var read) count(read);
        }
        catch (InvalidDataException)
        {
            // Broken from here on; what came before is counted.
        }
    }

    public static void RunLength(ReadOnlySpan<byte> packed, Action<int> count)
    {
        for (var i = 0; i < packed.Length && packed[i] != 128;)
        {
            var isRun = packed[i] > 128;
            count(isRun ? 257 - packed[i] : packed[i] + 1);
            i += isRun ? 2 : packed[i] + 2;
        }
    }

    // Where its codes become longer is told in the file, in ways that aren't read alike by all: the one that is more counts.
    public static void Lzw(ReadOnlySpan<byte> packed, Action<int> count)
    {
        var (early, late) = (Lzw(packed, 1), Lzw(packed, 0));
        for (var left = Math.Max(early, late); left > 0; left -= Block) count((int)Math.Min(left, Block));
    }

    static long Lzw(ReadOnlySpan<byte> packed, int early)
    {
        const int clear = 256, end = 257, most = 4096;
        var lengths = new int[most];
        Array.Fill(lengths, 1, 0, clear);
        var (next, before, total, bits, held) = (end + 1, 0, 0L, 0, 0);
        foreach (var one in packed)
        {
            bits = (bits << 8 | one) & 0xFFFFFF;
            held += 8;
            var width = (next + early) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
            if (held < width) continue;
            held -= width;
            var code = bits >> held & ((1 << width) - 1);
            if (code == end) break;
            if (code == clear)
            {
                (next, before) = (end + 1, 0);
                continue;
            }
            var length = code < next && lengths[code] > 0 ? lengths[code] : before + 1;
            total += length;
            if (before > 0 && next < most) lengths[next++] = before + 1;
            before = length;
        }
        return total;
    }
}
