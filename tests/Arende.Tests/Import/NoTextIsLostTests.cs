using System.Text.RegularExpressions;
using Arende.Application.Cases;
using Arende.Import;
using CsCheck;
using Xunit;

namespace Arende.Tests.Import;

public class NoTextIsLostTests
{
    static readonly string[] Blocks = Regex.Split(Fixture.Text, @"(?m)^(?=#)");

    static readonly string[] Noise =
    [
        "En fri rad utan plats.", "**Fet rad**", "## Egen rubrik", "| a | b | c |", "x\ty\tz", "- punkt", "3) sak", "att göra något", "> citat",
        "Rubrik\n------", "---", "<b>kvar</b> <i>text</i>", "Handläggare: Två", "Till: Annan", "Bilaga 9. Extra", "Kommundirektör", "<tr><td>cell</td></tr>",
        "31 februari 2025", "Uppdrag\tFörsenad\tEnligt plan", "Ny rad\t32 maj 2025\t1 juni 2025", "Kommunstyrelsen beslutar:", "Förslag till beslut", "60 046 tkr varav 5 uppdrag",
        "<a href=\"https://strandkoping.example/sida\">länk</a>", "&aring;ter och &Ouml;ppet", "Beslut skickas till: Arkivet", "# Tjänsteskrivelse", "Dnr: KS 2025-17", "\u00a0",
    ];

    [Fact]
    public void The_fixture_keeps_every_word() => KeepsEveryWord(Fixture.Text);

    [Fact]
    public void Sections_in_any_order_keep_every_word_and_the_same_lists() =>
        Gen.Shuffle(Enumerable.Range(2, Blocks.Length - 2).ToArray()).Sample(order =>
        {
            var text = string.Join("\n\n", order.Select(i => Blocks[i]).Prepend(Blocks[1]).Prepend(Blocks[0]));
            var report = KeepsEveryWord(text);
            Assert.Equal((2, 4, 2, 14, 2), (report.Clauses.Count, report.Attachments.Count, report.Recipients.Count, report.Assignments.Count, report.Signatories.Count));
            Assert.Equal("Verksamhetsberättelse 2024 för Strandköpings kommunstyrelse", report.Title);
        });

    [Fact]
    public void A_missing_section_is_a_remark_and_the_rest_is_kept() =>
        Gen.Int[2, Blocks.Length - 1].Sample(missing =>
        {
            var report = KeepsEveryWord(string.Concat(Blocks.Where((_, i) => i != missing)));
            var isAttachments = Blocks[missing].StartsWith("## Bilaga", StringComparison.Ordinal);
            Assert.Equal(isAttachments ? 0 : 1, report.Remarks.Count(remark => remark.Kind == RemarkKind.MissingSection));
        });

    [Fact]
    public void Lines_put_anywhere_lose_no_word() =>
        Gen.Select(Gen.Select(Gen.Int[0, 110], Gen.Int[0, Noise.Length - 1], Gen.Bool).Array[1, 8], Gen.Bool).Sample((insertions, windows) =>
        {
            var lines = Fixture.Text.Split('\n').ToList();
            foreach (var (at, noise, apart) in insertions) lines.Insert(Math.Min(at, lines.Count), apart ? $"\n{Noise[noise]}\n" : Noise[noise]);
            KeepsEveryWord(string.Join('\n', lines).Replace("\n", windows ? "\r\n" : "\n", StringComparison.Ordinal));
        });

    static StaffReportDocument KeepsEveryWord(string text)
    {
        var report = Fixture.Read(text);
        var written = Words(System.Net.WebUtility.HtmlDecode(Regex.Replace(text, "<(?:a href=\"([^\"]*)\"|/?[a-z]+)>", " $1 ")));
        Keeps(written, "the reader", report.Sections.SelectMany(s => new[] { s.Heading, s.Text }).Prepend(report.Title).Prepend(report.Header.Text));
        // The lists are made of text that stays readable beside them, so they aren't counted here.
        var stored = ImportedContent.ReportOf(report, []);
        Keeps(written, "the case", stored.Sections.SelectMany(s => new[] { s.Heading, s.Text }).Concat(stored.Unplaced.Select(u => u.Text)).Prepend(report.Title));
        return report;
    }

    static void Keeps(Dictionary<string, int> written, string where, IEnumerable<string> texts)
    {
        var kept = Words(string.Join('\n', texts));
        foreach (var (word, count) in written)
            Assert.True(kept.GetValueOrDefault(word) >= count, $"Lost in {where}: {word}");
    }

    static Dictionary<string, int> Words(string text) =>
        Regex.Matches(text, @"[\p{L}\p{N}]+").GroupBy(match => match.Value).ToDictionary(group => group.Key, group => group.Count());
}
