namespace Arende.Texts;

public static partial class T
{
    /// <summary>When somebody is away, and who stands in.</summary>
    public static class Absences
    {
        public static Text Title { get; } = new("Frånvaro", "Absence");
        public static Text Lead { get; } = new(
            "Den som är ställföreträdare får stegen på sin sida, i inkorgen och i mejl, läser ärendena som de gäller och tar stegen. I historiken står bådas namn.",
            "The deputy gets the steps on their page, in the inbox and by mail, reads the cases that they are about, and takes them. The history names both.");
        public static Text First { get; } = new("Första dag", "First day");
        public static Text Last { get; } = new("Sista dag", "Last day");
        public static Text LastHelp { get; } = new("Den räknas med. Högst ett år.", "It is included. A year at most.");
        public static Text Deputy { get; } = new("Ställföreträdare", "Deputy");
        public static Text DeputyHelp { get; } = new("Är ställföreträdaren också borta går stegen inte vidare till dennes ställföreträdare.", "If the deputy is away too, the steps don't go on to the deputy's own deputy.");
        public static Text ChooseDeputy { get; } = new("Välj en person", "Choose a person");
        public static Text Save { get; } = new("Spara frånvaron", "Save the absence");
        public static Text Change { get; } = new("Ändra frånvaron", "Change the absence");
        public static Text End { get; } = new("Avsluta frånvaron", "End the absence");
        public static Text Saved { get; } = new("Frånvaron är sparad.", "The absence is saved.");
        public static Text Ended { get; } = new("Frånvaron är avslutad.", "The absence has ended.");

        public static Text Is(DateOnly first, DateOnly last, string deputy) => new(
            $"Frånvaro {Format.Sv.Date(first)}–{Format.Sv.Date(last)} med {deputy} som ställföreträdare", $"Absence {Format.En.Date(first)}–{Format.En.Date(last)} with {deputy} as deputy");

        public static Text DeputyHasLeft(string deputy) => new($"{deputy} har inget konto längre. Välj någon annan.", $"{deputy} no longer has an account. Choose somebody else.");

        /// <summary>At a step that waits for the reader as somebody's deputy.</summary>
        public static Text For(string away) => new($"för {away}", $"for {away}");

        public static Text AsDeputyOf(string away) => new($"som ställföreträdare för {away}", $"as the deputy of {away}");

        public static Text YouStandIn(string away, DateOnly until) => new(
            $"Du är ställföreträdare för {away} till och med {Format.Sv.Date(until)}", $"You are the deputy of {away} until {Format.En.Date(until)}");

        /// <summary>Who did something, and for whom.</summary>
        public static Text Who(string deputy, string away) => new($"{deputy} för {away} (ställföreträdare)", $"{deputy} for {away} (deputy)");
    }
}
