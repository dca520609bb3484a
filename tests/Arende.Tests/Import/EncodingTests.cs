using System.Text;
using Arende.Domain.Cases;
using Arende.Import;
using Arende.Texts;
using CsCheck;
using Xunit;

namespace Arende.Tests.Import;

public class EncodingTests
{
    public static readonly TheoryData<string> Encodings = ["utf-8", "utf-8-bom", "windows-1252", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_of_the_file_makes_no_difference(string name)
    {
        byte[] file = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Fixture.Text),
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Fixture.Text)],
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Fixture.Text),
            _ => [.. Encoding.GetEncoding(name).Preamble, .. Encoding.GetEncoding(name).GetBytes(Fixture.Text)],
        };
        Same(StaffReportReader.Read(file, TestContext.Current.CancellationToken));
    }

    /// <summary>One sequence that is none, in a file that is UTF-8 everywhere else (a surrogate in three bytes, as some programs write it).</summary>
    [Fact]
    public void A_damaged_file_keeps_its_letters_and_says_where_it_is_damaged()
    {
        var before = Fixture.Text[..Fixture.Text.LastIndexOf("nämnden", StringComparison.Ordinal)];
        byte[] file = [.. Encoding.UTF8.GetBytes(before), 0xED, 0xA0, 0x80, .. Encoding.UTF8.GetBytes(Fixture.Text[before.Length..])];

        var damaged = StaffReportReader.Read(file, TestContext.Current.CancellationToken);

        var remark = Assert.Single(damaged.Remarks, remark => remark.Kind == RemarkKind.UnreadableSigns);
        Assert.Equal(before.Count(sign => sign == '\n') + 1, remark.Line);
        Assert.Equal(Fixture.Read(Fixture.Text).Title, damaged.Title);
        Assert.Equal(Fixture.Read(Fixture.Text).Clauses.Select(clause => clause.Text), damaged.Clauses.Select(clause => clause.Text));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void The_line_ends_make_no_difference(string end) => Same(Fixture.Read(Fixture.Text.Replace("\n", end, StringComparison.Ordinal)));

    [Theory]
    [InlineData("", UnreadableReason.Empty)]
    [InlineData(" \n\t\r\n", UnreadableReason.Empty)]
    [InlineData("%PDF-1.7 något", UnreadableReason.Damaged)]
    [InlineData("PK\u0003\u0004word/document.xml", UnreadableReason.Damaged)]
    [InlineData("{\\rtf1 text}", UnreadableReason.RichText)]
    [InlineData("GIF89a", UnreadableReason.Picture)]
    [InlineData("Förslag till beslut\0\0", UnreadableReason.Binary)]
    [InlineData("Hej! Kan du ringa mig?", UnreadableReason.NoKnownSection)]
    [InlineData("# Recept på kanelbullar\n\n## Gör så här\n\n1. Blanda.", UnreadableReason.NoKnownSection)]
    public void What_is_no_staff_report_is_refused_with_the_reason(string text, UnreadableReason reason)
    {
        var refusal = Assert.Throws<UnreadableStaffReportException>(() => Fixture.Read(text));
        Assert.Equal(reason, refusal.Reason);
        Assert.NotEmpty(T.Remarks.Of(refusal.Reason).Sv);
    }

    [Fact]
    public void A_file_over_ten_megabytes_is_refused() =>
        Assert.Equal(UnreadableReason.TooLarge, Assert.Throws<UnreadableStaffReportException>(() => StaffReportReader.Read([.. Enumerable.Repeat((byte)'a', (10 << 20) + 1)], TestContext.Current.CancellationToken)).Reason);

    [Fact]
    public void Any_bytes_are_read_or_refused_but_never_fail_otherwise() =>
        Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            byte[] file = [.. "## Förslag till beslut\n"u8, .. bytes];
            try { StaffReportReader.Read(file); }
            catch (UnreadableStaffReportException) { }
            try { StaffReportReader.Read(bytes); }
            catch (UnreadableStaffReportException) { }
        });

    static void Same(StaffReportDocument report) =>
        Assert.Equal(Fixture.Json(Fixture.Read(Fixture.Text)), Fixture.Json(report));
}
