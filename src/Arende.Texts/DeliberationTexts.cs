using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The meeting item by item: who serves, what is proposed, how it is decided.</summary>
    public static class Deliberation
    {
        public static Text Open { get; } = new("Vid sammanträdet", "At the meeting");
        public static Text Saved(string time) => new($"Sparat {time}.", $"Saved {time}.");
        public static Text SavesAsYouGo { get; } = new("Varje steg sparas när du skickar det. Det du har skrivit men inte skickat finns kvar i webbläsaren.", "Each step is saved when you send it. What you have typed and not sent stays in the browser.");
        public static Text Agenda { get; } = new("Punkter", "Items");
        public static Text Next { get; } = new("Nästa punkt", "Next item");
        public static Text Outcome { get; } = new("Skriv in utfallet", "Record the outcome");
        public static Text IsVerified { get; } = new("Paragrafen är justerad. Det som står här kan inte ändras.", "The section is verified. What stands here can't be changed.");
        public static Text SomebodyWrote { get; } = new("Någon annan har skrivit vid punkten sedan sidan visades. Det du fyllde i står kvar; läs vad som gäller nu och skicka igen om det ska in.",
            "Somebody else has written at the item since the page was shown. What you filled in stands here; read what holds now, and send it again if it is to go in.");
        public static Text FilledIn { get; } = new("Formuläret är ifyllt efter svaren vid punkten. Läs igenom det; inget är sparat än.", "The form is filled in by the answers at the item. Read it through; nothing is saved yet.");
        public static Text OtherWrote { get; } = new("Någon annan har just skrivit vid punkten.", "Somebody else has just written at the item.");
        public static Text ReadAgain { get; } = new("Läs in det nya", "Read what is new");
        public static Text Before { get; } = new("Förslaget", "The proposal");

        // Attendance
        public static Text Attendance { get; } = new("Närvaro vid punkten", "Attendance at the item");
        public static Text WriteList { get; } = new("Skriv in hela närvarolistan först: den gäller från första punkten.", "Enter the whole attendance list first: it holds from the first item.");
        public static Text Turn { get; } = new("Vad händer?", "What happens?");
        public static Text TurnHelp { get; } = new("Den som är ledamot får inte avstå i ett ärende som rör myndighetsutövning mot någon enskild (KL 4 kap. 26 §).",
            "A member may not refrain in a matter of the exercise of public authority against an individual (KL 4:26).");
        public static Text Who { get; } = new("Vem?", "Who?");
        public static Text Choose { get; } = new("Välj …", "Choose …");
        public static Text Instead { get; } = new("Ersättare, eller ledamot som ersätts", "Substitute, or member who is replaced");
        public static Text InsteadHelp { get; } = new("Går någon ut träder första närvarande ersättare in, om du inte väljer en annan. Kommer en ersättare väljer du ledamoten.", "When somebody goes out the first substitute present enters, unless you choose another. For a substitute who comes you choose the member.");
        public static Text ByOrder { get; } = new("Enligt ordningen", "By the order of entry");
        public static Text Nobody { get; } = new("Ingen", "Nobody");
        public static Text EntersFirst(string name) => new($"Ersättare {name} träder in", $"Substitute {name} enters");
        public static Text ServesForMember(string name) => new($"För {name}", $"For {name}");
        public static Text ChangeDo { get; } = new("Spara", "Save");
        public static Text TakeBack { get; } = new("Ta bort", "Take back");
        public static Text EarlierJav { get; } = new("Jäv från ett tidigare sammanträde", "Disqualified at an earlier meeting");
        public static Text EarlierJavHelp { get; } = new("Ärendet behandlades inte då. Den som är jävig kan inte öppna det förrän jävet tas tillbaka. Är personen jävig även i dag antecknar du det vid punkten.",
            "The case wasn't dealt with then. Who is disqualified can't open it until that is taken back. If they are disqualified today too, note it at the item.");
        public static Text EarlierJavTakeBack { get; } = new("Ta tillbaka jävet", "Take the disqualification back");
        public static Text Changes { get; } = new("Antecknat vid punkten", "Noted at the item");
        public static Text Of(AttendanceTurn turn) => turn switch
        {
            AttendanceTurn.Leaves => new("Lämnar sammanträdet", "Leaves the meeting"),
            AttendanceTurn.Comes => new("Kommer", "Comes"),
            AttendanceTurn.Disqualified => new("Jäv vid punkten", "Disqualified at the item"),
            AttendanceTurn.TakesNoPart => new("Deltar inte i beslutet", "Takes no part in the decision"),
            AttendanceTurn.Chairs => new("Leder handläggningen", "In the chair at the item"),
        };
        public static Text Changed(AttendanceTurn turn, string name, string? instead, string? @for) => turn switch
        {
            AttendanceTurn.Leaves => new($"{name} lämnar sammanträdet{EntersSv(instead)}", $"{name} leaves the meeting{EntersEn(instead)}"),
            AttendanceTurn.Comes => @for is null ? new($"{name} kommer", $"{name} comes") : new($"{name} kommer och tjänstgör för {@for}", $"{name} comes and serves for {@for}"),
            AttendanceTurn.Disqualified => new($"{name} är jävig och lämnar rummet{EntersSv(instead)}", $"{name} is disqualified and leaves the room{EntersEn(instead)}"),
            AttendanceTurn.TakesNoPart => new($"{name} deltar inte i beslutet", $"{name} takes no part in the decision"),
            AttendanceTurn.Chairs => new($"{name} leder handläggningen", $"{name} is in the chair"),
        };
        public static Text NotServing { get; } = new("Tjänstgör inte", "Don't serve");
        public static Text IsDisqualified { get; } = new("jäv", "disqualified");
        public static Text IsAbsent { get; } = new("frånvarande", "absent");
        public static Text IsPresent { get; } = new("närvarande", "present");
        public static Text IsChair { get; } = new("ordförande", "chair");
        public static Text TakesNoPart { get; } = new("deltar inte", "takes no part");
        public static Text AtDistance { get; } = new("på distans", "at a distance");
        public static Text AtDistanceHelp(string name, Domain.Bodies.BodyFunction function) => function == Domain.Bodies.BodyFunction.Council
            ? new($"{name} deltar på distans (KL 5 kap. 16 §)", $"{name} takes part at a distance (KL 5:16)")
            : new($"{name} deltar på distans (KL 6 kap. 24 §)", $"{name} takes part at a distance (KL 6:24)");
        public static Text NoQuorum(int serving, int seats) => new(
            $"{serving} av {seats} tjänstgör. Ärendet får inte handläggas (KL 5 kap. 46 §, 6 kap. 27 §): ta bort det från listan, så väntar det på nästa sammanträde.",
            $"{serving} of {seats} serve. The matter may not be dealt with (KL 5:46, 6:27): take it off the agenda, and it waits for the next meeting.");

        // Proposals
        public static Text Proposals { get; } = new("Yrkanden", "Proposals");
        public static Text ProposalKind { get; } = new("Yrkar", "Proposes");
        public static Text By { get; } = new("Vem yrkar?", "Who proposes?");
        public static Text Words { get; } = new("Med vilka ord?", "In which words?");
        public static Text WordsHelp { get; } = new("Behövs för ändring, tillägg och återremiss.", "Needed for a change, an addition and a send-back.");
        public static Text ProposeDo { get; } = new("Lägg till ett yrkande", "Add a proposal");
        public static Text Withdraw { get; } = new("Återtas", "Withdrawn");
        public static Text Of(FloorProposalKind kind) => kind switch
        {
            FloorProposalKind.Approve => new("bifall till förslaget", "approval of the proposal"),
            FloorProposalKind.Reject => new("avslag", "rejection"),
            FloorProposalKind.Change => new("ändring", "a change"),
            FloorProposalKind.Addition => new("tillägg", "an addition"),
            FloorProposalKind.SendBack => new("återremiss", "sending the matter back"),
            FloorProposalKind.Postpone => new("bordläggning", "putting the matter off"),
        };

        // Questions
        public static Text Questions { get; } = new("Proposition", "Questions put");
        public static Text NothingToPut { get; } = new("Inget mer att ställa proposition på.", "Nothing is left to put.");
        public static Text NextQuestion { get; } = new("Nästa fråga", "Next question");
        public static Text Acclaim { get; } = new("Ordföranden finner", "The chair finds");
        public static Text Yes { get; } = new("Ja", "Yes");
        public static Text No { get; } = new("Nej", "No");
        public static Text Abstains { get; } = new("Avstår", "Abstains");
        public static Text KeysOf(VoteAnswer answer) => answer switch
        {
            VoteAnswer.Yes => new("j", "y"),
            VoteAnswer.No => new("n", "n"),
            VoteAnswer.Abstains => new("a", "a"),
        };
        public static Text Of(VoteAnswer answer) => answer switch
        {
            VoteAnswer.Yes => Yes,
            VoteAnswer.No => No,
            VoteAnswer.Abstains => Abstains,
        };
        public static Text Force { get; } = new("Minst en tredjedel av de närvarande begär det (KL 5 kap. 50 §)", "At least a third of those present ask for it (KL 5:50)");
        public static Text ForceHelp(int asking, int present) => new($"{asking} av {present} närvarande står bakom yrkandet. De som begär det bestämmer motiveringen. En tredjedel kan begära det en gång i ett ärende.",
            $"{asking} of {present} present are behind the proposal. Those who ask for it set the reason. A third can ask for it once in a case.");
        public static Text ForcedBefore { get; } = new("En tredjedel har redan en gång begärt det i ärendet: nu krävs en majoritet (KL 5 kap. 50 §).", "A third has asked for it once already in the case: now it takes a majority (KL 5:50).");
        public static Text Vote { get; } = new("Omröstning begärs", "A vote is asked for");
        public static Text VoteHelp { get; } = new("Skriv j, n eller a för var och en i tur och ordning: markören går vidare till nästa. Enter på knappen sparar.", "Type y, n or a for each in turn: the cursor goes on to the next. Enter on the button saves.");
        public static Text VoteDo { get; } = new("Stäng omröstningen", "Close the vote");
        public static Text TakeBackAnswer { get; } = new("Ta tillbaka det senaste svaret", "Take back the last answer");

        // Election
        public static Text Elect { get; } = new("Val med slutna sedlar", "Election by secret ballot");
        public static Text ElectionOf { get; } = new("Val av", "Election of");
        public static Text Candidate(int number) => new($"Namn {number}", $"Name {number}");
        public static Text VotesFor(int number) => new($"Röster på namn {number}", $"Votes for name {number}");
        public static Text Blank { get; } = new("Blanka röster", "Blank votes");
        public static Text Lot { get; } = new("Lotten föll på", "The lot fell on");
        public static Text LotHelp { get; } = new("Bara när flera har lika många röster (KL 5 kap. 53–56 §§).", "Only when several have as many votes (KL 5:53–56).");
        public static Text ElectDo { get; } = new("Spara valet", "Save the election");

        // Reservations and notes
        public static Text Reservations { get; } = new("Reservationer", "Reservations");
        public static Text ReservedBy { get; } = new("Vem reserverar sig?", "Who reserves themselves?");
        public static Text ReservationWords { get; } = new("Motivering", "Reason");
        public static Text ReservationHelp { get; } = new("Anmäls innan sammanträdet avslutas (KL 4 kap. 27 §). En skriftlig motivering lämnas senast vid justeringen.", "Announced before the meeting ends (KL 4:27). A written reason is handed in by the verification.");
        public static Text EnteredAfter { get; } = new("(inskriven efter att sammanträdet avslutades)", "(entered after the meeting was closed)");
        public static Text ReserveDo { get; } = new("Lägg till en reservation", "Add a reservation");
        public static Text Statements { get; } = new("Protokollsanteckningar", "Notes to the minutes");
        public static Text StatedBy { get; } = new("Vem lämnar anteckningen?", "Whose note is it?");
        public static Text StatementWords { get; } = new("Anteckningen", "The note");
        public static Text StateDo { get; } = new("Lägg till en anteckning", "Add a note");

        // Sv and En apart, since a name may be missing.
        private static string EntersSv(string? name) => name is null ? "" : $", {name} träder in";
        private static string EntersEn(string? name) => name is null ? "" : $", {name} enters";
    }
}
