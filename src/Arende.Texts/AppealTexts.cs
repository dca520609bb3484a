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
            "Anteckna ett överklagande när det kommer in, till kommunen eller till förvaltningsrätten, och när kommunen har skickat det vidare. Beslutet får inte laga kraft förrän domstolen har avgjort målet.",
            "Note an appeal when it comes in, to the municipality or to the administrative court, and when the municipality has sent it on. The decision doesn't gain legal force until the court has ruled.");
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
        public static Text LastDay(DateOnly last) => new($"Överklagandetiden går ut {Format.Sv.Weekday(last)}. Ett överklagande som kommer in senare är för sent.",
            $"The appeal period ends on {Format.En.Weekday(last)}. An appeal that comes in later is too late.");
        public static Text NoLastDay { get; } = new("Överklagandetidens sista dag är inte bestämd än: ett överklagande som kommer in nu har kommit i tid.",
            "The last day of the appeal period isn't set yet: an appeal that comes in now is in time.");
        public static Text NothingToAppeal { get; } = new("Ärendet har inget beslut som kan överklagas.", "The case has no decision that can be appealed.");
        public static Text CameIn(DateOnly on) => new($"Kom in {Format.Sv.Date(on)}", $"Came in on {Format.En.Date(on)}");
        public static Text IsLate { get; } = new("Kom in för sent", "Came in too late");
        public static Text LateForCourt { get; } = new("Det kom in för sent och hindrar inte laga kraft. Domstolen prövar själv tiden, så det skickas dit ändå.",
            "It came in too late and doesn't withhold legal force. The court itself judges the time, so it is sent there all the same.");
        public static Text LateForUs { get; } = new("Det kom in för sent. Kommunen avvisar det genom ett beslut (FL 45 §).", "It came in too late. The municipality dismisses it by a decision (FL 45).");
        public static Text ToSend(DateOnly by) => new($"Att skicka till domstolen, skyndsamt: senast {Format.Sv.Date(by)}", $"To be sent to the court without delay: {Format.En.Date(by)} at the latest");
        public static Text Sent(DateOnly on, string court) => new($"Skickades till {court} {Format.Sv.Date(on)}", $"Sent to {court} on {Format.En.Date(on)}");
        public static Text SentWith(string with) => new($"Med: {with}", $"With: {with}");
        public static Text HasCourt { get; } = new("Kom in till domstolen, som har det.", "Came to the court, which has it.");
        public static Text Dismissed(DateOnly on) => new($"Avvisades av kommunen {Format.Sv.Date(on)}", $"Dismissed by the municipality on {Format.En.Date(on)}");
        public static Text By(string who) => new($"Klagande: {who}", $"Appellant: {who}");
        public static Text OfClauses(IReadOnlyList<int> numbers) => new(
            numbers.Count == 1 ? $"Punkt {numbers[0]}" : $"Punkterna {Format.Sv.List([.. numbers.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))])}",
            numbers.Count == 1 ? $"Clause {numbers[0]}" : $"Clauses {Format.En.List([.. numbers.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))])}");
        public static Text Stages { get; } = new("Överklagandets gång", "How the appeal goes");
        public static Text ToCourt { get; } = new("Det kom in till domstolen, inte till kommunen", "It came to the court, not to the municipality");
        public static Text Appellant { get; } = new("Vem som överklagar", "Who appeals");
        public static Text AppellantHelp { get; } = new("Namnet visas för alla som läser ärendet.", "The name is shown to everybody who reads the case.");
        public static Text Clauses { get; } = new("Punkter som överklagas", "Clauses that are appealed");
        public static Text ClausesHelp { get; } = new("Till exempel 1, 3. Lämna tomt när hela beslutet överklagas.", "For instance 1, 3. Leave empty when the whole decision is appealed.");
        public static Text ServedOn { get; } = new("Den som överklagar fick beslutet", "Who appeals got the decision on");
        public static Text ServedOnHelp { get; } = new("Bara vid förvaltningsbesvär: de tre veckorna räknas från den dagen (FL 44 §).", "Of an administrative appeal alone: the three weeks are counted from that day (FL 44).");
        public static Text Document { get; } = new("Handling", "Document");
        public static Text NoDocument { get; } = new("Inte registrerad i ärendet", "Not registered in the case");
        public static Text Send { get; } = new("Anteckna att det är skickat till domstolen", "Note that it was sent to the court");
        public static Text SendDo { get; } = new("Anteckna att det är skickat", "Note that it was sent");
        public static Text Court { get; } = new("Domstol", "Court");
        public static Text CourtHelp { get; } = new("Till exempel Förvaltningsrätten i Stockholm.", "For instance Förvaltningsrätten i Stockholm.");
        public static Text SentOn { get; } = new("Skickades", "Sent on");
        public static Text With { get; } = new("Handlingar som följde med", "Documents that went with it");
        public static Text WithHelp { get; } = new("Till exempel överklagandet, protokollet och anslaget.", "For instance the appeal, the minutes and the notice.");
        public static Text Dismiss { get; } = new("Anteckna kommunens avvisning", "Note the municipality's dismissal");
        public static Text DismissedOn { get; } = new("Avvisades", "Dismissed on");
        public static Text Decided { get; } = new("Beslutet", "The decision");
        public static Text DecidedHelp { get; } = new("Vem som beslutade, och beslutets nummer.", "Who decided, and the decision's number.");
        public static Text DoneSent { get; } = new("Det är antecknat att överklagandet är skickat.", "It is noted that the appeal was sent.");
        public static Text DoneDismissed { get; } = new("Avvisningen är antecknad.", "The dismissal is noted.");
        public static Text WorkToSend { get; } = new("Skicka överklagandet till domstolen", "Send the appeal to the court");
        public static Text WorkToDismiss { get; } = new("Avvisa överklagandet, som kom in för sent", "Dismiss the appeal, which came in too late");
        public static Text Stands { get; } = new("Väntar på domstolen", "Awaits the court");
        public static Text End { get; } = new("Anteckna hur det slutade", "Note how it ended");
        public static Text EndBeforeLeave { get; } = new("Väntar det på prövningstillstånd och återkallas, står underinstansens avgörande fast. Besked om prövningstillstånd antecknas för sig.", "If one that awaits leave to appeal is withdrawn, the ruling of the court below stands. What is said of leave is noted by itself.");
        public static Text EndHelp { get; } = new("Ange domstol, mål och dag.", "Give court, court case and day.");
        public static Text Result { get; } = new("Utgång", "Result");
        public static Text Which { get; } = new("Domstol, mål och dag", "Court, court case and day");
        public static Text OwnDecision(DateOnly on) => new($"Delegationsbeslutet {Format.Sv.Date(on)}", $"The delegated decision of {Format.En.Date(on)}");
        public static Text Further { get; } = new("Anteckna att avgörandet är överklagat", "Note that the ruling is appealed");
        public static Text FurtherHelp { get; } = new("Domstolens avgörande får inte laga kraft, och beslutet inte heller, förrän den högre domstolen har sagt sitt.",
            "The court's ruling isn't final, and the decision has no legal force, until the court above has said its word.");
        public static Text FurtherCourtHelp { get; } = new("Till exempel Kammarrätten i Stockholm.", "For instance Kammarrätten i Stockholm.");
        public static Text FurtherOn { get; } = new("Överklagandet kom in", "The appeal came in on");
        public static Text FurtherBy { get; } = new("Vem som överklagar avgörandet", "Who appeals the ruling");
        public static Text FurtherDo { get; } = new("Anteckna att det är överklagat", "Note that it is appealed");
        public static Text TakenFurther(FurtherAppeal further) => new(
            $"{Ruling(further.Appealed).Sv}: överklagades till {further.Court} {Format.Sv.Date(further.On)}{(further.By is { } by ? $" av {by}" : "")}",
            $"{Ruling(further.Appealed).En}: appealed to {further.Court} on {Format.En.Date(further.On)}{(further.By is { } who ? $" by {who}" : "")}");
        public static Text LeaveLabel { get; } = new("Prövningstillstånd", "Leave to appeal");
        public static Text Of(LeaveToAppeal leave) => leave switch
        {
            LeaveToAppeal.Granted => new("Meddelat: målet tas upp", "Granted: the case is taken up"),
            LeaveToAppeal.Refused => new("Inte meddelat: underinstansens avgörande står fast", "Refused: the ruling below stands"),
        };
        public static Text LeaveSaid(FurtherAppeal further) => new($"Prövningstillstånd {(further.Leave == LeaveToAppeal.Granted ? "meddelat" : "inte meddelat")} {Format.Sv.Date(further.LeaveOn!.Value)}",
            $"Leave to appeal {(further.Leave == LeaveToAppeal.Granted ? "granted" : "refused")} on {Format.En.Date(further.LeaveOn!.Value)}");
        public static Text Leave { get; } = new("Anteckna prövningstillståndet", "Note the leave to appeal");
        public static Text LeaveOn { get; } = new("Domstolen beslutade", "The court decided on");
        public static Text LeaveNoteHelp { get; } = new("Mål och dag, om tillstånd inte meddelades.", "Court case and day, where leave was refused.");
        public static Text AwaitsLeave { get; } = new("Väntar på prövningstillstånd", "Awaits leave to appeal");
        public static Text DoneFurther { get; } = new("Det är antecknat att avgörandet är överklagat.", "It is noted that the ruling is appealed.");
        public static Text DoneLeave { get; } = new("Prövningstillståndet är antecknat.", "The leave to appeal is noted.");
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
