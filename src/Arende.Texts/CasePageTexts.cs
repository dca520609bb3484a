using Arende.Domain.Assignments;
using Arende.Domain.Bodies;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The page of one case.</summary>
    public static class CasePage
    {
        public static Text Document { get; } = new("Dokument", "Document");
        public static Text Decision { get; } = new("Beslut", "Decision");
        public static Text NoDecision { get; } = new("Ärendet har inte varit uppe på något sammanträde.", "The case has not been up at any meeting.");
        public static Text AwaitsOutcome { get; } = new("Uppsatt, inget utfall än", "On the agenda, no outcome yet");
        public static Text Assignments { get; } = new("Uppdrag", "Assignments");
        public static Text NoAssignments { get; } = new("Ärendet har inga uppdrag.", "The case has no assignments.");
        public static Text Recipients { get; } = new("Mottagare", "Recipients");
        public static Text NoRecipients { get; } = new("Ingen mottagare är angiven.", "No recipient has been named.");
        public static Text NoAttachments { get; } = new("Inga bilagor.", "No attachments.");
        public static Text EditDraft { get; } = new("Redigera utkastet", "Edit the draft");
        public static Text AtTheSameTime { get; } = new("Samtidigt", "At the same time");
        public static Text IsClosed { get; } = new("Ärendet är avslutat", "The case is closed");
        public static Text IsWrittenOff { get; } = new("Ärendet är makulerat", "The case is written off");
        public static Text WrittenOffHelp { get; } = new("Det gick inte hela vägen: ingen nämnd har beslutat i det. Varför står bland händelserna.",
            "It didn't go all its way: no board has decided it. Why is told in its history.");
        public static Text NothingWaits { get; } = new("Inget mer väntar i ärendet.", "Nothing more waits in the case.");
        public static Text EmptyReport { get; } = new("Tjänsteskrivelsen är inte skriven än.", "The staff report has not been written yet.");
        public static Text EmptySection { get; } = new("Inte skrivet än.", "Not written yet.");
        public static Text Assignment { get; } = new("Uppdrag", "Assignment");
        public static Text Deadline { get; } = new("Slutdatum", "Deadline");
        public static Text Status { get; } = new("Status", "Status");
        public static Text Recipient { get; } = new("Mottagare", "Recipient");
        public static Text GoesTo { get; } = new("Går till", "Goes to");
        public static Text NoUnit { get; } = new("Ingen adress än", "No address yet");
        public static Text BeforeDecision { get; } = new("Skickas efter justering", "Sent after verification");
        public static Text WhenDecided { get; } = new("Skickas när beslutet är fattat", "Sent when it is decided");
        public static Text ToldByHand { get; } = new("Meddelas för hand: ärendets väg skickar inget", "Told by hand: the case's path sends nothing");
        public static Text Conditions { get; } = new("Villkor att uppfylla", "Conditions to be met");
        public static Text Tick { get; } = new("Bocka av", "Tick off");
        public static Text TickConditions { get; } = new("Bocka av villkoren på ärendets sida", "Tick off the conditions on the case's page");
        public static Text Untick { get; } = new("Ta tillbaka bocken", "Untick");
        public static Text Met { get; } = new("Uppfyllt", "Met");
        public static Text NotMet { get; } = new("Inte uppfyllt", "Not met");
        public static Text YourAnswer { get; } = new("Ditt svar", "Your answer");
        public static Text SaveAnswer { get; } = new("Spara svaret", "Save the answer");
        public static Text FirstRemark { get; } = new("Gå till den första", "Go to the first one");
        public static Text AnswerRemarks { get; } = new("Besvara anmärkningarna", "Answer the remarks");
        public static Text AnswerRemarksLead(int left, int light) => new(
            $"{RemarksLeft(left, light).Sv}. Rätta texten i utkastet, eller svara varför den stämmer ändå.",
            $"{RemarksLeft(left, light).En}. Correct the draft, or answer why it holds all the same.");
        public static Text AnswerThis { get; } = new("Besvara", "Answer");
        public static Text SameAnswer { get; } = new("Samma svar på alla som är tomma", "The same answer to all that are empty");
        public static Text SameAnswerHelp { get; } = new("Valfritt. Lämna tomt för att svara på resten senare.", "Optional. Leave it empty to answer the rest later.");
        public static Text SaveAnswers { get; } = new("Spara svaren", "Save the answers");
        public static Text NothingToAnswer { get; } = new("Inget är kvar att besvara.", "Nothing is left to answer.");
        public static Text BackToCase { get; } = new("Till ärendet", "To the case");
        public static Text RemarksLater(int n) => new($"{n} till visas när de här är besvarade.", $"{n} more are shown when these are answered.");

        public static Text AnswersSaved(int saved, int left, int light) => new(
            $"{saved} svar {(saved == 1 ? "sparat" : "sparade")}. {RemarksLeft(left, light).Sv}.",
            $"{saved} answer{(saved == 1 ? "" : "s")} saved. {RemarksLeft(left, light).En}.");
        public static Text RemarksElsewhere { get; } = new("Anmärkningar på annat än avsnitten", "Remarks on other things than the sections");
        public static Text AnswerSaved { get; } = new("Svaret är sparat.", "The answer is saved.");
        public static Text AccessSaved { get; } = new("Ändrat: så läses ärendet nu.", "Changed: this is how the case is read now.");
        public static Text DraftSaved { get; } = new("Utkastet är sparat.", "The draft is saved.");
        public static Text Registered { get; } = new("Ärendet är registrerat.", "The case is registered.");
        public static Text ChangeOfficer { get; } = new("Byt handläggare", "Change the case officer");
        public static Text NewOfficer { get; } = new("Ny handläggare", "New case officer");
        public static Text ChooseOfficer { get; } = new("Välj en person", "Choose a person");
        public static Text OfficerTakesOver { get; } = new("Det som väntar på handläggaren i ärendet flyttas till den nya.", "What waits for the officer in the case moves to the new one.");
        public static Text OfficerWrites { get; } = new("Bara den nya handläggaren kan redigera utkastet. Bytet står i historiken.", "Only the new officer can edit the draft. The change is told in the history.");
        public static Text OfficerChanged { get; } = new("Ärendet har en ny handläggare.", "The case has a new officer.");

        public static Text Parts { get; } = new("Ärendets delar", "The parts of the case");
        public static Text Overview { get; } = new("Överblick", "Overview");
        public static Text Meetings { get; } = new("Sammanträden", "Meetings");
        public static Text Earlier { get; } = new("Tidigare sammanträden", "Earlier meetings");
        public static Text Latest { get; } = new("Senaste händelserna", "Latest events");
        public static Text AllHistory { get; } = new("Alla händelser", "All events");
        public static Text ReadDocument { get; } = new("Läs hela tjänsteskrivelsen", "Read the whole staff report");
        public static Text NoClauses { get; } = new("Inget förslag till beslut är skrivet än.", "No decision has been proposed yet.");
        public static Text Continued { get; } = new("(fortsättning)", "(continued)");
        public static Text Whole { get; } = new("Hela ärendet, för utskrift", "The whole case, for printing");
        public static Text WholeHelp { get; } = new("Allt på en sida, utan anmärkningar. Skriv ut med webbläsaren.", "All on one page, without remarks. Print it with the browser.");
        public static Text WholeIsCut { get; } = new("Ärendet är för stort för en sida. Resten finns under ärendets delar.", "The case is too large for one page. The rest is under its parts.");

        public static Text MoreClauses(int more) => new($"Och {more} beslutspunkter till i dokumentet.", $"And {more} more clauses in the document.");

        public static Text Before(Text step) => new($"Innan du kan välja ”{step.Sv}”", $"Before you can choose “{step.En}”");

        public static Text HasItNext(Text what, Text who, bool isMine, DateOnly? due)
        {
            var (sv, en) = due is { } day ? ($", senast {Format.Sv.Weekday(day)}", $", due {Format.En.Weekday(day)}") : ("", "");
            return isMine
                ? new($"Nu är det din tur: {Lower(what.Sv)}{sv}.", $"Now it is your turn: {Lower(what.En)}{en}.")
                : new($"Nu ligger det hos {who.Sv}: {Lower(what.Sv)}{sv}.", $"It is now with {who.En}: {Lower(what.En)}{en}.");
        }

        private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

        public static Text CheckHeading { get; } = new("Kontrollera", "Check");
        public static Text CheckAttachments(int n) => n == 0
            ? new("Inga bilagor är angivna.", "No attachments are listed.")
            : new($"{n} {(n == 1 ? "bilaga är angiven" : "bilagor är angivna")}.", $"{n} attachment{(n == 1 ? " is" : "s are")} listed.");
        public static Text CheckMissing(string numbers) => new(
            $"Texten nämner bilaga {numbers}, som inte finns i listan. Skicka tillbaka ärendet om den ska vara med.",
            $"The text names attachment {numbers}, which is not in the list. Send the case back if it belongs there.");
        public static Text CheckRecipients(int n, int missing) => (n, missing) switch
        {
            (0, _) => new("Ingen mottagare är angiven: beslutet skickas inte till någon.", "No recipient is named: the decision is sent to nobody."),
            (1, 0) => new("Mottagaren har en adress.", "The recipient has an address."),
            (2, 0) => new("Båda mottagarna har en adress.", "Both recipients have an address."),
            (_, 0) => new($"Alla {n} mottagare har en adress.", $"All {n} recipients have an address."),
            _ => new($"{missing} av {n} mottagare saknar adress.", $"{missing} of {n} recipients {(missing == 1 ? "has" : "have")} no address."),
        };
        public static Text ToAccess { get; } = new("Ändra vem som får läsa", "Change who may read");
        public static Text SaveAddress { get; } = new("Spara adressen", "Save the address");
        public static Text AddressSaved { get; } = new("Adressen är sparad.", "The address is saved.");
        public static Text CheckAccess(Text level) => new($"Får läsa: {Lower(level.Sv)}", $"May read: {Lower(level.En)}");

        public static Text NewOfficerHelp(string now) => new($"Nu är det {now}.", $"Now it is {now}.");

        public static Text OfficerHasLeft(string now) => new($"{now} kan inte logga in längre.", $"{now} can no longer sign in.");

        /// <summary>Only a body återremitterar.</summary>
        public static Text SentBackBy(Body body, DateOnly on, int? paragraph) => new(
            $"{body.SwedishName} återremitterade ärendet {Format.Sv.Date(on)}{(paragraph is { } p ? $", {Format.Section(p)}" : "")}",
            $"{body.EnglishName} sent the case back on {Format.En.Date(on)}{(paragraph is { } q ? $", {Format.Section(q)}" : "")}");
        public static Text MeetingsReason { get; } = new("Det som ska kompletteras står bland villkoren nedan. Bocka av när det är klart.", "What is to be added stands among the conditions below. Tick it off when it is done.");
        public static Text Correct { get; } = new("Rätta det som skrevs in", "Correct what was entered");
        public static Text LeftByAnnulled { get; } = new("Beslutet är upphävt, men uppdrag som det gav står kvar", "The decision is annulled, but assignments that it gave are left");
        public static Text LeftByAnnulledHelp { get; } = new("Ta ställning till vart och ett: stryk det, eller låt det vara kvar om ett annat beslut bär det.", "Settle each of them: strike it, or keep it where another decision carries it.");
        public static Text SentBackBy(string who) => new($"{who} skickade tillbaka ärendet", $"{who} sent the case back");

        /// <summary>The same wherever it is told: what keeps a draft from review, and what else is open. No full stop, since it is a heading too.</summary>
        public static Text RemarksLeft(int left, int light) => (left, light) switch
        {
            (0, 0) => new("Inga anmärkningar är kvar att besvara", "No remarks are left to answer"),
            (0, _) => new(
                $"Inga anmärkningar måste besvaras före granskning, men {light} är {(light == 1 ? "värd" : "värda")} en titt",
                $"No remarks must be answered before review, but {light} {(light == 1 ? "is" : "are")} worth a look"),
            _ => new(
                $"{left} {(left == 1 ? "anmärkning" : "anmärkningar")} ska besvaras före granskning{(light == 0 ? "" : $" och {light} till är {(light == 1 ? "värd" : "värda")} en titt")}",
                $"{left} {(left == 1 ? "remark" : "remarks")} must be answered before review{(light == 0 ? "" : $" and {light} more {(light == 1 ? "is" : "are")} worth a look")}"),
        };

        public static Text RemarkBy(string who, string when) => new($"{who} svarade {when}", $"{who} answered {when}");

        public static Text Imported(int clauses, int assignments, int attachments, int left, int light) => new(
            $"Inläst: {clauses} {(clauses == 1 ? "beslutspunkt" : "beslutspunkter")}, {assignments} uppdrag och {attachments} {(attachments == 1 ? "bilaga" : "bilagor")}. {RemarksLeft(left, light).Sv}.",
            $"Imported: {clauses} {(clauses == 1 ? "clause" : "clauses")}, {assignments} {(assignments == 1 ? "assignment" : "assignments")} and {attachments} {(attachments == 1 ? "attachment" : "attachments")}. {RemarksLeft(left, light).En}.");

        public static Text OnlyProposed { get; } = new("Föreslås av utkastet", "Proposed by the draft");

        public static Text Proposed(Deadline deadline) => new(
            $"Föreslås: {Words(deadline, Format.Sv)} – gäller först när det är beslutat",
            $"Proposed: {Words(deadline, Format.En)} – holds only when it has been decided");

        public static Text ProposedPlan(int year) => new(
            $"Föreslås föras över till {year} – gäller först när det är beslutat", $"Proposed to be transferred to {year} – holds only when it has been decided");

        public static Text Verified(DateOnly on) => new($"Justerat {Format.Sv.Date(on)}", $"Verified {Format.En.Date(on)}");

        public static Text Reason(string reason) => new($"Motivering: {reason}", $"Reason: {reason}");

        private static string Words(Deadline deadline, Format format) =>
            deadline.Precision == DeadlinePrecision.Day ? format.Date(deadline.Latest) : deadline.Text;
    }
}
