using Arende.Domain.Bodies;
using Arende.Domain.Notices;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The notice board as anybody sees it, without signing in.</summary>
    public static class NoticeBoard
    {
        public static Text Title { get; } = new("Anslagstavla", "Notice board");
        public static Text Of(string municipality) => new($"Anslagstavla – {municipality}", $"Notice board – {municipality}");
        public static Text Lead { get; } = new("Här tillkännager kommunen fullmäktiges sammanträden och protokoll som är justerade eller inte behöver justeras (kommunallagen 8 kap. 9–12 §§).", "Here the municipality announces the council's meetings, and minutes that are verified or need no verification (the Local Government Act, KL 8:9–12).");
        public static Text Empty { get; } = new("Inget är anslaget just nu", "Nothing is posted at the moment");
        public static Text EmptyHelp { get; } = new("När ett protokoll har justerats står dess anslag här under hela överklagandetiden.", "When minutes have been verified, their notice stands here throughout the appeal period.");
        public static Text About(Body body, Notice notice)
        {
            var of = Notices.About(body, notice);
            // A delegate's own minutes need no verification.
            return notice.CaseId is null ? new($"Justerat protokoll: {of.Sv}", $"Verified minutes: {of.En}") : new($"Protokoll: {of.Sv}", $"Minutes: {of.En}");
        }

        public static Text HowToAppeal { get; } = new("Hur man överklagar", "How to appeal");

        /// <summary>KL 13:1, 13:5 and 13:6: who, until when, and where.</summary>
        public static Text LegalReview(IReadOnlyList<int> paragraphs, DateOnly last) => LegalReviewOf(
            new(Format.Sv.List([.. paragraphs.Select(Format.Section)]), Format.En.List([.. paragraphs.Select(Format.Section)])), last);

        /// <summary>The same of the one decision that a notice is of.</summary>
        public static Text LegalReviewOfDecision(DateOnly last) => LegalReviewOf(new("Beslutet", "The decision"), last);

        private static Text LegalReviewOf(Text what, DateOnly last) => new(
            $"{what.Sv}: laglighetsprövning. Varje medlem av kommunen kan överklaga skriftligt till förvaltningsrätten. Skriv vilket beslut det gäller och varför det strider mot lagen. "
            + $"Överklagandet ska ha kommit in till förvaltningsrätten senast {Format.Sv.Weekday(last)}; det räcker att det har kommit in till kommunen den dagen (kommunallagen 13 kap.).",
            $"{what.En}: review of legality. Every member of the municipality can appeal in writing to the administrative court (förvaltningsrätten). Say which decision it is about and why it is against the law. "
            + $"The appeal must have reached the court by {Format.En.Weekday(last)}; it is enough that it has reached the municipality on that day (KL chapter 13).");

        /// <summary>The same in what is sent before the notice is up, with no day in it.</summary>
        public static Text ByMembers { get; } = ByMembersFrom(new(
            "det tillkännagavs på kommunens anslagstavla att protokollet är justerat", "it was announced on the municipality's notice board that the minutes are verified"));

        /// <summary>The same of whatever decision.</summary>
        /// <param name="day">What happens on the day from which the three weeks are counted (KL 13:5).</param>
        public static Text ByMembersFrom(Text day) => new(
            "Beslutet kan laglighetsprövas. Varje medlem av kommunen kan överklaga skriftligt till förvaltningsrätten. Skriv vilket beslut det gäller och varför det strider mot lagen. "
            + $"Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då {day.Sv}; det räcker att det har kommit in till kommunen inom den tiden (kommunallagen 13 kap.). "
            + "Har beslutet en egen överklagandehänvisning gäller den.",
            "The decision can be reviewed for legality. Every member of the municipality can appeal in writing to the administrative court (förvaltningsrätten). Say which decision it is about and why it is against the law. "
            + $"The appeal must have reached the court within three weeks from the day on which {day.En}; it is enough that it has reached the municipality within that time (KL chapter 13). "
            + "Where the decision has appeal instructions of its own, those hold.");

        /// <summary>FL 40 and 42-44 §§: who, where, what to write, and until when.</summary>
        public static Text ByParties(IReadOnlyList<int> paragraphs) => new(
            $"{Format.Sv.List([.. paragraphs.Select(Format.Section)])}: förvaltningsbesvär. Den som beslutet angår och har gått emot kan överklaga skriftligt. Överklagandet ställs till förvaltningsrätten, eller till den domstol som anges i beslutet, och lämnas till kommunen. Skriv vilket beslut det gäller och hur det ska ändras. "
            + "Det ska ha kommit in till kommunen inom tre veckor från den dag då man fick del av beslutet (förvaltningslagen 40 och 42–44 §§).",
            $"{Format.En.List([.. paragraphs.Select(Format.Section)])}: administrative appeal. Whom the decision concerns and goes against can appeal in writing. The appeal is addressed to the administrative court (förvaltningsrätten), or to the court that the decision names, and handed in to the municipality. Say which decision it is about and how it should be changed. "
            + "It must have reached the municipality within three weeks from the day on which they got the decision (FL 40 and 42–44 §§).");
        public static Text DecisionByParties { get; } = new("Beslutet kan överklagas av den som det angår, inom tre veckor från den dag då den fick del av det (FL 40–44 §§).",
            "The decision can be appealed by those whom it concerns, within three weeks from the day on which they got it (FL 40–44).");
        public static Text DecisionNotAppealable { get; } = new("Beslutet kan inte överklagas.", "The decision can't be appealed.");
        public static Text NothingToAppeal { get; } = new("Inget som anslaget gäller kan överklagas.", "Nothing that the notice is of can be appealed.");
        public static Text Feed { get; } = new("Följ anslagstavlan (Atom)", "Follow the notice board (Atom)");
        public static Text AsShown { get; } = new("Så ser det ut på anslagstavlan", "As it is shown on the notice board");
        public static Text Silences { get; } = new("När anslagen inte kunde läsas", "When the notices couldn’t be read");
        public static Text SilencesHelp { get; } = new(
            "Varje minut läser produkten anslagen och antecknar att det gick. Ett uppehåll över fem minuter kan vara ett avbrott: då går överklagandetiden inte ut (KL 13 kap. 5 §). Bedöm om anslaget var nere, och anteckna i så fall ett avbrott på anslagets sida. "
            + "Om sidan har nåtts utifrån vet produkten inte: övervaka den utifrån.",
            "Every minute the product reads the notices and notes that it could. A pause of more than five minutes may be a gap: then the appeal period doesn’t run out (KL 13:5). Judge whether the notice was down, and if so note a gap on the notice’s page. "
            + "Whether the page was reached from outside the product doesn’t know: monitor it from outside.");
        public static Text SilencesOfNotice { get; } = new(
            "Ditt beslut: var anslaget nere, så anteckna ett avbrott här nedanför. Dagen är ifylld som ett förslag.",
            "Yours to decide: if the notice was down, note a gap below. The day is filled in as a proposal.");
        public static Text NoSilence { get; } = new("Produkten har kunnat läsa anslagen hela tiden. Om sidan har nåtts utifrån vet den inte: övervaka den utifrån.", "The product has been able to read the notices throughout. Whether the page was reached from outside it doesn’t know: monitor it from outside.");
        public static Text NoneToJudge { get; } = new("Inga anslag att bedöma.", "No notices to judge.");
        public static Text LoggedSince(DateTimeOffset at) => new($"Loggen börjar {Format.Sv.Date(Format.Day(at))} {Format.Sv.Time(at)}.", $"The log begins {Format.En.Date(Format.Day(at))} {Format.En.Time(at)}.");
        public static Text Silence(DateTimeOffset since, DateTimeOffset until) => new(
            $"Från {Format.Sv.Date(Format.Day(since))} {Format.Sv.Time(since)} till {Format.Sv.Date(Format.Day(until))} {Format.Sv.Time(until)}",
            $"From {Format.En.Date(Format.Day(since))} {Format.En.Time(since)} to {Format.En.Date(Format.Day(until))} {Format.En.Time(until)}");
        public static Text ToSignIn { get; } = new("Logga in", "Sign in");
    }
}
