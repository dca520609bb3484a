using Arende.Domain.Cases;

namespace Arende.Demo;

/// <summary>What the made-up cases are about, one for each step of the path.</summary>
public static class DemoReports
{
    public static DemoReport Path { get; } = new(
        "Medfinansiering av gång- och cykelväg till Lövvik",
        "Trafikverket planerar en gång- och cykelväg längs väg 76 till Lövvik. Kommunen erbjuds att medfinansiera en fjärdedel.",
        "Vägen har efterfrågats i medborgarförslag sedan 2019. 340 barn i Lövvik saknar i dag en trygg väg till Almskolan.",
        "Medfinansieringen är 4 200 tkr och ryms i investeringsplanen för nästa år.",
        ["Teckna avtal om medfinansiering av gång- och cykelväg till Lövvik.", "Finansiera 4 200 tkr ur investeringsplanen."],
        [DemoUnits.Planning, DemoUnits.Finance]);

    public static DemoReport October { get; } = new(
        "Månadsrapport per oktober för kommunstyrelsen",
        "Helårsprognosen är ett överskott om 6,4 mnkr mot budget. Sjukfrånvaron minskar för tredje månaden i rad.",
        "Överskottet beror på vakanta tjänster och lägre räntor. Måluppfyllelsen bedöms bli god inom fyra av sex målområden.",
        "Ärendet har inga egna ekonomiska konsekvenser.",
        ["Godkänna månadsrapporten per oktober."],
        [DemoUnits.Finance, "Föreningsrådet"]);

    public static DemoReport Fees { get; } = new(
        "Ny taxa för upplåtelse av allmän plats",
        "Taxan för uteserveringar och torghandel har inte ändrats på sex år. Ett förslag till ny taxa läggs fram.",
        "Avgifterna ligger under grannkommunernas. Förslaget är enklare: tre zoner i stället för nio.",
        "Intäkterna beräknas öka med 310 tkr om året.",
        ["Anta ny taxa för upplåtelse av allmän plats."],
        [DemoUnits.Planning]);

    public static DemoReport Trail { get; } = new(
        "Remissvar om ny skärgårdsled",
        "Länsstyrelsen har remitterat ett förslag till vandringsled genom skärgården. Kommunen är positiv.",
        "Leden passerar fyra bryggor som kommunen sköter. Ansvaret för underhållet behöver vara klart innan den öppnas.",
        "Underhållet beräknas till 90 tkr om året.",
        ["Anta kontorets remissvar som sitt eget."],
        [DemoUnits.Planning, "Länsstyrelsen"]);

    public static DemoReport Delegation { get; } = new(
        "Revidering av delegationsordningen",
        "Delegationsordningen anpassas till den nya organisationen. Beslut om hyresavtal upp till 500 tkr delegeras till kontorschef.",
        "I dag tas omkring 40 sådana beslut om året av kommunstyrelsen, utan diskussion.",
        "Ärendet har inga ekonomiska konsekvenser.",
        ["Anta reviderad delegationsordning, att gälla från årsskiftet."],
        [DemoUnits.Chancery]);

    public static DemoReport Supplies { get; } = new(
        "Upphandling av kontorsmaterial",
        "Avtalet om kontorsmaterial går ut vid halvårsskiftet. En samordnad upphandling med grannkommunerna föreslås.",
        "Samordningen beräknas ge fem procent lägre priser och ställer krav på återvunnet material.",
        "Avtalets värde är 1 800 tkr om året.",
        ["Delta i den samordnade upphandlingen av kontorsmaterial."],
        [DemoUnits.Finance]);

    public static DemoReport Chargers { get; } = new(
        "Plan för laddplatser vid kommunens fastigheter",
        "Kommunen har 22 laddplatser. Planen föreslår 60 nya på tre år, först vid skolor och äldreboenden.",
        "Behovet är kartlagt tillsammans med fastighetsenheten. Elnätet räcker på alla platser utom Norra hamnen.",
        "Planen kostar 3 600 tkr över tre år, varav hälften är statligt stöd.",
        ["Anta planen för laddplatser."],
        [DemoUnits.Planning]);

    public static DemoReport Rescue { get; } = new(
        "Avtal om gemensam räddningstjänst",
        "Ett förnyat avtal med grannkommunerna om gemensam räddningstjänst har förhandlats fram.",
        "Avtalet ger en ny station i Lövvik och kortare inställelsetider i skärgården.",
        "Kommunens del ökar med 1 150 tkr om året.",
        ["Godkänna avtalet om gemensam räddningstjänst."],
        ["Räddningstjänsten i Strandviken"]);

    public static DemoReport Snow { get; } = new(
        "Löfte om snöröjning av skolvägar",
        "Ett löfte till invånarna om att skolvägar ska vara röjda före klockan sju.",
        "", "", [], [DemoUnits.Planning]);

    /// <summary>Its figures, tables and charts are the register's: it follows it until it is signed.</summary>
    public static DemoReport OfYear(int year) => new(
        $"Uppföljning av uppdrag och mål {year}",
        $$$"""
        Av {{uppdrag.antal {{{year}}}}} uppdrag i planen är {{uppdrag.klara {{{year}}}}} klara och {{uppdrag.kvar {{{year}}} ord}} kvar. Av {{mål.antal {{{year}}}}} inriktningsmål uppnås {{mål.uppnådda {{{year}}}}}.

        {{diagram uppdrag {{{year}}}}}

        {{diagram mål {{{year}}}}}
        """,
        $$$"""
        Tabell A. Uppdrag som inte är klara

        {{tabell uppdrag.kvar {{{year}}}}}

        De inriktningsmål som inte uppnås är dessa:

        {{tabell mål.ej-uppnådda {{{year}}}}}
        """,
        "Ärendet har inga ekonomiska konsekvenser.",
        [$$$"""Lägga uppföljningen av {{uppdrag.antal {{{year}}} ord}} uppdrag till handlingarna."""], [DemoUnits.Planning]);

    public static DemoReport Sale { get; } = new(
        "Försäljning av fastigheten Kajen 4",
        "Anbud på fastigheten Kajen 4 har kommit in. Uppgifterna omfattas av sekretess till dess affären är avslutad.",
        "Två anbud överstiger värderingen. Förhandling pågår.",
        "Intäkten beräknas till minst 7 500 tkr.",
        ["Uppdra åt kommundirektören att slutföra försäljningen."],
        [DemoUnits.Planning], AccessLevel.Secret);
}
