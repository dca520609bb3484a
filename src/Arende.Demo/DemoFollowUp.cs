using System.Globalization;

namespace Arende.Demo;

/// <summary>The made-up follow-up of assignments that the board has decided: as a municipality would write it, with days around today.</summary>
public static class DemoFollowUp
{
    public const string FileName = "uppfoljning-av-uppdrag.md";

    /// <summary>Who has each assignment, by how it begins; the one that isn't named has nobody yet, for the controller to give away.</summary>
    public static IReadOnlyDictionary<string, (string Unit, string Owner)> Owners { get; } = new Dictionary<string, (string, string)>
    {
        ["Sätt upp belysning"] = (DemoUnits.Planning, "ulla"),
        ["Ta fram en parkeringsstrategi"] = (DemoUnits.Planning, "ulla"),
        ["Se över hyresmodellen"] = (DemoUnits.Finance, "elsa"),
        ["Gör en rutin"] = (DemoUnits.Office, "kim"),
        ["Ta fram en fördjupad"] = (DemoUnits.Planning, "ulla"),
        ["Pröva om Lövvik"] = (DemoUnits.Planning, "ulla"),
        ["Beskriv hur"] = (DemoUnits.Office, "hanna"),
    };

    /// <summary>Those that a member raised (KL 4:20), by how they begin.</summary>
    public static IReadOnlyList<string> Initiatives { get; } = ["Fråga föreningarna", "Pröva om Lövvik"];

    /// <param name="today">The day on which the demo begins.</param>
    /// <param name="board">A meeting of the board to come: one assignment is to be reported to it.</param>
    public static string Document(DateOnly today, DateOnly board)
    {
        string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("sv-SE"));
        string On(int days) => Written(today.AddDays(days));
        var year = today.Year;
        return $"""
            **{DemoUnits.Office}**

            Handläggare: Hanna Handläggare
            Titel: Utredare
            E-post: hanna.handlaggare@strandkoping.example

            Till: Kommunstyrelsen

            ## Uppföljning av uppdrag och initiativ {year}

            ### Förslag till beslut

            Kommunstyrelsens arbetsutskott föreslår:
            Kommunstyrelsen beslutar:

            1. Godkänna uppföljningen av uppdrag och initiativ.
            2. Godkänna att uppdrag och initiativ överförs till {year + 1} för slutförande.

            ### Sammanfattning

            Kommunstyrelsekontoret lägger fram läget för de uppdrag och initiativ som inte är avslutade.

            ### Ärendet

            Läget har stämts av med kontoren. Det som återstår finns i tabellen.

            ## Förvaltningens analys och slutsatser

            De flesta uppdragen går framåt. De som dröjer väntar på underlag utifrån.

            <b>Uppdrag/Nämndinitiativ</b>	<b>Ny försenad tidplan</b>	<b>Går enligt beslutad plan</b>
            Sätt upp belysning längs stigen mellan stationen och Strandparken	{On(-9)}, beslutas i uppföljningen {year}	
            Ta fram en parkeringsstrategi för centrum	{On(-2)}, beslutas i uppföljningen {year}	
            Se över hyresmodellen för kommunens lokaler	{On(5)}, beslutas i uppföljningen {year}	
            Gör en rutin för introduktion av nya chefer	{On(21)}, beslutas i uppföljningen {year}	
            Ta fram en fördjupad översiktsplan för Norra hamnen		31 december {year + 2}
            Fråga föreningarna vad de tycker om bokningen av lokaler		
            Pröva om Lövvik kan få en egen badplats		{Written(board)}
            Beskriv hur medborgarförslag ska följas upp		{On(12)}

            ### Ärendets beredning

            Kommunstyrelsekontoret har berett ärendet tillsammans med samhällsbyggnadskontoret.

            ### Ekonomiska konsekvenser

            Ärendet har inga ekonomiska konsekvenser.

            ### Konsekvenser för barn

            Ej tillämpningsbart i detta ärende.

            ### Landsbygds- och skärgårdsperspektiv

            Ej tillämpningsbart i detta ärende.

            Kommundirektör
            Kommunstyrelsekontoret

            ## Bilaga/Bilagor

            Bilaga 1. Uppdrag och initiativ, hela listan

            ## Beslut skickas till

            Kommunstyrelsekontoret/Ekonomiavdelningen

            Samhällsbyggnadskontoret
            """;
    }
}
