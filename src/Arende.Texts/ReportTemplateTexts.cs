using Arende.Application.MadeReports;
using Arende.Domain.Reports;

namespace Arende.Texts;

/// <summary>The product's own templates, in Swedish: the municipality's own documents are made from them. What stands in brackets is for whoever writes the report to replace.</summary>
internal static class ReportTemplateTexts
{
    public static IReadOnlyList<TemplateText> All { get; } =
    [
        new(PeriodKind.AnnualReport, ReportScope.Board, "Verksamhetsberättelse {{år}} för {{organ}} sammantaget", Annual),
        new(PeriodKind.AnnualReport, ReportScope.Unit, "Verksamhetsberättelse {{år}} för {{enhet}}", AnnualOfUnit),
        new(PeriodKind.AnnualReport, ReportScope.Projects, "Projektuppföljning {{år}} för {{organ}}", Projects),
        new(PeriodKind.InterimReport, ReportScope.Board, "Delårsrapport {{period}} för {{organ}}", Interim),
        new(PeriodKind.MonthlyReport, ReportScope.Board, "Månadsrapport {{period}} för {{organ}}", Monthly),
    ];

    private const string Annual = """
        ## Sammanfattning

        {{Organ}} följer här upp året {{år}}: hur ekonomin gick, vilka mål som nåddes och hur det gick med uppdragen.

        Av de {{uppdrag.antal år}} uppdrag som fanns i verksamhetsplanen är {{uppdrag.klara år}} klara. Kvar är {{uppdrag.kvar år}}, som föreslås gå över till {{nästa-år}}: {{uppdrag.enligt-plan år}} går enligt plan och {{uppdrag.försenade år}} är försenade. Av {{initiativ.antal år}} nämndinitiativ är {{initiativ.klara år}} klara, och {{initiativ.kvar år}} föreslås gå över till {{nästa-år}}. Antalet strukna är {{initiativ.strukna år}}.

        Resultatet avviker från budget med {{budget.avvikelse år mnkr:1}} mnkr. En avvikelse utan minus är bättre än budget.

        Av {{mål.antal år}} inriktningsmål bedöms {{mål.uppnådda år}} som uppnådda, {{mål.delvis år}} som delvis uppnådda och {{mål.ej-uppnådda år}} som inte uppnådda.

        ## Måluppfyllelse

        Bedömningen av varje mål är gjord av en person och väger samman indikatorer, uppdrag och initiativ. Den står med sin motivering i registret.

        Av {{mål.antal år}} mål nåddes {{mål.uppnådda år}} och {{mål.ej-uppnådda år}} nåddes inte. (Året innan nåddes {{mål.uppnådda förra-året}} av {{mål.antal förra-året}} mål.)

        Av {{indikatorer.antal år}} indikatorer nådde {{indikatorer.uppnådda år}} sitt målvärde och {{indikatorer.ej-uppnådda år}} gjorde det inte. {{indikatorer.utan-utfall år Ord}} saknar utfall. Bättre än året innan gick {{indikatorer.bättre år}} och sämre {{indikatorer.sämre år}}.

        {{diagram mål år}}

        Målen och hur de bedömdes

        {{tabell mål år}}

        Målen som inte nåddes

        {{tabell mål.ej-uppnådda år}}

        [Beskriv de målområden där måluppfyllelsen är god, och dem där utmaningarna är störst. Säg vad nämnden gör åt de mål som inte nåddes.]

        ## Uppdrag och nämndinitiativ

        Av de {{uppdrag.antal år}} uppdragen är {{uppdrag.klara år}} klara. Av de {{uppdrag.kvar år}} som är kvar går {{uppdrag.enligt-plan år}} enligt plan och {{uppdrag.försenade år}} är försenade. (Året innan var {{uppdrag.antal förra-året}} uppdrag i planen, och {{uppdrag.klara förra-året}} blev klara.)

        Av {{initiativ.antal år}} nämndinitiativ är {{initiativ.klara år}} klara och {{initiativ.kvar år}} kvar. Antalet strukna är {{initiativ.strukna år}}.

        {{diagram uppdrag år}}

        Tabell A. Uppdrag och nämndinitiativ som inte är klara

        {{tabell planen.kvar år}}

        [Förklara de större förseningarna och säg när arbetet väntas bli klart.]

        ## Ekonomi

        Resultatet avviker från budget med {{budget.avvikelse år mnkr:1}} mnkr: intäkterna med {{intäkter.avvikelse år mnkr:1}} mnkr och kostnaderna med {{kostnader.avvikelse år mnkr:1}} mnkr (varav kapitalkostnader {{kostnader.avvikelse år rad:kapital mnkr:1}} mnkr). (Året innan avvek resultatet med {{budget.avvikelse förra-året mnkr:1}} mnkr.)

        {{diagram ekonomi år}}

        Tabell B. Budget och utfall i tkr

        {{tabell ekonomi år}}

        [Förklara avvikelserna: vad de beror på, och om de väntas komma igen {{nästa-år}}.]

        ## Investeringar

        Av investeringsbudgeten på {{investeringar.budget år mnkr:1}} mnkr användes {{investeringar.utfall år mnkr:1}} mnkr, en avvikelse med {{investeringar.avvikelse år mnkr:1}} mnkr. (Året innan användes {{investeringar.utfall förra-året mnkr:1}} mnkr.)

        Tabell C. Investeringar i tkr

        {{tabell investeringar år}}

        [Beskriv vad som har investerats, och vad som har skjutits fram.]

        ## Analys och slutsatser

        [Sammanfatta vad året visar, vad som har förändrats sedan {{förra-året}} och vad nämnden tar med sig in i {{nästa-år}}.]
        """;

    private const string AnnualOfUnit = """
        ## Sammanfattning

        Av de {{uppdrag.antal år enhet}} uppdrag som {{enhet}} hade i {{organ}}s verksamhetsplan för {{år}} är {{uppdrag.klara år enhet}} klara och {{uppdrag.kvar år enhet}} kvar. Nämndinitiativen var {{initiativ.antal år enhet}}, varav {{initiativ.klara år enhet}} är klara.

        ## Årets arbete

        [Beskriv det viktigaste i verksamheten under året.]

        ## Uppdrag och nämndinitiativ

        Av de {{uppdrag.kvar år enhet}} uppdrag som är kvar går {{uppdrag.enligt-plan år enhet}} enligt plan och {{uppdrag.försenade år enhet}} är försenade. Av nämndinitiativen är {{initiativ.kvar år enhet}} kvar. Antalet strukna är {{initiativ.strukna år enhet}}. (Året innan var {{uppdrag.klara förra-året enhet}} av {{uppdrag.antal förra-året enhet}} uppdrag klara.)

        Uppdrag och nämndinitiativ som inte är klara

        {{tabell planen.kvar år enhet}}

        [Beskriv hur det har gått, och vad som återstår.]

        ## Mål och indikatorer

        [Beskriv hur {{enhet}} har bidragit till nämndens mål.]

        ## Ekonomi

        Resultatet för {{enhet}} avviker från budget med {{budget.avvikelse år enhet mnkr:1}} mnkr (intäkterna med {{intäkter.avvikelse år enhet mnkr:1}} mnkr). Kostnaderna avviker med {{kostnader.avvikelse år enhet mnkr:1}} mnkr (varav kapitalkostnader {{kostnader.avvikelse år enhet rad:kapital mnkr:1}} mnkr). En avvikelse utan minus är bättre än budget. (Året innan avvek resultatet med {{budget.avvikelse förra-året enhet mnkr:1}} mnkr.)

        {{diagram ekonomi år enhet}}

        {{tabell ekonomi år enhet}}

        {{tabell investeringar år enhet}}

        [Beskriv vad avvikelserna beror på.]

        ## Medarbetare

        [Beskriv bemanning, kompetens och arbetsmiljö.]
        """;

    private const string Projects = """
        ## Sammanfattning

        [Beskriv läget i de större projekten vid slutet av {{år}}: vilka som är klara, vilka som pågår och vilka som har skjutits fram.]

        ## Projekt för projekt

        {{diagram investeringar år}}

        Projekten, med årets belopp i tkr

        {{tabell projekt år}}

        [Skriv för varje projekt vad som är gjort under året, tidplan och kostnad mot budget, och de risker som nämnden behöver känna till.]

        ## Inför {{nästa-år}}

        [Beskriv vad som väntar under {{nästa-år}}, och om något behöver beslutas.]
        """;

    private const string Interim = """
        ## Sammanfattning

        {{Organ}} har {{uppdrag.antal år}} uppdrag i planen för {{år}}. Hittills är {{uppdrag.klara år}} klara. Av de {{uppdrag.kvar år}} som är kvar går {{uppdrag.enligt-plan år}} enligt plan och {{uppdrag.försenade år}} är försenade. Av {{initiativ.antal år}} nämndinitiativ är {{initiativ.klara år}} klara.

        Siffrorna räknar alla uppdrag och initiativ i verksamhetsplanen för {{år}}, så som registret visar dem när rapporten skrivs under. Tjänsteskrivelsen räknar de uppdrag som ingick i rapportperioden.

        ## Måluppfyllelse hittills

        Nämnden har {{mål.antal år}} mål för året.

        {{diagram mål år}}

        Av {{indikatorer.antal månad}} indikatorer har {{indikatorer.uppnådda månad}} nått sitt målvärde hittills, och {{indikatorer.utan-utfall månad}} saknar utfall.

        [Beskriv vilka mål som ser ut att nås, och vilka som behöver mer.]

        ## Ekonomi och prognos

        Resultatet {{period}} avviker från periodens budget med {{budget.avvikelse månad mnkr:1}} mnkr: intäkterna med {{intäkter.avvikelse månad mnkr:1}} mnkr och kostnaderna med {{kostnader.avvikelse månad mnkr:1}} mnkr (varav kapitalkostnader {{kostnader.avvikelse månad rad:kapital mnkr:1}} mnkr). En avvikelse utan minus är bättre än budget. Prognosen för helårets resultat är {{budget.prognos månad mnkr:1}} mnkr.

        {{diagram ekonomi månad}}

        {{tabell ekonomi månad}}

        [Beskriv avvikelserna, prognosen för helåret och åtgärderna.]

        ## Investeringar

        {{tabell investeringar månad}}

        [Beskriv vad som är genomfört, och prognosen för året.]

        ## Analys

        [Sammanfatta läget och vad som behöver göras under resten av året.]
        """;

    private const string Monthly = """
        ## Läget {{period}}

        {{Organ}} har {{uppdrag.antal år}} uppdrag i planen för {{år}}: {{uppdrag.klara år}} är klara, {{uppdrag.enligt-plan år}} går enligt plan och {{uppdrag.försenade år}} är försenade. Av {{initiativ.antal år}} nämndinitiativ är {{initiativ.klara år}} klara och {{initiativ.försenade år}} försenade.

        Siffrorna räknar alla uppdrag och initiativ i verksamhetsplanen för {{år}}, så som registret visar dem när rapporten skrivs under. Tjänsteskrivelsen räknar de uppdrag som ingick i rapportperioden.

        ## Avvikelser

        {{tabell planen.försenade år}}

        [Beskriv de uppdrag som är försenade och vad som görs åt det. De nya slutdatum som nämnden ska ta ställning till står i tjänsteskrivelsen.]

        ## Ekonomi

        Resultatet {{period}} avviker från periodens budget med {{budget.avvikelse månad mnkr:1}} mnkr: intäkterna med {{intäkter.avvikelse månad mnkr:1}} mnkr och kostnaderna med {{kostnader.avvikelse månad mnkr:1}} mnkr (varav kapitalkostnader {{kostnader.avvikelse månad rad:kapital mnkr:1}} mnkr). Prognosen för helårets resultat är {{budget.prognos månad mnkr:1}} mnkr.

        {{tabell ekonomi månad}}

        [Beskriv avvikelserna och prognosen för helåret.]
        """;
}
