using System.Text;
using System.Text.Json;
using Arende.Import;
using Arende.Import.Words;
using Xunit;

namespace Arende.Tests.Import;

public sealed class WordsTests
{
    static readonly byte[] Report = Encoding.UTF8.GetBytes("# Taxa\n\nLöpnr: KS 2026-9\n\n## Vad vi vill\n\n1. Anta taxan.\n\n## Till vem\n\nHamnen\n");

    [Fact]
    public void A_municipality_adds_its_own_words()
    {
        var words = ReportWords.With("""{ "sections": { "proposal": ["vad vi vill"], "recipients": ["till vem"] }, "labels": { "number": ["löpnr"] } }""");
        var report = StaffReportReader.Read(Report, words, TestContext.Current.CancellationToken);
        Assert.Equal("Anta taxan.", Assert.Single(report.Clauses).Text);
        Assert.Equal("Hamnen", Assert.Single(report.Recipients).Name);
        Assert.Equal("KS 2026-9", report.Header.CaseNumber);
    }

    [Fact]
    public void Those_that_ship_are_still_there()
    {
        var words = ReportWords.With("""{ "sections": { "proposal": ["vad vi vill"] } }""");
        Assert.Single(StaffReportReader.Read("## Förslag till beslut\n\n1. Anta taxan.\n"u8.ToArray(), words, TestContext.Current.CancellationToken).Clauses);
    }

    [Theory]
    [InlineData("""{ "sections": { "förslag": ["vad vi vill"] } }""")]
    [InlineData("""{ "avsnitt": {} }""")]
    [InlineData("inte json")]
    public void A_list_that_there_is_not_is_an_error(string json) => Assert.ThrowsAny<JsonException>(() => ReportWords.With(json));
}
