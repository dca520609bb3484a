using System.Globalization;
using System.IO.Compression;
using System.Text;
using Arende.Import;
using Arende.Import.Pdf;
using Xunit;

namespace Arende.Tests.Import;

/// <summary>A PDF that was made to take the server's memory or its time, and no document's.</summary>
public sealed class HostilePdfTests
{
    const string Hello = "BT /F1 12 Tf 10 10 Td (hej) Tj ET\n";

    [Fact]
    public void What_is_packed_twice_and_unpacks_to_far_more_than_a_page_is_refused()
    {
        var bomb = Packed(Packed(Encoding.ASCII.GetBytes(Hello + new string(' ', 33 * 1024 * 1024))));
        Assert.Equal(UnreadableReason.UnpacksTooMuch, Refused(bomb, "/Filter[/FlateDecode/FlateDecode]"));
    }

    [Fact]
    public void What_is_packed_three_times_is_refused() =>
        Assert.Equal(UnreadableReason.UnpacksTooMuch, Refused(Packed(Packed(Packed(Encoding.ASCII.GetBytes(Hello)))), "/Filter[/FlateDecode/FlateDecode/FlateDecode]"));

    [Fact]
    public void Rows_of_more_columns_than_there_is_room_for_are_refused() =>
        Assert.Equal(UnreadableReason.UnpacksTooMuch, Refused(Packed(Encoding.ASCII.GetBytes(Hello)), "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 100000000>>"));

    [Fact]
    public void A_page_with_more_letters_than_there_is_time_to_put_together_is_refused() =>
        Assert.Equal(UnreadableReason.TakesTooLong, Refused(Encoding.ASCII.GetBytes($"BT /F1 12 Tf 10 10 Td {string.Concat(Enumerable.Repeat("(abcdefghij) Tj 0.01 0 Td ", 5_001))}ET")));

    [Fact]
    public void A_page_of_millions_of_letters_is_refused_after_the_first_of_them()
    {
        var content = Packed(Encoding.ASCII.GetBytes($"BT /F1 12 Tf 10 10 Td {string.Concat(Enumerable.Repeat($"({new string('a', 1000)}) Tj ", 10_000))}ET"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(UnreadableReason.TakesTooLong, Refused(content, "/Filter/FlateDecode"));
        // A letter is some two hundred bytes: ten million of them would be two gigabytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
    }

    [Fact]
    public void A_form_that_is_drawn_many_times_over_is_refused() =>
        Assert.Equal(UnreadableReason.TakesTooLong, Refused(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/X1 Do ", 60_000)))));

    [Fact]
    public void More_drawing_than_a_page_has_is_refused() =>
        Assert.Equal(UnreadableReason.TakesTooLong, Refused(Packed(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0 0 m 1 1 l S\n", 1_000_000)))), "/Filter/FlateDecode"));

    [Fact]
    public void Lists_in_each_other_that_go_deeper_than_any_documents_are_damaged() =>
        Assert.Equal(UnreadableReason.Damaged, Refused(Encoding.ASCII.GetBytes($"BT /F1 12 Tf {new string('[', 10_000)}(hej){new string(']', 10_000)} TJ ET")));

    [Fact]
    public void What_is_packed_by_the_older_ways_is_counted_as_what_it_unpacks_to()
    {
        var (runs, codes) = (0, 0);
        PackedSize.RunLength([2, 1, 1, 1, 129, 7, 128], count => runs += count);
        // The example of ISO 32000-1, 7.4.4.2.
        PackedSize.Lzw([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], count => codes += count);
        Assert.Equal((3 + 128, 10), (runs, codes));
    }

    static UnreadableReason Refused(byte[] content, string filter = "") => Assert.Throws<UnreadableStaffReportException>(() => StaffReportReader.Read(File(content, filter), TestContext.Current.CancellationToken)).Reason;

    static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>One page with this content, and nothing else.</summary>
    static byte[] File(byte[] content, string filter)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Write(1, "<</Type/Catalog/Pages 2 0 R>>");
        Write(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        Write(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</Font<</F1 4 0 R>>/XObject<</X1 6 0 R>>>>/Contents 5 0 R>>");
        Write(4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        places.Add(file.Position);
        Write(string.Create(CultureInfo.InvariantCulture, $"5 0 obj\n<</Length {content.Length}{filter}>>stream\n"));
        file.Write(content);
        Write("\nendstream\nendobj\n");
        Write(6, "<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Resources<</Font<</F1 4 0 R>>>>/Length 27>>stream\nBT /F1 12 Tf 10 10 Td (h) Tj\nendstream");
        var table = file.Position;
        Write("xref\n0 7\n0000000000 65535 f \n");
        foreach (var place in places) Write(string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer<</Size 7/Root 1 0 R>>\nstartxref\n{table}\n%%EOF"));
        return file.ToArray();

        void Write(object first, string? item = null)
        {
            if (item is not null) places.Add(file.Position);
            file.Write(Encoding.ASCII.GetBytes(item is null ? (string)first : $"{first} 0 obj\n{item}\nendobj\n"));
        }
    }
}
