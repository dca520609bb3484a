using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Assignments
    {
        public static Text Chain { get; } = new("Från beslut till klart", "From decision to done");
        public static Text Facts { get; } = new("Uppgifter", "Facts");
        public static Text Case { get; } = new("Ärende", "Case");
        public static Text Plan { get; } = new("Verksamhetsplan", "Plan");
        public static Text NoPlan { get; } = new("Ingen plan", "No plan");
        public static Text Saved { get; } = new("Ändringen är sparad.", "The change has been saved.");
        public static Text ReportNow { get; } = new("Rapportera läget", "Report the status");
        public static Text WhoHasIt { get; } = new("Vem har uppdraget?", "Who has the assignment?");
        public static Text WhatItIs { get; } = new("Vad är det?", "What is it?");
        public static Text OwnerHelp { get; } = new("Ägaren svarar på lägesrapporterna och får påminnelser om slutdatumet. Utan ägare går det till controllern.",
            "The owner answers the status reports and is reminded of the deadline. Without an owner the controller is.");
        public static Text Give { get; } = new("Ge uppdraget", "Give the assignment");
        public static Text KindLabel { get; } = new("Typ", "Kind");
        public static Text SaveKind { get; } = new("Spara typen", "Save the kind");
        public static Text NewLead { get; } = new("För ett uppdrag som beslutats utanför registret. Uppdrag i en tjänsteskrivelse läses in med den.",
            "For an assignment decided outside the register. Those of a staff report come in with it.");
        public static Text TitleLabel { get; } = new("Vad ska göras?", "What is to be done?");
        public static Text TitleHelp { get; } = new("En mening som ägaren förstår utan att läsa beslutet.", "One sentence that the owner understands without reading the decision.");
        public static Text DeadlineHelp { get; } = new("Som det är beslutat: 31 december 2026, kvartal 3 2026 eller under 2026. Tomt betyder okänt, och räknas aldrig som förfallet.",
            "As it was decided, in Swedish: 31 december 2026, kvartal 3 2026 or under 2026. Empty means unknown, and is never counted as late.");
        public static Text SourceLabel { get; } = new("Beslutet bakom slutdatumet", "The decision behind the deadline");
        public static Text SourceHelp { get; } = new("Till exempel: KF § 112, 15 december 2025.", "For instance: KF § 112, 15 December 2025.");
        public static Text Register { get; } = new("Lägg in uppdraget", "Enter the assignment");
        public static Text Cancel { get; } = new("Avbryt", "Cancel");
        public static Text HappensRegister { get; } = new("Uppdraget kommer in i registret och syns på ägarens Min sida.", "The assignment enters the register and is seen on its owner's page.");
        public static Text HappensOverdue { get; } = new("Dagen efter slutdatumet flaggas det som förfallet, om det inte är klart.", "The day after its deadline it is flagged as overdue, unless it is done.");
        public static Text HappensReports { get; } = new("När en rapportperiod öppnar får ägaren mejl om att rapportera läget.", "When a reporting period opens the owner is asked by mail for its status.");
        public static Text EnteredByHand { get; } = new("Inlagt i registret", "Entered in the register");
        public static Text DecisionIsAskedFor { get; } = new("En rapport säger att det är beslutat. Det gäller när någon har angett beslutet, eller när rapporten är beslutad.",
            "A report says that it has been decided. It is in force when somebody has named that decision, or when the report has been decided.");
        public static Text OnlyProposed { get; } = new("Gäller först när beslutet är fattat.", "In force only when it has been decided.");
        public static Text NotFlaggedYet { get; } = new("Slutdatumet har passerat och flaggas vid nästa genomgång", "Past its deadline; flagged at the next round");
        public static Text FinalReport { get; } = new("Slutredovisning", "Final report");
        public static Text NoDecisionKnown { get; } = new("Beslutet bakom är inte känt.", "The decision behind it is not known.");

        public static Text Transferred(int times) => new(
            times == 1 ? "överfört en gång" : $"överfört {times} gånger", times == 1 ? "transferred once" : $"transferred {times} times");

        public static Text NowIs(string? owner, string? unit) => new(
            $"Nu: {owner ?? NoOwner.Sv}, {unit ?? NoUnit.Sv}.", $"Now: {owner ?? NoOwner.En}, {unit ?? NoUnit.En}.");

        public static Text DecidedIn(Body body, int paragraph) => new($"Beslutat i {ShortDecision(body, paragraph).Sv}", $"Decided in {ShortDecision(body, paragraph).En}");

        public static Text AccountedForAt(Body body, int paragraph) => new($"Redovisat i {ShortDecision(body, paragraph).Sv}", $"Accounted for in {ShortDecision(body, paragraph).En}");

        public static Text AccountedForIn(string number) => new($"Redovisas i {number}", $"Accounted for in {number}");

        public static Text By(Body body, int paragraph, DateOnly date) => new($"Beslutat i {DecidedAt(body, paragraph, date).Sv}.", $"Decided in {DecidedAt(body, paragraph, date).En}.");

        public static Text OriginalDeadline(Deadline deadline) => new($"Slutdatum: {InWords(deadline).Sv}", $"Deadline: {InWords(deadline).En}");

        public static Text CurrentDeadline(Deadline deadline) => new($"Gällande slutdatum: {InWords(deadline).Sv}", $"Current deadline: {InWords(deadline).En}");

        public static Text NewDeadline(Deadline deadline) => new($"Nytt slutdatum: {InWords(deadline).Sv}", $"New deadline: {InWords(deadline).En}");

        public static Text ProposedDeadline(Deadline deadline) => new($"Föreslaget slutdatum: {InWords(deadline).Sv}", $"Proposed deadline: {InWords(deadline).En}");

        public static Text ToldDeadline(Deadline deadline) => new($"Slutdatum enligt rapporten: {InWords(deadline).Sv}", $"Deadline by the report: {InWords(deadline).En}");

        public static Text ProposedTransfer(int year) => new($"Föreslås föras över till planen för {year}", $"Proposed for transfer to the plan of {year}");

        public static Text Before(Deadline deadline) => new($"Tidigare: {InWords(deadline).Sv}.", $"Before: {InWords(deadline).En}.");

        public static Text Missed(DateOnly deadline) => new($"Slutdatumet {Format.Sv.Date(deadline)} passerades utan att uppdraget var klart.",
            $"The deadline of {Format.En.Date(deadline)} passed and the assignment was not done.");

        public static Text ReportGiven(Text period, AssignmentStatus status) => new(
            $"Lägesrapport för {period.Sv}: {Word(status).Sv}", $"Status report for {period.En}: {Word(status).En}");

        public static Text ReportCorrected(Text period, AssignmentStatus status) => new(
            $"Rättad efter frysningen, lägesrapport för {period.Sv}: {Word(status).Sv}", $"Corrected after the freeze, status report for {period.En}: {Word(status).En}");

        public static Text CorrectedBy(string name) => new($"Av {name}. Registret ändras inte av rättelsen.", $"By {name}. The correction doesn't change the register.");

        public static Text StatusWas(string before) => new($"Före rättelsen: {before}.", $"Before the correction: {before}.");

        public static Text ForecastWas(string before, string after) => new($"Bedömt slutdatum: {before} rättat till {after}.", $"Expected deadline: {before} corrected to {after}.");

        public static Text ReportAsked(Text period) => new($"Lägesrapport för {period.Sv}", $"Status report for {period.En}");

        public static Text ReportMissing(Text period) => new($"Lägesrapport för {period.Sv}: inte lämnad", $"Status report for {period.En}: not given");

        public static Text WasFrozen { get; } = new("Enhetens rapporter frystes innan den kom in.", "The unit's reports were frozen before it came in.");

        /// <summary>"Det här händer" when an assignment gets another owner.</summary>
        public static IReadOnlyList<Consequence> GiveHappens(int missing) =>
        [
            new(ConsequenceKind.Assignment, new Text("Den nya ägaren ser uppdraget bland sina och får besked när slutdatumet passeras. Den förra ser det inte längre som sitt.",
                "The new owner sees the assignment among theirs and is told when the deadline passes. For the old one it is no longer theirs.")),
            missing == 0
                ? new(ConsequenceKind.Mail, new Text("Inget mejl skickas nu.", "No mail is sent now."))
                : new(ConsequenceKind.Mail, new Text(
                    missing == 1 ? "Lägesrapporten som saknas begärs av den nya ägaren, med mejl." : $"{missing} lägesrapporter som saknas begärs av den nya ägaren, med mejl.",
                    missing == 1 ? "The status report that is missing is asked of the new owner, by mail." : $"{missing} status reports that are missing are asked of the new owner, by mail.")),
        ];

        public static Text AskedOf(string name) => new($"Väntas från {name}.", $"Expected from {name}.");

        public static Text ReportedBy(string name) => new($"Av {name}.", $"By {name}.");

        public static Text OwnerAsks(DateOnly forecast) => new($"ägaren räknar med {Format.Sv.Date(forecast)}", $"its owner expects {Format.En.Date(forecast)}");
        public static Text Forecast(Deadline forecast) => new($"Bedömer nytt slutdatum: {InWords(forecast).Sv}. Det är en prognos, inte ett beslut.",
            $"Expects a new deadline: {InWords(forecast).En}. That is a forecast, not a decision.");

        /// <summary>The status alone, as a report gives it.</summary>
        public static Text Word(AssignmentStatus status) => status switch
        {
            AssignmentStatus.OnPlan => new("går enligt plan", "on plan"),
            AssignmentStatus.Delayed => new("försenat", "delayed"),
            AssignmentStatus.Done => new("klart", "done"),
            AssignmentStatus.Struck => new("struket", "struck"),
        };
    }
}
