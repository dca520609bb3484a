using Arende.Domain.Cases;
using Arende.Web.Features.Cases;

namespace Arende.Tests.Features.Cases;

public sealed class ReportSlicesTests
{
    [Fact]
    public void An_ordinary_report_is_one_page()
    {
        var report = With(new Section(SectionKind.Matter, "", "Kort."), new Section(SectionKind.Analysis, "", "Också kort."));
        Assert.Equal(2, Assert.Single(Slices(report)).Parts.Count);
    }

    [Fact]
    public void A_long_section_is_cut_into_pages_that_hold_all_of_it()
    {
        var paragraphs = Enumerable.Range(0, 9_000).Select(n => $"Stycke {n} om en sak som ska stå kvar när allt är delat.").ToList();
        var slices = Slices(With(new Section(SectionKind.Matter, "", string.Join("\n\n", paragraphs))));
        Assert.True(slices.Count > 1);
        Assert.All(slices, slice => Assert.InRange(Texts(slice).Sum(text => text.Length), 1, ReportSlices.Size));
        Assert.Equal(paragraphs, slices.SelectMany(Texts).SelectMany(text => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)));
        Assert.All(slices.Skip(1), slice => Assert.True(slice.Parts[0].Continues));
    }

    [Fact]
    public void A_thousand_remarks_are_not_one_page()
    {
        var imported = new Case(new CaseNumber("KS", 2026, 1), "Mycket att svara på", People.Officer, AccessLevel.Open, DateTimeOffset.UnixEpoch);
        for (var n = 0; n < 1_000; n++) imported.Note(n, $"Mening {n} finns inte.", RemarkKind.NoClauses);
        var (parts, elsewhere) = ReportParts.Of(StaffReport.Empty, imported.Remarks, TestContext.Current.CancellationToken);
        var slices = ReportSlices.Of(StaffReport.Empty, parts, elsewhere);
        Assert.All(slices, slice => Assert.InRange(slice.Elsewhere.Count, 1, 100));
        Assert.Equal(1_000, slices.Sum(slice => slice.Elsewhere.Count));
    }

    [Fact]
    public async Task Tags_that_are_never_closed_are_looked_at_once()
    {
        // Once for each of them it was two minutes. The limit is there against hanging.
        var report = With(new Section(SectionKind.Matter, "", string.Concat(Enumerable.Repeat("<a", 700_000))));
        var imported = Remarked("Meningen finns inte.");
        var (_, elsewhere) = await Task.Run(() => ReportParts.Of(report, imported.Remarks), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Single(elsewhere);
    }

    [Fact]
    public void Nothing_is_looked_for_when_the_reader_has_gone() => Assert.Throws<OperationCanceledException>(() =>
        ReportParts.Of(With(new Section(SectionKind.Matter, "", "Kort.")), Remarked("Kort.").Remarks, new CancellationToken(canceled: true)));

    private static Case Remarked(string sentence)
    {
        var imported = new Case(new CaseNumber("KS", 2026, 1), "Anmärkt", People.Officer, AccessLevel.Open, DateTimeOffset.UnixEpoch);
        imported.Note(1, sentence, RemarkKind.NoClauses);
        return imported;
    }

    private static IReadOnlyList<ReportSlice> Slices(StaffReport report) => ReportSlices.Of(report, ReportParts.Of(report, []).Parts, []);

    private static IEnumerable<string> Texts(ReportSlice slice) => slice.Parts.SelectMany(part => part.Passages).Select(passage => passage.Text);

    private static StaffReport With(params Section[] sections) => StaffReport.Empty with { Sections = sections };
}
