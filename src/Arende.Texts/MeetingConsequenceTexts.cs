using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>"Det här händer" when an outcome is recorded or minutes are verified.</summary>
    public static class MeetingConsequences
    {
        public static Text NothingForBoard(Body board) => new($"Inget är kvar för {board.Abbreviation} att besluta: ärendet går till expediering och uppföljning.", "Nothing is left for the board to decide: the case goes on to distribution and follow-up.");
        public static Text WaitsForBoard(Body board) => new($"Ärendet väntar på att sättas upp på {Decisions.Genitive(board.Abbreviation)} föredragningslista.", "The case waits to be put on the board's agenda.");
        public static Text BoardGetsChanged(Body board) => new($"{board.Abbreviation} får utskottets eget förslag, så som det skrivs in.", "The board gets the committee's own proposal, as it is entered.");
        public static Text SectionsGiven(int n) => new(
            n == 1 ? "Punkten får nästa paragraf för året." : $"De {n} punkterna får de närmast följande paragraferna för året, i listans ordning.",
            n == 1 ? "The item gets the next section of the body's year." : $"The {n} items get the next sections of the body's year, in the agenda's order.");
        public static Text CanBeCorrected { get; } = new("Efteråt kan ett utfall rättas bara så länge ingen har gått vidare med ärendet, och inte efter justeringen.",
            "Afterwards an outcome can be corrected only as long as nobody has gone on with the case, and not after verification.");
        public static Text AgreesToRejection { get; } = new("Det är bifall till ett förslag om avslag: punkten avslås. Vill ni bifalla själva punkten, ge den ett eget utfall.",
            "This is a yes to a proposal to reject: the clause is rejected. To approve the clause itself, give it an outcome of its own.");
        public static Text NothingChanges { get; } = new("Inga uppdrag ändras och inget skickas.", "No assignments are changed and nothing is sent.");
        public static Text NoAssignments { get; } = new("Inga uppdrag ändras.", "No assignments are changed.");
        public static Text ClauseDecides { get; } = new("Det gäller bara om punkten om uppdragen står kvar. Stryks den faller förslagen.",
            "This holds only if the clause on the assignments remains. If it is struck, the proposals fall.");
        public static Text CouncilDecides { get; } = new("Uppdragens nya slutdatum förblir föreslagna tills kommunfullmäktige har beslutat.",
            "The assignments' new deadlines stay proposed until the council has decided.");
        public static Text WaitsForCouncil { get; } = new("Inget är avgjort: ärendet väntar på kommunfullmäktige. Förslaget kan inte överklagas (KL 13 kap. 2 §).",
            "Nothing is settled: the case waits for the council. The proposal can't be appealed (KL 13:2).");
        public static Text WaitsForCouncilInPart(Body board) => new(
            $"Det som är förslag väntar på kommunfullmäktige och kan inte överklagas (KL 13 kap. 2 §). Det som {board.Abbreviation} själv beslutar gäller, och kan överklagas för sig.",
            "What is proposed waits for the council and can't be appealed (KL 13:2). What the board decides itself is in force, and can be appealed by itself.");
        public static Text CommitteeDecides(Body committee) => new(
            $"Det som {committee.Abbreviation} själv beslutar gäller när sammanträdet avslutas. Protokollet får då ett anslag, och beslutet kan överklagas.",
            "What the committee decides itself is in force when the meeting is closed. Its minutes then need a notice, and the decision can be appealed.");
        public static Text ClauseGets(Text clause, Outcome outcome) => new($"{clause.Sv}: {Lower(Decisions.Of(outcome).Sv)}", $"{clause.En}: {Lower(Decisions.Of(outcome).En)}");
        public static Text DatesDeclined(int n) => new(
            n == 1 ? "1 föreslaget slutdatum godkänns inte: det gamla gäller." : $"{n} föreslagna slutdatum godkänns inte: de gamla gäller.",
            n == 1 ? "1 proposed deadline is not approved: the old one stands." : $"{n} proposed deadlines are not approved: the old ones stand.");
        public static Text NoRecipients { get; } = new("Ärendet har inga mottagare: beslutet skickas inte till någon.", "The case has no recipients: the decision is sent to nobody.");
        public static Text CommitteeMinutes(Body committee) => new($"{committee.Abbreviation}:s beslut är förberedande: inget anslag sätts upp och inget expedieras.",
            "The committee's decisions are preparatory: no notice goes up and nothing is distributed.");
        public static Text HistoryTells { get; } = new("Varje ärendes händelser visar att protokollet är justerat.", "The history of each case shows that the minutes are verified.");
        public static Text Locked { get; } = new("Föredragningslistan låses. Inga utfall kan skrivas in eller ändras efter justeringen.",
            "The agenda is locked. No outcome can be recorded or changed after verification.");

        public static Text AtOnceGetsSection { get; } = new(
            "Utfallet börjar gälla nu. Punkten får nästa paragraf, efter punkterna före den på listan, som också får sina. Deras utfall, och resten av sammanträdet, står kvar öppna.",
            "The outcome takes effect now. The item gets the next section, after the items before it on the agenda, which get theirs too. Their outcomes, and the rest of the meeting, stay open.");
        public static Text AtOnceLocked { get; } = new("Paragrafernas utfall och text kan inte ändras efter justeringen. Resten av protokollet justeras för sig.",
            "The sections' outcomes and texts can't be changed after verification. The rest of the minutes is verified by itself.");
        public static Text AtOnceGoesOn { get; } = new("Det som är beslutat går till expediering. Det som ska anslås får ett eget anslag, uppe senast den andra dagen efter (KL 8 kap. 12 §).",
            "What is decided goes on to distribution. What is announced gets a notice of its own, up by the second day after (KL 8:12).");
        public static Text GoesBack(string officer) => new($"Ärendet går tillbaka till {officer}, som får motiveringen som villkor på Min sida.",
            $"The case goes back to {officer}, who finds the reason as a condition on My page.");
        public static Text WaitsAgain(Body body) => new($"Ärendet väntar på {Decisions.Abbreviation(body).Sv}:s nästa föredragningslista.", $"The case waits for the next agenda of {Decisions.Abbreviation(body).En}.");
        public static Text WaitsForCouncilAgain(Body council) => new($"Ärendet väntar på {council.SwedishInSentence}s nästa sammanträde.", $"The case waits for the next meeting of {council.EnglishInSentence}.");
        public static Text FollowedUp { get; } = new("Ärendet går till expediering och uppföljning.", "The case goes on to distribution and follow-up.");
        public static Text CouncilsClock(Body council) => new($"Överklagandetiden börjar när {council.SwedishInSentence}s protokoll är justerat och anslaget.", $"The appeal period begins when the minutes of {council.EnglishInSentence} are verified and announced.");
        public static Text FinalAccountsAdopted(int n) => new(
            n == 1 ? "1 uppdrag som är rapporterat klart blir slutredovisat." : $"{n} uppdrag som är rapporterade klara blir slutredovisade.",
            n == 1 ? "The final account of 1 assignment that is reported done is adopted." : $"The final accounts of {n} assignments that are reported done are adopted.");
        public static Text DeadlinesAdopted(int n) => new(
            n == 1 ? "1 uppdrag får sitt föreslagna slutdatum." : $"{n} uppdrag får sina föreslagna slutdatum.",
            n == 1 ? "1 assignment gets its proposed deadline." : $"{n} assignments get their proposed deadlines.");
        public static Text Transferred(int n, int year) => new($"{n} uppdrag förs över till plan {year}.", $"{n} {(n == 1 ? "assignment is" : "assignments are")} transferred to the plan of {year}.");
        public static Text TurnsTaken(int n) => new(n == 1 ? "1 uppdrag stryks, slås ihop eller delas som föreslaget." : $"{n} uppdrag stryks, slås ihop eller delas som föreslaget.",
            n == 1 ? "1 assignment is struck, merged or split as proposed." : $"{n} assignments are struck, merged or split as proposed.");
        public static Text ProposalsFall(int n) => new(
            n == 1 ? "Det som är föreslaget för 1 uppdrag faller: det gamla slutdatumet gäller." : $"Det som är föreslaget för {n} uppdrag faller: de gamla slutdatumen gäller.",
            n == 1 ? "What is proposed for 1 assignment falls: the old deadline stands." : $"What is proposed for {n} assignments falls: the old deadlines stand.");
        public static Text SentWhenVerified(int n) => new(
            $"Beslutet skickas till {(n == 1 ? "1 mottagare" : $"{n} mottagare")} när protokollet har justerats.",
            $"The decision is sent to {(n == 1 ? "1 recipient" : $"{n} recipients")} once the minutes are verified.");
        public static Text SentNow(int n) => new(n == 1 ? "1 mottagare får beslutet med mejl efter en stund. Till dess kan du ta tillbaka det under Expediering." : $"{n} mottagare får beslutet med mejl efter en stund. Till dess kan du ta tillbaka det under Expediering.", n == 1 ? "1 recipient gets the decision by mail after a while. Until then you can take it back under Distribution." : $"{n} recipients get the decision by mail after a while. Until then you can take it back under Distribution.");
        public static Text ByHand(int n) => new(
            n == 1 ? "1 mottagare får beslutet med brev eller för hand, och blir en öppen rad i expedieringen." : $"{n} mottagare får beslutet med brev eller för hand, och blir öppna rader i expedieringen.",
            n == 1 ? "1 recipient gets the decision by letter or by hand, and becomes an open row in the distribution." : $"{n} recipients get the decision by letter or by hand, and become open rows in the distribution.");
        public static Text Withheld(int n) => new(
            $"{(n == 1 ? "1 mottagare" : $"{n} mottagare")} får inte läsa ärendet, som är sekretessmarkerat: inget skickas, och {(n == 1 ? "det blir en öppen rad" : "de blir öppna rader")} i expedieringen.",
            $"{(n == 1 ? "1 recipient" : $"{n} recipients")} may not read the case, which is secret: nothing is sent, and {(n == 1 ? "it becomes an open row" : "they become open rows")} in the distribution.");
        public static Text Unmatched(int n) => new(
            n == 1 ? "1 mottagare saknar adress och blir en öppen rad i expedieringen." : $"{n} mottagare saknar adress och blir öppna rader i expedieringen.",
            n == 1 ? "1 recipient has no address and becomes an open row in the distribution." : $"{n} recipients have no address and become open rows in the distribution.");
        public static Text CasesGoOn(int n) => new(
            n == 1 ? "1 beslutat ärende går till anslag och expediering." : $"{n} beslutade ärenden går till anslag och expediering.",
            n == 1 ? "1 decided case goes on to notice and distribution." : $"{n} decided cases go on to notice and distribution.");
        public static Text NoticeAtLatest(DateOnly day) => new(
            $"Anslaget ska vara uppe senast andra dagen efter justeringen, {Format.Sv.Weekday(day)} om protokollet justeras det datum som står i fältet (KL 8 kap. 12 §). För beslut som kan överklagas börjar då överklagandetiden.",
            $"The notice must be up at the latest on the second day after verification, {Format.En.Weekday(day)} if the minutes are verified on the date in the field (KL 8:12). For decisions that can be appealed the appeal period then starts.");

        private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
    }
}
