using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>Who took part in a meeting, and who verifies its minutes.</summary>
    public static class Attendance
    {
        public static Text Title { get; } = new("Närvaro och justerare", "Attendance and verifiers");
        public static Text Write { get; } = new("Skriv in närvaron", "Enter the attendance");
        public static Text Change { get; } = new("Ändra närvaron", "Change the attendance");
        public static Text Done { get; } = new("Närvaron är inskriven.", "The attendance has been entered.");
        public static Text Save { get; } = new("Spara närvaron", "Save the attendance");
        public static Text NotYet { get; } = new("Närvaron är inte inskriven än.", "The attendance hasn't been entered yet.");
        public static Text NotYetHelp { get; } = new("Protokollet ska säga vilka som tjänstgjorde (KL 5 kap. 66 §), och vilka som justerar det.",
            "The minutes say who served (KL 5:66), and who verifies them.");
        public static Text NoMembers { get; } = new("Organet har inga inskrivna ledamöter den dagen.", "No members of the body have been entered for that day.");
        public static Text From(DateOnly meeting) => new($"Närvaron skrivs in från mötesdagen, {Format.Sv.Weekday(meeting)}.", $"The attendance is entered from the day of the meeting, {Format.En.Weekday(meeting)}.");
        public static Text Members { get; } = new("Ledamöter", "Members");
        public static Text Substitutes { get; } = new("Ersättare", "Substitutes");
        public static Text SubstitutesHelp { get; } = new("I den ordning de träder in. Den som tjänstgör gör det för en ledamot som inte själv tjänstgör.",
            "In the order in which they enter. Who serves does so for a member who doesn't.");
        public static Text Verification { get; } = new("Ordförande och justerare", "Chair and verifiers");
        public static Text VerificationHelp { get; } = new("Bland dem som tjänstgör. Den som väljs här måste tjänstgöra enligt ovan.", "Among those who serve. Whoever is chosen here must serve, above.");
        public static Text Chair { get; } = new("Ordförande", "Chair");
        public static Text First { get; } = new("Justerare", "Verifier");
        public static Text Second { get; } = new("En justerare till", "One more verifier");
        public static Text Nobody { get; } = new("Ingen vald", "Nobody chosen");
        public static Text Serves { get; } = new("Tjänstgör", "Serves");
        public static Text Present { get; } = new("Närvarande, tjänstgör inte", "Present, doesn't serve");
        public static Text Absent { get; } = new("Frånvarande", "Absent");
        public static Text ServesFor(string member) => new($"Tjänstgör för {member}", $"Serves for {member}");
        public static Text Serving(int serving, int seats) => new($"Tjänstgörande ({serving} av {seats})", $"Serving ({serving} of {seats})");
        public static Text ServingAtItems { get; } = new("Tjänstgörande", "Serving");
        public static Text For(string name, string member) => new($"{name} för {member}", $"{name} for {member}");
        public static Text Verifiers { get; } = new("Justerare", "Verifiers");
        public static Text NoVerifiers { get; } = new("inte valda än", "not elected yet");
        public static Text VerifiedBy { get; } = new("Justeras av", "Verified by");
        public static Text AsChair(string name) => new($"{name}, ordförande", $"{name}, chair");
        public static Text NoQuorum(Domain.Meetings.Attendance list) => new(
            $"{list.Serving.Count()} av {list.Seats} ledamöter tjänstgör. Organet är beslutsfört bara om fler än hälften är närvarande (KL 5 kap. 46 §, 6 kap. 27 §).",
            $"{list.Serving.Count()} of {list.Seats} members serve. The body may decide only when more than half of them are present (KL 5:46, 6:27).");
        public static Text NoQuorumHeading { get; } = new("Organet är inte beslutsfört", "The body has no quorum");
        public static Text Of(Presence presence) => presence switch
        {
            Presence.Serves => Serves,
            Presence.Present => Present,
            Presence.Absent => Absent,
        };
        /// <summary>At which §§, or at which items while they have none: "§§ 12–14 och 16".</summary>
        public static Text AtPlaces(Text line, IReadOnlyList<AgendaPlace> places, bool isDisqualified)
        {
            var hasSections = places.All(place => place.Paragraph is not null);
            var numbers = places.Select(place => hasSections ? place.Paragraph!.Value : place.Number).ToList();
            var runs = Format.Runs(numbers);
            var (sv, en) = hasSections ? numbers.Count == 1 ? ("§", "§") : ("§§", "§§") : numbers.Count == 1 ? ("punkt", "item") : ("punkterna", "items");
            return new($"{line.Sv}, {sv}{Format.Nbsp}{Format.Sv.List(runs)}{(isDisqualified ? " (jäv)" : "")}", $"{line.En}, {en}{Format.Nbsp}{Format.En.List(runs)}{(isDisqualified ? " (disqualified)" : "")}");
        }

        public static Text SomebodyWrote { get; } = new("Någon annan har ändrat närvaron eller ledamöterna sedan sidan visades. Det du skrev står kvar här; spara igen om det ska gälla.",
            "Somebody else has changed the attendance or the members since the page was shown. What you wrote stands here; save again if it is to hold.");
    }
}
