using Arende.Domain.Appeals;
using Arende.Domain.Bodies;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>Överklagande: noted when it comes in, and how it ended.</summary>
    public static class Appeals
    {
        public static Text Title { get; } = new("Överklaganden", "Appeals");
        public static Text Lead { get; } = new(
            "Anteckna ett överklagande när det kommer in, till kommunen eller till förvaltningsrätten. Beslutet får inte laga kraft förrän domstolen har avgjort målet.",
            "Note an appeal when it comes in, to the municipality or to the administrative court. The decision doesn't gain legal force until the court has ruled.");
        public static Text Note { get; } = new("Anteckna ett överklagande", "Note an appeal");
        public static Text NoteDo { get; } = new("Anteckna överklagandet", "Note the appeal");
        public static Text Decision { get; } = new("Beslut", "Decision");
        public static Text Of(Body body, DateOnly date, int? paragraph) => new(
            $"{body.Abbreviation} {Format.Sv.Date(date)}{(paragraph is { } p ? $", § {p}" : "")}", $"{body.Abbreviation} {Format.En.Date(date)}{(paragraph is { } q ? $", § {q}" : "")}");
        public static Text Until(Text decision, DateOnly last) => new($"{decision.Sv} (till och med {Format.Sv.Date(last)})", $"{decision.En} (until {Format.En.Date(last)})");
        public static Text ReceivedOn { get; } = new("Överklagandet kom in", "The appeal came in on");
        public static Text ReceivedOnHelp { get; } = new("Dagen då det kom till kommunen räknas också (KL 13 kap. 6 §).", "The day on which it came to the municipality counts too (KL 13:6).");
        public static Text Remark { get; } = new("Anteckning", "Note");
        public static Text RemarkHelp { get; } = new("Till exempel målnummer. Skriv inget som inte alla som läser ärendet får läsa.", "For instance the number of the court case. Write nothing that not all readers of the case may read.");
        public static Text LastDay(DateOnly last) => new($"Överklagandetiden går ut {Format.Sv.Weekday(last)}. Ett överklagande som har kommit in senare avvisas.",
            $"The appeal period ends on {Format.En.Weekday(last)}. An appeal that came in later is dismissed.");
        public static Text NoLastDay { get; } = new("Överklagandetidens sista dag är inte bestämd än: ett överklagande som kommer in nu har kommit i tid.",
            "The last day of the appeal period isn't set yet: an appeal that comes in now is in time.");
        public static Text NothingToAppeal { get; } = new("Ärendet har inget beslut som kan överklagas.", "The case has no decision that can be appealed.");
        public static Text CameIn(DateOnly on) => new($"Kom in {Format.Sv.Date(on)}", $"Came in on {Format.En.Date(on)}");
        public static Text IsLate { get; } = new("För sent: avvisas", "Too late: dismissed");
        public static Text Stands { get; } = new("Väntar på domstolen", "Awaits the court");
        public static Text End { get; } = new("Anteckna hur det slutade", "Note how it ended");
        public static Text EndHelp { get; } = new("Ange domstol, mål och dag.", "Give court, court case and day.");
        public static Text Result { get; } = new("Utgång", "Result");
        public static Text Which { get; } = new("Domstol, mål och dag", "Court, court case and day");
        public static Text Done { get; } = new("Överklagandet är antecknat.", "The appeal is noted.");
        public static Text DoneEnded { get; } = new("Utgången är antecknad.", "The result is noted.");
        public static Text Ruling(Ruling ruling) => ruling switch
        {
            Domain.Appeals.Ruling.Upheld => new("Beslutet står fast", "The decision stands"),
            Domain.Appeals.Ruling.Annulled => new("Beslutet är upphävt", "The decision is annulled"),
            Domain.Appeals.Ruling.Ended => new("Återkallat, avvisat eller avskrivet", "Withdrawn, dismissed or struck"),
        };

        /// <summary>As a history's sentence.</summary>
        public static Text Ended(Ruling ruling) => ruling switch
        {
            Domain.Appeals.Ruling.Upheld => new("noterade att beslutet står fast efter ett överklagande", "noted that the decision stands after an appeal"),
            Domain.Appeals.Ruling.Annulled => new("noterade att domstolen har upphävt beslutet", "noted that the court has annulled the decision"),
            Domain.Appeals.Ruling.Ended => new("noterade att ett överklagande är återkallat, avvisat eller avskrivet", "noted that an appeal was withdrawn, dismissed or struck"),
        };
    }
}
