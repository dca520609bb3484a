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

        {{om uppdrag.antal år}}I verksamhetsplanen för {{år}} fanns {{uppdrag.antal år}} uppdrag: {{uppdrag.klara år noll:inget}} är {{uppdrag.klara år noll:klart ett:klart flera:klara}} och {{uppdrag.kvar år noll:inget}} är kvar.
        {{om uppdrag.kvar år}}Det som är kvar föreslås gå över till {{nästa-år}}: {{uppdrag.enligt-plan år noll:inget}} går enligt plan och {{uppdrag.försenade år noll:inget}} är {{uppdrag.försenade år noll:försenat ett:försenat flera:försenade}}.

        {{om initiativ.antal år}}I planen fanns {{initiativ.antal år}} nämndinitiativ: {{initiativ.klara år noll:inget}} är {{initiativ.klara år noll:klart ett:klart flera:klara}}, {{initiativ.kvar år noll:inget}} föreslås gå över till {{nästa-år}} och {{initiativ.strukna år noll:inget}} är {{initiativ.strukna år noll:struket ett:struket flera:strukna}}.

        {{om budget.avvikelse år}}Resultatet avviker från budget med {{budget.avvikelse år mnkr:1}} mnkr. En avvikelse utan minus är bättre än budget.

        {{om mål.antal år}}{{Organ}} hade {{mål.antal år}} inriktningsmål: {{mål.uppnådda år noll:inget}} bedöms som {{mål.uppnådda år noll:uppnått ett:uppnått flera:uppnådda}}, {{mål.delvis år noll:inget}} som delvis {{mål.delvis år noll:uppnått ett:uppnått flera:uppnådda}} och {{mål.ej-uppnådda år noll:inget}} som inte {{mål.ej-uppnådda år noll:uppnått ett:uppnått flera:uppnådda}}.

        ## Måluppfyllelse

        {{om mål.antal år}}Bedömningen av varje mål är gjord av en person och väger samman indikatorer, uppdrag och initiativ. Den står med sin motivering i registret.

        {{om mål.antal år}}Av årets mål nåddes {{mål.uppnådda år noll:inget}}, {{mål.delvis år noll:inget}} nåddes delvis och {{mål.ej-uppnådda år noll:inget}} nåddes inte. (Året innan nåddes {{mål.uppnådda förra-året noll:inget}} av {{mål.antal förra-året}} mål.)

        {{om indikatorer.antal år}}Målen följs med {{indikatorer.antal år}} {{indikatorer.antal år noll:indikatorer ett:indikator flera:indikatorer}}: {{indikatorer.uppnådda år noll:ingen}} nådde sitt målvärde, {{indikatorer.ej-uppnådda år noll:ingen}} gjorde det inte och {{indikatorer.utan-utfall år noll:ingen}} saknar utfall.
        {{om indikatorer.antal år}}Jämfört med året innan gick {{indikatorer.bättre år noll:ingen}} bättre och {{indikatorer.sämre år noll:ingen}} sämre.

        {{om mål.antal år}}{{diagram mål år}}

        {{om mål.antal år}}Målen och hur de bedömdes

        {{om mål.antal år}}{{tabell mål år}}

        {{om mål.antal år}}Målen som inte nåddes

        {{om mål.antal år}}{{tabell mål.ej-uppnådda år}}

        [Beskriv de målområden där måluppfyllelsen är god, och dem där utmaningarna är störst. Säg vad nämnden gör åt de mål som inte nåddes.]

        ## Uppdrag och nämndinitiativ

        {{om uppdrag.antal år}}Planen hade {{uppdrag.antal år}} uppdrag. Antalet klara är {{uppdrag.klara år}} och antalet kvar {{uppdrag.kvar år}}. (Året innan hade planen {{uppdrag.antal förra-året}} uppdrag, och {{uppdrag.klara förra-året noll:inget}} blev {{uppdrag.klara förra-året noll:klart ett:klart flera:klara}}.)

        {{om initiativ.antal år}}Planen hade {{initiativ.antal år}} nämndinitiativ. Antalet klara är {{initiativ.klara år}}, antalet kvar {{initiativ.kvar år}} och antalet strukna {{initiativ.strukna år}}.

        {{om planen.antal år}}{{diagram uppdrag år}}

        {{om planen.antal år}}Tabell A. Uppdrag och nämndinitiativ som inte är klara

        {{om planen.antal år}}{{tabell planen.kvar år}}

        [Förklara de större förseningarna och säg när arbetet väntas bli klart.]

        ## Ekonomi

        {{om budget.avvikelse år}}Resultatet avviker från budget med {{budget.avvikelse år mnkr:1}} mnkr: intäkterna med {{intäkter.avvikelse år mnkr:1}} mnkr och kostnaderna med {{kostnader.avvikelse år mnkr:1}} mnkr (varav kapitalkostnader {{kostnader.avvikelse år rad:kapital mnkr:1}} mnkr). (Året innan avvek resultatet med {{budget.avvikelse förra-året mnkr:1}} mnkr.)

        {{om budget.avvikelse år}}{{diagram ekonomi år}}

        {{om budget.avvikelse år}}Tabell B. Budget och utfall i tkr

        {{om budget.avvikelse år}}{{tabell ekonomi år}}

        [Förklara avvikelserna: vad de beror på, och om de väntas komma igen {{nästa-år}}.]

        ## Investeringar

        {{om investeringar.budget år}}Av investeringsbudgeten på {{investeringar.budget år mnkr:1}} mnkr användes {{investeringar.utfall år mnkr:1}} mnkr, en avvikelse med {{investeringar.avvikelse år mnkr:1}} mnkr. (Året innan användes {{investeringar.utfall förra-året mnkr:1}} mnkr.)

        {{om investeringar.budget år}}Tabell C. Investeringar i tkr

        {{om investeringar.budget år}}{{tabell investeringar år}}

        [Beskriv vad som har investerats, och vad som har skjutits fram.]

        ## Analys och slutsatser

        [Sammanfatta vad året visar, vad som har förändrats sedan {{förra-året}} och vad nämnden tar med sig in i {{nästa-år}}.]
        """;

    private const string AnnualOfUnit = """
        ## Sammanfattning

        {{om uppdrag.antal år enhet}}I {{organ}}s verksamhetsplan för {{år}} hade {{enhet}} {{uppdrag.antal år enhet}} uppdrag: {{uppdrag.klara år enhet noll:inget}} är {{uppdrag.klara år enhet noll:klart ett:klart flera:klara}} och {{uppdrag.kvar år enhet noll:inget}} är kvar.
        {{utan uppdrag.antal år enhet}}I {{organ}}s verksamhetsplan för {{år}} hade {{enhet}} inga uppdrag.
        {{om initiativ.antal år enhet}}Av nämndinitiativen hade {{enhet}} {{initiativ.antal år enhet}}: {{initiativ.klara år enhet noll:inget}} är {{initiativ.klara år enhet noll:klart ett:klart flera:klara}}, {{initiativ.kvar år enhet noll:inget}} är kvar och {{initiativ.strukna år enhet noll:inget}} är {{initiativ.strukna år enhet noll:struket ett:struket flera:strukna}}.

        ## Årets arbete

        [Beskriv det viktigaste i verksamheten under året.]

        ## Uppdrag och nämndinitiativ

        {{om uppdrag.kvar år enhet}}Av uppdragen som är kvar går {{uppdrag.enligt-plan år enhet noll:inget}} enligt plan och {{uppdrag.försenade år enhet noll:inget}} är {{uppdrag.försenade år enhet noll:försenat ett:försenat flera:försenade}}.
        {{om uppdrag.antal förra-året enhet}}Året innan blev {{uppdrag.klara förra-året enhet noll:inget}} av {{uppdrag.antal förra-året enhet}} uppdrag {{uppdrag.klara förra-året enhet noll:klart ett:klart flera:klara}}.

        {{om planen.kvar år enhet}}Uppdrag och nämndinitiativ som inte är klara

        {{om planen.kvar år enhet}}{{tabell planen.kvar år enhet}}

        [Beskriv hur det har gått, och vad som återstår.]

        ## Mål och indikatorer

        [Beskriv hur {{enhet}} har bidragit till nämndens mål.]

        ## Ekonomi

        {{om budget.avvikelse år enhet}}Resultatet för {{enhet}} avviker från budget med {{budget.avvikelse år enhet mnkr:1}} mnkr (intäkterna med {{intäkter.avvikelse år enhet mnkr:1}} mnkr). Kostnaderna avviker med {{kostnader.avvikelse år enhet mnkr:1}} mnkr (varav kapitalkostnader {{kostnader.avvikelse år enhet rad:kapital mnkr:1}} mnkr). En avvikelse utan minus är bättre än budget. (Året innan avvek resultatet med {{budget.avvikelse förra-året enhet mnkr:1}} mnkr.)

        {{om budget.avvikelse år enhet}}{{diagram ekonomi år enhet}}

        {{om budget.avvikelse år enhet}}Budget och utfall i tkr

        {{om budget.avvikelse år enhet}}{{tabell ekonomi år enhet}}

        {{om investeringar.budget år enhet}}Investeringar i tkr

        {{om investeringar.budget år enhet}}{{tabell investeringar år enhet}}

        [Beskriv vad avvikelserna beror på.]

        ## Medarbetare

        [Beskriv bemanning, kompetens och arbetsmiljö.]
        """;

    private const string Projects = """
        ## Sammanfattning

        [Beskriv läget i de större projekten vid slutet av {{år}}: vilka som är klara, vilka som pågår och vilka som har skjutits fram.]

        ## Projekt för projekt

        {{om investeringar.budget år}}{{diagram investeringar år}}

        {{om investeringar.budget år}}Projekten, med årets belopp i tkr

        {{om investeringar.budget år}}{{tabell projekt år}}

        [Skriv för varje projekt vad som är gjort under året, tidplan och kostnad mot budget, och de risker som nämnden behöver känna till.]

        ## Inför {{nästa-år}}

        [Beskriv vad som väntar under {{nästa-år}}, och om något behöver beslutas.]
        """;

    private const string Interim = """
        ## Sammanfattning

        {{om uppdrag.antal år}}{{Organ}} har {{uppdrag.antal år}} uppdrag i planen för {{år}}: {{uppdrag.klara år noll:inget}} är {{uppdrag.klara år noll:klart ett:klart flera:klara}} och {{uppdrag.kvar år noll:inget}} är kvar.
        {{utan uppdrag.antal år}}{{Organ}} har inga uppdrag i planen för {{år}}.
        {{om uppdrag.kvar år}}Av uppdragen som är kvar går {{uppdrag.enligt-plan år noll:inget}} enligt plan och {{uppdrag.försenade år noll:inget}} är {{uppdrag.försenade år noll:försenat ett:försenat flera:försenade}}.
        {{om initiativ.antal år}}I planen finns också {{initiativ.antal år}} nämndinitiativ: {{initiativ.klara år noll:inget}} är {{initiativ.klara år noll:klart ett:klart flera:klara}} och {{initiativ.försenade år noll:inget}} är {{initiativ.försenade år noll:försenat ett:försenat flera:försenade}}.

        {{om planen.antal år}}Siffrorna räknar alla uppdrag och initiativ i verksamhetsplanen för {{år}}, så som registret visar dem när rapporten skrivs under. Tjänsteskrivelsen räknar de uppdrag som ingick i rapportperioden.

        ## Måluppfyllelse hittills

        {{om mål.antal år}}{{Organ}} har {{mål.antal år}} mål för året.

        {{om mål.antal år}}{{diagram mål år}}

        {{om indikatorer.antal månad}}Målen följs med {{indikatorer.antal månad}} {{indikatorer.antal månad noll:indikatorer ett:indikator flera:indikatorer}}: {{indikatorer.uppnådda månad noll:ingen}} har nått sitt målvärde hittills, och {{indikatorer.utan-utfall månad noll:ingen}} saknar utfall.

        [Beskriv vilka mål som ser ut att nås, och vilka som behöver mer.]

        ## Ekonomi och prognos

        {{om budget.avvikelse månad}}Till och med {{månad}} är intäkterna {{intäkter.utfall månad mnkr:1}} mnkr och kostnaderna {{kostnader.utfall månad mnkr:1}} mnkr.
        {{om budget.avvikelse månad}}Resultatet avviker från periodens budget med {{budget.avvikelse månad mnkr:1}} mnkr: intäkterna med {{intäkter.avvikelse månad mnkr:1}} mnkr och kostnaderna med {{kostnader.avvikelse månad mnkr:1}} mnkr (varav kapitalkostnader {{kostnader.avvikelse månad rad:kapital mnkr:1}} mnkr). En avvikelse utan minus är bättre än budget.
        {{om budget.prognos månad}}Prognosen för helåret är intäkter på {{intäkter.prognos månad mnkr:1}} mnkr, kostnader på {{kostnader.prognos månad mnkr:1}} mnkr och ett resultat på {{budget.prognos månad mnkr:1}} mnkr.

        {{om budget.avvikelse månad}}{{diagram ekonomi månad}}

        {{om budget.avvikelse månad}}Utfall till och med {{månad}}, mot periodens budget, och prognos för helåret, i tkr

        {{om budget.avvikelse månad}}{{tabell ekonomi månad}}

        [Beskriv avvikelserna, jämför prognosen med årets budget och säg vilka åtgärder som behövs.]

        ## Investeringar

        {{om investeringar.budget månad}}Till och med {{månad}} har {{investeringar.utfall månad mnkr:1}} mnkr använts, mot periodens budget på {{investeringar.budget månad mnkr:1}} mnkr.
        {{om investeringar.prognos månad}}Prognosen för helåret är {{investeringar.prognos månad mnkr:1}} mnkr.

        {{om investeringar.budget månad}}Investeringar till och med {{månad}}, i tkr

        {{om investeringar.budget månad}}{{tabell investeringar månad}}

        [Beskriv vad som är genomfört, och prognosen för året.]

        ## Analys

        [Sammanfatta läget och vad som behöver göras under resten av året.]
        """;

    private const string Monthly = """
        ## Läget {{period}}

        {{om uppdrag.antal år}}{{Organ}} har {{uppdrag.antal år}} uppdrag i planen för {{år}}: {{uppdrag.klara år noll:inget}} är {{uppdrag.klara år noll:klart ett:klart flera:klara}}, {{uppdrag.enligt-plan år noll:inget}} går enligt plan och {{uppdrag.försenade år noll:inget}} är {{uppdrag.försenade år noll:försenat ett:försenat flera:försenade}}.
        {{utan uppdrag.antal år}}{{Organ}} har inga uppdrag i planen för {{år}}.
        {{om initiativ.antal år}}I planen finns också {{initiativ.antal år}} nämndinitiativ: {{initiativ.klara år noll:inget}} är {{initiativ.klara år noll:klart ett:klart flera:klara}} och {{initiativ.försenade år noll:inget}} är {{initiativ.försenade år noll:försenat ett:försenat flera:försenade}}.

        {{om planen.antal år}}Siffrorna räknar alla uppdrag och initiativ i verksamhetsplanen för {{år}}, så som registret visar dem när rapporten skrivs under. Tjänsteskrivelsen räknar de uppdrag som ingick i rapportperioden.

        ## Avvikelser

        {{om planen.antal år}}{{tabell planen.försenade år}}

        [Beskriv de uppdrag som är försenade och vad som görs åt det. De nya slutdatum som nämnden ska ta ställning till står i tjänsteskrivelsen.]

        ## Ekonomi

        {{om budget.avvikelse månad}}Till och med {{månad}} är intäkterna {{intäkter.utfall månad mnkr:1}} mnkr och kostnaderna {{kostnader.utfall månad mnkr:1}} mnkr.
        {{om budget.avvikelse månad}}Resultatet avviker från periodens budget med {{budget.avvikelse månad mnkr:1}} mnkr: intäkterna med {{intäkter.avvikelse månad mnkr:1}} mnkr och kostnaderna med {{kostnader.avvikelse månad mnkr:1}} mnkr (varav kapitalkostnader {{kostnader.avvikelse månad rad:kapital mnkr:1}} mnkr). En avvikelse utan minus är bättre än budget.
        {{om budget.prognos månad}}Prognosen för helåret är intäkter på {{intäkter.prognos månad mnkr:1}} mnkr, kostnader på {{kostnader.prognos månad mnkr:1}} mnkr och ett resultat på {{budget.prognos månad mnkr:1}} mnkr.

        {{om budget.avvikelse månad}}Utfall till och med {{månad}}, mot periodens budget, och prognos för helåret, i tkr

        {{om budget.avvikelse månad}}{{tabell ekonomi månad}}

        [Beskriv avvikelserna, jämför prognosen med årets budget och säg vilka åtgärder som behövs.]
        """;
}
