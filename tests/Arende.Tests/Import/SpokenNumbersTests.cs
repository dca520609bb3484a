using Arende.Domain.Cases;
using Arende.Import;

namespace Arende.Tests.Import;

/// <summary>Numbers that stand apart from what they count: each sentence with what must be told of its numbers, and what must be left alone.</summary>
public sealed class SpokenNumbersTests
{
    [Theory]
    // Another order.
    [InlineData("Målen som uppnåddes var 16 av 21.", "16 Goals Reached; 21 Goals Total")]
    [InlineData("Av målen uppnåddes 16.", "16 Goals Reached")]
    [InlineData("Av målen nåddes 16, och 5 nåddes inte.", "16 Goals Reached; 5 Goals NotReached")]
    [InlineData("Antalet mål som uppnåddes: se tabellen. Målen som nåddes blev 16.", "16 Goals Reached")]
    [InlineData("Av uppdragen är 43 klara.", "43 Assignments Done")]
    [InlineData("Av uppdragen blev fyrtiotre klara under året.", "fyrtiotre Assignments Done")]
    [InlineData("Klara uppdrag: 43.", "43 Assignments Done")]
    [InlineData("Antalet klara uppdrag var 43.", "43 Assignments Done")]
    [InlineData("Antalet uppdrag som blev klara uppgick till 43.", "43 Assignments Done")]
    [InlineData("Antalet uppdrag som blev klara under 2024 uppgick till 43.", "43 Assignments Done")]
    [InlineData("Antalet uppdrag var 53.", "53 Assignments Total")]
    [InlineData("Uppdragen var 53 till antalet.", "53 Assignments Total")]
    [InlineData("Försenade nämndinitiativ är 5 till antalet.", "5 Initiatives Delayed")]
    // Who did it, and then the number.
    [InlineData("Nämnden nådde 16 inriktningsmål.", "16 Goals Reached")]
    [InlineData("Nämnden når 16 av 21 inriktningsmål.", "16 Goals Reached; 21 Goals Total")]
    [InlineData("Nämnden uppnådde bara 16 inriktningsmål och nådde inte 5 inriktningsmål.", "16 Goals Reached; 5 Goals NotReached")]
    [InlineData("Nämnden slutförde 43 uppdrag.", "43 Assignments Done")]
    [InlineData("Under 2024 klarade nämnden 43 uppdrag.", "43 Assignments Done")]
    [InlineData("Nämnden klarade inte 9 uppdrag.", "9 Assignments Unstated")]
    [InlineData("Beslutet nådde 16 uppdrag.", "16 Assignments Unstated")]
    [InlineData("Nämnden nådde ut, och 21 inriktningsmål beslutades.", "21 Goals Unstated")]
    // The number after the verb, and in the next sentence.
    [InlineData("Nämnden hade 52 uppdrag. 43 är klara.", "52 Assignments Unstated; 43 Assignments Done")]
    [InlineData("Nämnden hade 52 uppdrag. Av dem är 43 klara.", "52 Assignments Unstated; 43 Assignments Done")]
    [InlineData("Nämnden hade 52 uppdrag. Klara är 43 och kvar är 9.", "52 Assignments Unstated; 43 Assignments Done; 9 Assignments Transferred")]
    [InlineData("Nämnden hade 52 uppdrag. Under 2024 blev 43 klara. 9 är kvar.", "52 Assignments Unstated; 43 Assignments Done; 9 Assignments Transferred")]
    [InlineData("Uppdragen var många. Fyrtiotre är klara.", "Fyrtiotre Assignments Done")]
    [InlineData("Året hade 21 inriktningsmål. 16 nåddes.", "21 Goals Unstated; 16 Goals Reached")]
    [InlineData("11 uppdrag är kvar.", "11 Assignments Transferred")]
    // Shares.
    [InlineData("80 procent av målen uppnåddes.", "80 Goals Reached %")]
    [InlineData("Av uppdragen är 80 procent klara.", "80 Assignments Done %")]
    [InlineData("Målen uppnåddes till 80 %.", "80 Goals Reached %")]
    [InlineData("Hälften av målen uppnåddes.", "Hälften Goals Reached %")]
    [InlineData("Hälften av uppdragen är klara.", "Hälften Assignments Done %")]
    [InlineData("80 procent av målen är uppnådda i år.", "80 Goals Reached %")]
    [InlineData("Av uppdragen är 80% klara.", "80% Assignments Done %")]
    [InlineData("Klara är 80 procent av uppdragen.", "80 Assignments Done %")]
    [InlineData("I år uppnåddes 80 procent av målen.", "80 Goals Reached %")]
    public void What_is_told_is_read(string text, string told) =>
        Assert.Equal(told, string.Join("; ", Of(text).Select(one => $"{one.Text} {one.Kind} {one.Role}{(one.ShareWithin is null ? "" : " %")}")));

    [Theory]
    [InlineData("Uppdrag 43 är klart.")]
    [InlineData("Mål 16 och 17 uppnåddes.")]
    [InlineData("Uppdragen i område 43 är klara.")]
    [InlineData("Uppdragen är klara sedan 43 veckor.")]
    [InlineData("Uppdragen var klara den 16 maj.")]
    [InlineData("Uppdragen blev klara kl. 16.")]
    [InlineData("Uppdragen är klara, se § 43 och KS 2024/43.")]
    [InlineData("Uppdragen omfattade 43 hektar och är klara.")]
    [InlineData("Målen uppnåddes enligt 16 av 21 chefer.")]
    [InlineData("Uppdragen kostade mer. 43 hektar är klara.")]
    [InlineData("Uppdragen beskrivs i bilaga 2. En handläggare på 43 år är klar.")]
    [InlineData("Nämnden hade uppdrag och initiativ. 43 är klara.")]
    [InlineData("Nämnden hade uppdrag.\n\n43 är klara.")]
    [InlineData("Uppdragen var inte klara. 43 borde ha varit klara.")]
    [InlineData("Målet var att 90 procent av uppdragen skulle bli klara.")]
    [InlineData("Andelen är 12 procent bättre än målen som uppnåddes.")]
    [InlineData("Uppdragen tog hälften av tiden och är klara.")]
    [InlineData("43 av de 60 tillfrågade tycker att uppdragen är klara.")]
    [InlineData("Uppdragen är klara. Vi talade med 43 om saken.")]
    [InlineData("Uppdragen är klara. I centrum är 43 planerade.")]
    // A share of something else, or elsewhere.
    [InlineData("Uppdragen är klara; personalen ökade med 12 procent.")]
    [InlineData("Uppdragen är klara; personalen ökade med 12.")]
    [InlineData("Uppdragen är klara, och personalen ökade med 12.")]
    [InlineData("Kostnaderna för uppdragen ökade med 3 procent när de var klara.")]
    [InlineData("60 procent av målen är uppnådda i andra kommuner.")]
    [InlineData("60 procent av målen uppnåddes i förskolan.")]
    [InlineData("60 procent av uppdragen inom vården är klara.")]
    [InlineData("Drygt 80 procent av uppdragen är klara.")]
    [InlineData("Drygt hälften av uppdragen är klara.")]
    // What is meant, or thought, to be so one day.
    [InlineData("Nämnden siktar på att 95 procent av uppdragen ska vara klara 2025.")]
    [InlineData("År 2025 bör 95 procent av målen vara uppnådda.")]
    [InlineData("Nämnden vill att 100 procent av målen uppnås.")]
    [InlineData("Hälften av uppdragen väntas bli klara före sommaren.")]
    [InlineData("Av uppdragen beräknas 43 vara klara till sommaren.")]
    // Of a unit, or a month.
    [InlineData("75 procent av uppdragen inom Socialkontoret är klara.")]
    [InlineData("Samhällsbyggnadskontorets uppdrag är 4, och 3 är klara.")]
    [InlineData("I oktober var 3 av uppdragen klara.")]
    [InlineData("Så gick det.\n\n### Socialkontoret\n\nTre uppdrag är klara, och av målen uppnåddes 75 procent.")]
    public void What_counts_something_else_is_of_nothing_here(string text) => Assert.DoesNotContain(Of(text), one => one.Kind is not null && one.Role != QuantityRole.Unstated);

    private static IReadOnlyList<StatedNumber> Of(string text) =>
        StatedNumbers.Of(StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", text)] }, TestContext.Current.CancellationToken);
}
