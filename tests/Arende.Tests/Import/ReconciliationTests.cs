using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

public class ReconciliationTests
{
    [Theory]
    [InlineData("36 uppdrag klara vid årets slut", "35 uppdrag klara vid årets slut", RemarkKind.PartsDoNotAddUp)]
    [InlineData("fem av dem skulle", "sju av dem skulle", RemarkKind.PartsDoNotAddUp)]
    [InlineData("Fyra av de nio uppdragen", "Fyra av de elva uppdragen", RemarkKind.RefersToUnknownFigure)]
    [InlineData("Av de 45 uppdragen är endast", "Av de totalt 46 uppdragen är endast", RemarkKind.FigureDiffers)]
    [InlineData("endast fem uppdrag", "endast tre uppdrag", RemarkKind.FigureDiffers)]
    [InlineData("uppnås 15 av inriktningsmålen", "uppnås 14 av inriktningsmålen", RemarkKind.PartsDoNotAddUp)]
    [InlineData("- 2.3 De vanligaste ärendena kan skötas hemifrån\n", "", RemarkKind.ListCountDiffers)]
    [InlineData("om 1,9 mnkr", "om 2,9 mnkr", RemarkKind.MoneyPartsDoNotAddUp)]
    [InlineData("varav 21,4 mnkr", "varav 40,4 mnkr", RemarkKind.OfWhichTooLarge)]
    [InlineData("41 587 tkr", "43 587 tkr", RemarkKind.ResultsDiffer)]
    [InlineData("avvikelse om 41 587 tkr", "avvikelse om 41,9 miljoner kronor", RemarkKind.ResultsDiffer)]
    [InlineData("Gör en plan för färre resor i tjänsten.\t10 februari 2025, beslutad i månadsrapport per oktober\t\n", "", RemarkKind.RowCountDiffers)]
    [InlineData("\t\t31 december 2026", "\t31 december 2026\t", RemarkKind.OnPlanCountDiffers)]
    [InlineData("10 februari 2025,", "31 februari 2025,", RemarkKind.UnreadableDeadline)]
    [InlineData("10 februari 2025,", "hösten 2025,", RemarkKind.UnreadableDeadline)]
    [InlineData("\t\t31 december 2026", "\t1 juni 2025\t31 december 2026", RemarkKind.BothColumnsFilled)]
    [InlineData("\t\t31 december 2026", "\t\t", RemarkKind.RowWithoutDeadline)]
    [InlineData("Gör en plan för färre resor i tjänsten.\t", "\t", RemarkKind.RowWithoutTitle)]
    [InlineData("är försenade och ska slutföras under 2025", "är försenade och föreslås överföras till 2025", RemarkKind.TransferOfOnPlanUnclear)]
    [InlineData("Orsakerna är tjänster", "Orsakerna är lägre kostnader för tjänster", RemarkKind.CausesNameCostsOnly)]
    public void A_figure_that_does_not_agree_becomes_a_remark(string passage, string instead, RemarkKind kind)
    {
        Assert.DoesNotContain(Fixture.Read(Fixture.Text).Remarks, remark => remark.Kind == kind);
        Assert.Contains(Fixture.With(passage, instead).Remarks, remark => remark.Kind == kind);
    }

    [Fact]
    public void Assignments_that_are_transferred_but_have_no_table_are_a_remark()
    {
        var table = string.Join('\n', Fixture.Text.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)));
        var remark = Assert.Single(Fixture.With(table, "Listan finns hos kontoret.").Remarks, remark => remark.Kind == RemarkKind.RowCountDiffers);
        Assert.Equal("Texten överför 14 uppdrag och initiativ, men ingen tabell med dem kunde läsas.", remark.MessageSv);
    }

    [Theory]
    [InlineData("41 587 tkr", "41 640 tkr", RemarkKind.ResultsDiffer)]
    [InlineData("39,7 mnkr på kostnaderna", "39,8 mnkr på kostnaderna", RemarkKind.MoneyPartsDoNotAddUp)]
    [InlineData("varav 21,4 mnkr är lägre räntor", "varav 2,4 mnkr är lägre räntor", RemarkKind.MoneyPartsDoNotAddUp)]
    public void Rounding_and_what_is_only_of_which_are_let_be(string passage, string instead, RemarkKind kind) =>
        Assert.DoesNotContain(Fixture.With(passage, instead).Remarks, remark => remark.Kind == kind);

    [Theory]
    [InlineData("är försenade och ska slutföras under 2025", "är försenade och samtliga föreslås överföras till 2025", RemarkKind.TransferOfOnPlanUnclear)]
    [InlineData("är försenade och ska slutföras under 2025", "är försenade; de nio uppdragen överförs till 2025", RemarkKind.TransferOfOnPlanUnclear)]
    [InlineData("Orsakerna är tjänster", "Orsakerna är högre intäkter av hyror och lägre kostnader för tjänster", RemarkKind.CausesNameCostsOnly)]
    public void What_can_be_read_in_one_way_only_gets_no_remark(string passage, string instead, RemarkKind kind) =>
        Assert.DoesNotContain(Fixture.With(passage, instead).Remarks, remark => remark.Kind == kind);

    [Theory]
    [InlineData("Under 2025 beslutad", "15 augusti 2025, beslutad", RemarkKind.VagueDeadline)]
    [InlineData("per oktober", "per oktober 2024", RemarkKind.SourceMonthWithoutYear)]
    [InlineData("2. Godkänna att", "2. Fastställa nya slutdatum och godkänna att", RemarkKind.ProposedDeadlineWithoutClause)]
    [InlineData("målområde 6 är måluppfyllelsen god", "målområde 3 och målområde 6 är måluppfyllelsen god", RemarkKind.GoalAreasDiffer)]
    [InlineData("Till: Kommunstyrelsen", "Till: Kommunstyrelsen\nDnr: KS 2025-17", RemarkKind.MissingCaseNumber)]
    [InlineData("10 februari 2025,", "16 juni 2025,", RemarkKind.DeadlineBeforeDecision)]
    [InlineData("Listan finns i tabell A.", "Listan finns i tabell A, byggena i bilaga 4.", RemarkKind.AttachmentNotReferenced)]
    [InlineData("Ärendet har inga ekonomiska konsekvenser.", "Överskottet förs vidare.", RemarkKind.NoFinancialConsequencesBesideResult)]
    public void A_report_that_says_it_clearly_gets_no_remark(string passage, string instead, RemarkKind kind) =>
        Assert.DoesNotContain(Fixture.With(passage, instead).Remarks, remark => remark.Kind == kind);

    [Theory]
    [InlineData("Alla uppdrag ska slutföras under 2025. Uppdragen slutförs under 2025.", 1)]
    [InlineData("Flertalet av de uppdrag som är kvar slutförs under 2025.", 0)]
    [InlineData("Merparten av uppdragen ska slutföras under 2025.", 0)]
    [InlineData("Alla uppdrag ska slutföras under 2025. Flertalet av uppdragen slutförs under 2025.", 1)]
    public void A_year_that_the_table_contradicts_is_remarked_on_once_a_line_unless_it_is_said_of_most(string sentences, int times)
    {
        var remarks = Fixture.With("Listan finns i tabell A.", $"Listan finns i tabell A.\n\n{sentences}").Remarks;
        var line = Fixture.LineOf("Listan finns i tabell A.") + 2;
        Assert.Equal(times, remarks.Count(remark => remark.Kind == RemarkKind.DeadlineAfterStatedYear && remark.Line == line));
    }

    [Fact]
    public void The_missing_part_is_said_to_stand_elsewhere()
    {
        var remark = Assert.Single(Fixture.Read(Fixture.Text).Remarks, remark => remark.Kind == RemarkKind.PartOnlyElsewhere);
        Assert.Equal(Fixture.LineOf("Listan finns i tabell A."), remark.Line);
        Assert.Equal($"Delarna ger 18 av 19 nämndinitiativ. Ett initiativ till nämns bara på rad {Fixture.LineOf("Ett initiativ är struket")}.", remark.MessageSv);
    }

    [Theory]
    [InlineData("Vi har 60 046 tkr kvar.", 60046, "tkr")]
    [InlineData("Vi har 1.250.000 kr kvar.", 1250000, "kr")]
    [InlineData("Vi har 12,5 miljoner kronor kvar.", 12.5, "mnkr")]
    [InlineData("Det är 12% kvar.", 12, "procent")]
    [InlineData("Det är tjugotvå uppdrag kvar.", 22, "uppdrag")]
    [InlineData("Det är 52 beslutade och pågående, totalt 7 kvarvarande initiativ.", 7, "initiativ")]
    public void Numbers_are_read_with_their_units(string sentence, double value, string unit)
    {
        var figure = Assert.Single(Fixture.Read($"## Sammanfattning\n\n{sentence}\n").Figures);
        Assert.Equal(((decimal)value, unit), (figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("Under 2024 har uppdragen varit många.")]
    [InlineData("Inom målområde 3 finns uppdragen.")]
    [InlineData("Målet 2.1 når invånare.")]
    [InlineData("En uppföljning av uppdragen görs.")]
    public void A_year_a_label_and_an_article_are_no_figures(string sentence) =>
        Assert.Empty(Fixture.Read($"## Sammanfattning\n\n{sentence}\n").Figures);
}
