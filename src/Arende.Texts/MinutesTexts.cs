namespace Arende.Texts;

public static partial class T
{
    /// <summary>Justering: the minutes are verified for the meeting as a whole.</summary>
    public static class Minutes
    {
        public static Text Title { get; } = new("För in att protokollet är justerat", "Enter that the minutes are verified");
        public static Text On { get; } = new("Protokollet justerades", "The minutes were verified on");
        public static Text OnHelp { get; } = new("Senast 14 dagar efter sammanträdet (KL 5 kap. 69 §).", "At the latest 14 days after the meeting (KL 5:69).");
        public static Text Happens { get; } = new("Det här händer när du för in justeringen", "What happens when you enter the verification");
        public static Text LateHeading { get; } = new("Justeringen är sen", "Verification is late");
        public static Text LackOutcome { get; } = new("De här ärendena saknar utfall. Skriv in dem först.", "These cases lack their outcome. Record them first.");
        public static Text Already { get; } = new("Protokollet är redan justerat.", "The minutes have already been verified.");
        public static Text Decided { get; } = new("Går till anslag och expediering", "Go on to notice and distribution");
        public static Text Others { get; } = new("Justeras utan anslag och expediering", "Verified without notice and distribution");
        public static Text OpenRow { get; } = new("saknar adress, blir en öppen rad", "has no address, becomes an open row");
        public static Text Recipients { get; } = new("Får beslutet", "Get the decision");

        public static Text NotYet(DateOnly meeting) => new(
            $"Alla utfall är inskrivna. Protokollet kan justeras från och med {Format.Sv.Weekday(meeting)}.",
            $"All outcomes are recorded. The minutes can be verified from {Format.En.Weekday(meeting)}.");

        public static Text Do(bool distributes) => distributes
            ? new("För in justeringen, och skicka besluten", "Enter the verification, and send the decisions")
            : new("För in justeringen", "Enter the verification");
        public static Text Done(DateOnly on) => new($"Protokollet är justerat {Format.Sv.Date(on)}.", $"The minutes were verified on {Format.En.Date(on)}.");
        public static Text DoneWithNotice(DateOnly on, DateOnly notice) => new(
            $"Protokollet är justerat {Format.Sv.Date(on)}. Besluten skickas nu, och anslaget ska vara uppe senast {Format.Sv.Weekday(notice)} (KL 8 kap. 12 §).",
            $"The minutes were verified on {Format.En.Date(on)}. The decisions are sent now, and the notice must be up by {Format.En.Weekday(notice)} (KL 8:12).");
        public static Text Late(DateOnly last) => new(
            $"Protokollet skulle ha justerats senast {Format.Sv.Weekday(last)}, 14 dagar efter sammanträdet (KL 5 kap. 69 §). Justeringen kan föras in ändå; datumet syns i protokollet.",
            $"The minutes should have been verified by {Format.En.Weekday(last)}, 14 days after the meeting (KL 5:69). It can still be entered now; the date is shown in the minutes.");
    }
}
