using Arende.Domain.Cases;

namespace Arende.Tests.Cases;

public class CaseNumberReaderTests
{
    [Theory]
    [InlineData("{register} {year}-{serial}")]
    [InlineData("{year}-{serial:5} {register}")]
    [InlineData("{register}{year}{serial:6}")]
    [InlineData("Dnr {register}-{year}/{serial:4}")]
    [InlineData("{serial}/{year}")]
    [InlineData("{register} {serial}/{year}")]
    public void What_is_shown_is_read(string format)
    {
        var shown = new CaseNumber("KS", 2026, 12).ToString(format);
        foreach (var written in new[] { shown, shown.ToLowerInvariant(), shown.Replace(' ', '\u00a0').Replace('-', '–'), $"Dnr {shown}.", $" ({shown}) " })
            Assert.Equal((2026, 12), CaseNumberReader.Read(written, format) is { } read ? (read.Year, read.Serial) : (0, 0));
        Assert.Equal(format.Contains("{register}", StringComparison.Ordinal) ? "KS" : null, CaseNumberReader.Read(shown, format)!.Value.Register);
    }

    [Theory]
    [InlineData("KS 2026-12")]
    [InlineData("ks2026-12")]
    [InlineData("KS2026/00012")]
    [InlineData("Diarienummer: KS 2026\u201112.")]
    [InlineData("KS.2026.12")]
    [InlineData("KS - 2026 — 12")]
    public void The_usual_ways_are_read_whatever_the_format(string written) =>
        Assert.Equal(new WrittenCaseNumber("KS", 2026, 12), CaseNumberReader.Read(written, "{serial}/{year}"));

    [Theory]
    [InlineData("")]
    [InlineData("förskola")]
    [InlineData("förskola 2026")]
    [InlineData("2026")]
    [InlineData("KS 1026-12 och mer")]
    [InlineData("99999999999999999999-1")]
    [InlineData("§ 53")]
    [InlineData("\ud800")]
    public void Other_words_are_no_number(string written) => Assert.Null(CaseNumberReader.Read(written, CaseNumber.DefaultFormat));
}
