using Arende.Domain.Bodies;
using Arende.Domain.Assignments;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>How the assignments stand: counts by whose they are, the periods, and the list for the management meeting.</summary>
    public static class Overview
    {
        public static Text GoalsOf(Body board, int year) => new($"Mål {year} för {board.SwedishInSentence}", $"Goals {year} of {board.EnglishName}");
        public static Text GoalsHelp { get; } = new("Så bedömdes målen, målområde för målområde. Varje siffra och stapel öppnar just de målen.", "How the goals were judged, area by area. Each number and bar opens just those goals.");
        public static Text MoneyOf(Body board, int year) => new($"Ekonomi {year} för {board.SwedishInSentence}", $"Economy {year} of {board.EnglishName}");
        public static Text MoneyHelp { get; } = new("Avvikelse mot budget i tkr, enhet för enhet. Plus, och en stapel åt höger, är bättre än budget. Varje siffra och stapel öppnar sina rader.",
            "Deviation from budget in kSEK, by unit. A plus, and a bar to the right, is better than budget. Each number and bar opens its rows.");
        public static Text GoalArea { get; } = new("Målområde", "Goal area");
        public static Text Title { get; } = new("Läget för uppdragen", "How the assignments stand");
        public static Text Link { get; } = new("Läget", "Overview");
        public static Text By { get; } = new("uppdrag", "assignments");
        public static Text ByLabel { get; } = new("Fördelning", "By");
        public static Text ByUnit { get; } = new("per enhet", "by unit");
        public static Text ByOwner { get; } = new("per ägare", "by owner");
        public static Text ByBoard { get; } = new("per nämnd", "by board");
        public static Text PerUnit { get; } = new("Per enhet", "By unit");
        public static Text PerOwner { get; } = new("Per ägare", "By owner");
        public static Text PerBoard { get; } = new("Per nämnd", "By board");
        public static Text Unit { get; } = new("Enhet", "Unit");
        public static Text Owner { get; } = new("Ägare", "Owner");
        public static Text Board { get; } = new("Nämnd", "Board");
        public static Text Shows { get; } = new("Visar", "Showing");
        public static Text Open { get; } = new("Öppna", "Open");
        public static Text OnPlan { get; } = new("Enligt plan", "On plan");
        public static Text Delayed { get; } = new("Försenade", "Delayed");
        public static Text WithoutDeadline { get; } = Assignments.WithoutDeadline;
        public static Text Late { get; } = new("Varav förfallna", "Of which overdue");
        public static Text Soon { get; } = new("Inom två veckor", "Within two weeks");
        public static Text Stale { get; } = new("Inaktuella", "Stale");
        public static Text Reported { get; } = new("Rapporterade klara", "Reported done");
        public static Text StaleHelp { get; } = new($"Inaktuellt är ett uppdrag som ingen har sagt något om på {Freshness.Days} dagar. Försenat räknas mot det första slutdatumet, förfallet mot det som gäller.",
            $"Stale is an assignment of which nobody has said anything for {Freshness.Days} days. Delayed is counted against the first deadline, overdue against the current one.");
        public static Text Total { get; } = new("Alla", "All");
        public static Text None { get; } = new("Inga öppna uppdrag.", "No open assignments.");
        public static Text Trend { get; } = new("Period för period", "Period by period");
        public static Text TrendHelp { get; } = new("Vad ägarna har rapporterat om uppdragen här, med senare rättelser. Det som ingen har rapporterat räknas för sig.", "What the owners have reported on these assignments, with later corrections. What nobody has reported is counted by itself.");
        public static Text Period { get; } = new("Period", "Period");
        public static Text Done { get; } = new("Klara", "Done");
        public static Text ReportedDelayed { get; } = new("Försenade", "Delayed");
        public static Text Missing { get; } = new("Utan rapport", "No report");
        public static Text Meeting { get; } = new("Lista för chefsmötet", "List for the management meeting");
        public static Text MeetingLead { get; } = new("Öppna uppdrag som är försenade eller förfallna, som saknar ägare eller slutdatum, eller som ingen har sagt något om på länge.",
            "Open assignments that are delayed or overdue, that have no owner or deadline, or of which nobody has said anything for long.");
        public static Text MeetingNone { get; } = new("Inget att ta upp: alla öppna uppdrag går enligt plan, har en ägare och är nyligen rapporterade.",
            "Nothing to take up: all open assignments go according to plan, have an owner and were reported lately.");
        public static Text More(int shown) => new($"Listan visar de {shown} mest försenade. Välj en enhet för att se resten.", $"The list shows the {shown} most delayed. Choose a unit to see the rest.");
        public static Text LastHeard(DateOnly on) => new($"Senast hört av {Format.Sv.Date(on)}", $"Last heard of {Format.En.Date(on)}");
        public static Text NoReport { get; } = new("Ingen har rapporterat.", "Nobody has reported.");
    }
}
