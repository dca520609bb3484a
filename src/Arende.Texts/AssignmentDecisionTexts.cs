using Arende.Domain.Assignments;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Assignments
    {
        public static Text DeputyHelp { get; } = new("Läser och rapporterar bredvid ägaren, och får samma påminnelser.", "Reads and reports beside the owner, and gets the same reminders.");
        public static Text NoDeputy { get; } = new("Ingen ersättare", "No deputy");
        public static Text GoalLabel { get; } = new("Målet som uppdraget tjänar", "The goal that it serves");
        public static Text GoalHelp { get; } = new("Välj bland dem som har använts, eller skriv ett nytt. Till exempel: 2.1 Trygga platser.", "Choose one that has been used, or write another. For instance: 2.1 Trygga platser.");
        public static Text GivenByLegend { get; } = new("Beslutet som gav uppdraget", "The decision that gave it");
        public static Text BodyLabel { get; } = new("Organ", "Body");
        public static Text BodyUnknown { get; } = new("Inte känt", "Not known");
        public static Text DayLabel { get; } = new("Sammanträdesdag", "Day of the meeting");
        public static Text ParagraphLabel { get; } = new("Paragraf", "Paragraph");
        public static Text ClauseLabel { get; } = new("Beslutspunkt", "Clause");
        public static Text CorrectTitle { get; } = new("Rätta uppgifterna", "Correct the facts");
        public static Text CorrectLead { get; } = new("För skrivfel och sådant som saknas. Det som stod förut finns kvar i historiken. Slutdatum ändras genom beslut.",
            "For what was written wrong or is missing. What stood before stays in the history. Deadlines change by decision.");
        public static Text CorrectDeadlineHelp { get; } = new("Kan rättas så länge inget beslut har flyttat det.", "Can be corrected while no decision has moved it.");
        public static Text CorrectHappens { get; } = new("Ändringen syns i uppdragets historik med ditt namn. Inget mejl skickas.", "The change is seen in the assignment's history with your name. No mail is sent.");
        public static Text CorrectDo { get; } = new("Spara rättelsen", "Save the correction");
        public static Text DecideTitle { get; } = new("För in ett beslut om uppdraget", "Enter a decision on the assignment");
        public static Text DecideLead { get; } = new("Ett uppdrag slutredovisas, stryks, slås ihop, delas eller tas upp igen bara genom beslut.",
            "A final account is adopted, and an assignment is struck, merged, split or taken up again, by decision only.");
        public static Text DecideLabel { get; } = new("Vad beslutades?", "What was decided?");
        public static Text DecideDo { get; } = new("För in beslutet", "Enter the decision");
        public static Text IntoLabel { get; } = new("Går upp i uppdrag nummer", "Becomes part of assignment number");
        public static Text IntoHelp { get; } = new("Till exempel U2025-14. Bara när uppdraget slås ihop.", "For instance U2025-14. Only for a merger.");
        public static Text PartsLabel { get; } = new("De nya uppdragen", "The new assignments");
        public static Text PartsHelp { get; } = new("Ett på varje rad, minst två. De får egna nummer, och uppdragets ägare och slutdatum. Bara när uppdraget delas.",
            "One on each line, at least two. They get numbers of their own, and its owner and deadline. Only for a split.");
        public static Text TurnTextLabel { get; } = new("Skäl, eller vad som ska kompletteras", "Why, or what is to be supplemented");
        public static Text AgainDeadlineLabel { get; } = new("Nytt slutdatum", "New deadline");
        public static Text AgainDeadlineHelp { get; } = new("Bara när uppdraget tas upp igen. Tomt: det som gällde.", "Only when it is taken up again. Empty: the one that it had.");
        public static Text DecideHappens { get; } = new("Uppdraget visar beslutet med organ, dag och paragraf, och länken till ärendet där det finns.", "The assignment shows the decision with body, day and paragraph, and a link to the case where there is one.");
        public static Text DecideHappensEnd { get; } = new("Ett avslutat uppdrag begärs inga fler lägesrapporter om. Dess adress fungerar fortfarande.", "No more status reports are asked for on a closed assignment. Its address still works.");
        public static Text DecideHappensMail { get; } = new("Ägaren och ersättaren får veta vad som beslutades, i inkorgen och med mejl. En antagen slutredovisning mejlas inte.", "Its owner and deputy are told what was decided, in the inbox and by mail. Of an adopted final account no mail is sent.");
        public static Text ReportTitle { get; } = new("Rapportera", "Report");
        public static Text ReportLead { get; } = new("Du kan rapportera när som helst: hur det går, att ett nytt datum behövs, eller att uppdraget är klart.", "You can report at any time: how it goes, that another day is needed, or that it is done.");
        public static Text NewDateLabel { get; } = new("Nytt slutdatum som du ber om", "Another deadline that you ask for");
        public static Text NewDateHelp { get; } = new("Gäller först när nämnden har beslutat. Till exempel 31 december 2026.", "In force only when the board has decided. In Swedish, for instance 31 december 2026.");
        public static Text FilesLabel { get; } = new("Underlag", "Evidence");
        public static Text FilesHelp { get; } = new("Filerna registreras som handlingar i ärendet, och läses av dem som läser det.", "The files are registered as documents of the case, and read by those who read it.");
        public static Text ReportHappens { get; } = new("Det du skriver syns på uppdraget. Klart betyder att du har slutredovisat: nämnden beslutar om det.", "What you write is seen with the assignment. Done means that you have given the final account: the board decides on it.");
        public static Text ReportDo { get; } = new("Skicka rapporten", "Send the report");
        public static Text ReportSaved { get; } = new("Rapporten är sparad.", "The report has been saved.");
        public static Text BetweenPeriods { get; } = new("Rapport mellan perioderna", "Report between the periods");
        public static Text AwaitsAdoption { get; } = new("Ägaren har rapporterat klart. Slutredovisningen antas när nämnden beslutar om den.", "Its owner has reported it done. The final account is adopted when the board decides on it.");
        public static Text MergedInto { get; } = new("Uppdraget går upp i:", "The assignment has become part of:");
        public static Text SplitInto { get; } = new("Uppdraget är delat i:", "The assignment has been split into:");
        public static Text PartOf { get; } = new("Del av", "Part of");
        public static Text HiddenOther { get; } = new("ett uppdrag som du inte kan läsa", "an assignment that you can't read");

        public static Text NameDecisionTitle { get; } = new("Ange beslutet bakom slutdatumet", "Name the decision behind the deadline");
        public static Text NameDecisionDo { get; } = new("Spara beslutet", "Save the decision");
        public static Text NameToldDecisionHappens { get; } = new("Slutdatumet gäller: uppdraget visar organ, dag och paragraf för beslutet, med länk till ärendet där det finns. Rapporten som berättar om det föreslår det inte längre.",
            "The deadline holds: the assignment shows the decision's body, day and paragraph, with a link to its case where there is one. The report that tells of it proposes it no more.");
        public static Text NameDecisionHappens { get; } = new("Uppdraget visar organ, dag och paragraf för beslutet, med länk till ärendet där det finns. Slutdatumet ändras inte.",
            "The assignment shows the decision's body, day and paragraph, with a link to the case where there is one. The deadline does not change.");
        public static Text MovedDeadlineLabel { get; } = new("Nytt slutdatum", "New deadline");
        public static Text MovedDeadlineHelp { get; } = new("Fylls i om uppdraget får ett nytt. Till exempel 30 juni 2026 eller kvartal 3 2026.", "Where it gets a new one. In Swedish, for instance 30 juni 2026 or kvartal 3 2026.");
        public static Text MovedPlanLabel { get; } = new("Överförs till planen för", "Transferred to the plan of");
        public static Text MovedPlanNone { get; } = new("Ingen överföring", "No transfer");
        public static Text NothingToName { get; } = new("Beslutet bakom slutdatumet är känt, eller så nämns inget beslut.", "The decision behind the deadline is known, or none is mentioned.");

        public static Text NameDecisionLead(Deadline deadline, string source) => new(
            $"Slutdatumet {InWords(deadline).Sv} har kommit in med orden ”{source}”. Vilket beslut är det?", $"The deadline {InWords(deadline).En} came in with the words “{source}”. Which decision is that?");

        public static Text NameAlike(int others) => new(
            others == 1 ? "Gäller också det andra uppdraget i samma rapport med samma ord" : $"Gäller också de {others} andra uppdragen i samma rapport med samma ord",
            others == 1 ? "Holds for the other assignment of the same report with the same words too" : $"Holds for the {others} other assignments of the same report with the same words too");

        public static Text Reporting(AssignmentStatus status) => new($"Rapport: {Word(status).Sv}", $"Report: {Word(status).En}");

        public static Text Evidence(int number) => new($"Handling {number}", $"Document {number}");

        public static Text GivenIn(Text point) => new($"Givet av {point.Sv}", $"Given by {point.En}");

        public static Text ByPoint(Text point) => new($"Beslutat i {point.Sv}.", $"Decided in {point.En}.");

        /// <summary>What a draft proposes: "att stryka uppdraget".</summary>
        public static Text ToBe(TurnKind kind) => kind switch
        {
            TurnKind.Accounted => new("anta slutredovisningen", "adopted"),
            TurnKind.Struck => new("stryka uppdraget", "struck"),
            TurnKind.Merged => new("slå ihop uppdraget med ett annat", "merged into another"),
            TurnKind.Split => new("dela uppdraget i flera", "split into several"),
            TurnKind.Reopened => new("ta upp uppdraget igen", "taken up again"),
            TurnKind.Moved => new("ge uppdraget en ny tidplan eller överföra det", "given a new deadline or transferred"),
        };

        public static Text ProposedTurn(TurnKind kind) => new($"Föreslås: {ToBe(kind).Sv}", $"Proposed to be {ToBe(kind).En}");

        /// <summary>What can be chosen of what a decision does.</summary>
        public static Text Turn(TurnKind kind) => kind switch
        {
            TurnKind.Accounted => new("Slutredovisningen antas", "The final account is adopted"),
            TurnKind.Struck => new("Uppdraget stryks", "The assignment is struck"),
            TurnKind.Merged => new("Uppdraget slås ihop med ett annat", "The assignment is merged into another"),
            TurnKind.Split => new("Uppdraget delas i flera", "The assignment is split into several"),
            TurnKind.Reopened => new("Uppdraget kompletteras eller tas upp igen", "The assignment is supplemented or taken up again"),
            TurnKind.Moved => new("Uppdraget får ett nytt slutdatum, eller överförs till en senare plan", "The assignment gets a new deadline, or is transferred to a later plan"),
        };
    }
}
