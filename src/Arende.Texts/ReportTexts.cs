using Arende.Domain.Assignments;
using Arende.Domain.Reminders;
using Arende.Domain.Reports;

namespace Arende.Texts;

public static partial class T
{
    public static class Reports
    {
        public static Text Title { get; } = new("Rapporter", "Reports");
        public static Text ChangeCalendar { get; } = new("Ändra kalendern", "Change the calendar");
        public static Text Lead { get; } = new("Nämndens kalender säger när läget för varje uppdrag rapporteras. Chefen fryser enhetens rapporter; controllern sammanställer dem till ett ärende.",
            "The board's calendar says when the status of each assignment is reported. The manager freezes the unit's reports; the controller compiles them into a case.");
        public static Text Empty { get; } = new("Ingen rapportperiod har öppnats än.", "No reporting period has been opened yet.");
        public static Text EmptyHelp { get; } = new("Perioderna öppnas av sig själva enligt kalendern, och då får ägarna mejl.", "Periods open by themselves by the calendar, and owners are then asked by mail.");
        public static Text Period { get; } = new("Period", "Period");
        public static Text EndsOn { get; } = new("Gäller till och med", "Up to");
        public static Text DueOn { get; } = new("Rapporteras senast", "Reports due");
        public static Text Given { get; } = new("Rapporterat", "Reported");
        public static Text State { get; } = new("Läge", "State");
        public static Text IsOpen { get; } = new("Öppen", "Open");
        public static Text NowCompiled { get; } = new("Klart. Rapporten är sammanställd till ett ärende.", "Done. The report is compiled into a case.");
        public static Text CompileWhy { get; } = new(
            "Alla enheters rapporter är frysta. Stäm av dem i tabellen och sammanställ dem till ett ärende.",
            "The reports of all units are frozen. Check them in the table, and compile them into a case.");
        public static Text IsCompiled { get; } = new("Sammanställd", "Compiled");
        public static Text IsFrozen { get; } = new("Fryst", "Frozen");
        public static Text IsReported { get; } = new("Rapporterat", "Reported");
        public static Text IsLate { get; } = new("Försenat", "Overdue");
        public static Text IsAwaited { get; } = new("Väntas", "Awaited");
        public static Text Units { get; } = new("Enheternas rapporter", "The units' reports");
        public static Text ReportsGiven { get; } = new("lägesrapporter lämnade", "status reports given");
        public static Text UnitsFrozen { get; } = new("enheter frysta", "units frozen");
        public static Text WhoMisses { get; } = new("Saknas från", "Missing from");
        public static Text Nobody { get; } = new("Ingen", "Nobody");
        public static Text NothingAsked { get; } = new("Inga lägesrapporter begärs i perioden.", "No status reports are asked for in the period.");
        public static Text NothingAskedHelp { get; } = new("Det fanns inga öppna uppdrag när den öppnades.", "There were no open assignments when it was opened.");
        public static Text WriteMine { get; } = new("Skriv mina lägesrapporter", "Write my status reports");
        public static Text Freeze { get; } = new("Frys …", "Freeze …");
        public static Text FreezeRest { get; } = new("Frys resten …", "Freeze the rest …");
        public static Text FreezeNow { get; } = new("Frys rapporterna", "Freeze the reports");
        public static Text Frozen { get; } = new("Rapporterna är frysta.", "The reports are frozen.");
        public static Text StatusLabel { get; } = new("Hur går det?", "How is it going?");
        public static Text CommentLabel { get; } = new("Vad har hänt, och vad återstår?", "What has happened, and what remains?");
        public static Text CommentHelp { get; } = new("Två eller tre meningar räcker. De står i rapporten till nämnden.", "Two or three sentences will do. They stand in the report to the board.");
        public static Text ForecastLabel { get; } = new("Nytt slutdatum som du bedömer behövs", "A new deadline that you think is needed");
        public static Text ForecastHelp { get; } = new("Lämna tomt om slutdatumet håller. Annars till exempel 30 juni 2026 eller kvartal 3 2026. Det är en prognos: slutdatumet ändras bara genom beslut.",
            "Leave empty if the deadline holds. Else in Swedish, for instance 30 juni 2026 or kvartal 3 2026. It is a forecast: a deadline changes by decision only.");
        public static Text ChooseStatus { get; } = new("Välj hur det går.", "Choose how it is going.");
        public static Text Send { get; } = new("Lämna rapporten", "Give the report");
        public static Text SendAgain { get; } = new("Rätta rapporten", "Correct the report");
        public static Text Saved { get; } = new("Du kan rätta rapporten tills enheten är fryst.", "You can correct the report until the unit is frozen.");
        public static Text Write { get; } = new("Skriv rapporten", "Write the report");
        public static Text ReadOrCorrect { get; } = new("Läs eller rätta rapporten", "Read or correct the report");
        public static Text NotReported { get; } = new("Inte rapporterat", "Not reported");
        public static Text AllDone { get; } = new("Allt är rapporterat. Tack!", "Everything has been reported. Thank you!");
        public static Text AllDoneHelp { get; } = new("Du kan rätta en rapport tills enhetens rapporter fryses.", "You can correct a report until the unit's reports are frozen.");

        public static Text NothingLeft { get; } = new("Det går inte att rapportera mer i perioden.", "No more can be reported in the period.");
        public static Text Answers { get; } = new("Vad som har rapporterats", "What has been reported");

        public static Text Compile { get; } = new("Sammanställ …", "Compile …");
        public static Text CompileNow { get; } = new("Sammanställ till ett ärende", "Compile into a case");
        public static Text CompiledInto { get; } = new("Ärendet", "The case");
        public static Text Officer { get; } = new("Handläggare", "Case officer");
        public static Text OfficerHelp { get; } = new("Den som skriver vidare på tjänsteskrivelsen och lämnar den till granskning.", "Who goes on with the staff report and hands it in for review.");
        public static Text Myself { get; } = new("Jag själv", "Myself");
        public static Text Undo { get; } = new("Ångra sammanställningen …", "Undo the compilation …");
        public static Text UndoNow { get; } = new("Ångra och makulera ärendet", "Undo, and write the case off");
        public static Text Undone { get; } = new("Sammanställningen är ångrad och ärendet makulerat.", "The compilation is undone, and the case written off.");
        public static Text FreezeReason { get; } = new("Varför fryses rapporterna ändå?", "Why are the reports frozen all the same?");
        public static Text FreezeReasonHelp { get; } = new("Motiveringen står i rapporten till nämnden.", "The reason stands in the report to the board.");
        public static Text Correct { get; } = new("Rätta", "Correct");
        public static Text CorrectNow { get; } = new("Spara rättelsen", "Save the correction");
        public static Text Corrected { get; } = new("Rättat efter frysningen", "Corrected after the freeze");
        public static Text CorrectionUndone { get; } = new("Rättat medan rapporten var fryst. Frysningen är ångrad, så rättelsen gäller inte: lämna rapporten på nytt om den stämmer.",
            "Corrected while the report was frozen. The freeze is undone, so the correction doesn't hold: give the report again if it is right.");
        public static Text CorrectionSaved { get; } = new("Rättelsen är sparad. Det som frystes står kvar bredvid.", "The correction has been saved. What was frozen stays beside it.");
        public static Text CorrectedMeanwhile { get; } = new("Någon annan har rättat rapporten sedan du öppnade den. Så här står det nu:", "Somebody else has corrected the report since you opened it. It now says:");
        public static Text CorrectLead { get; } = new("Det som frystes står kvar, och rättelsen visas bredvid med namn och tid. Uppdragets läge i registret ändras inte.",
            "What was frozen stays, and the correction is shown beside it with name and time. The assignment's status in the register doesn't change.");
        public static Text MeetingHasMoved { get; } = new("Sammanträdet som sista dagen räknades från är flyttat eller inställt.", "The meeting from which the due day was counted has been moved or cancelled.");
        public static Text MeetingHasMovedHelp { get; } = new("Alla enheter är frysta, så sista dagen räknas inte om.", "All units are frozen, so the due day isn't counted anew.");

        public static Text OfKind(PeriodKind kind) => kind switch
        {
            PeriodKind.MonthlyReport => new("Månadsrapport", "Monthly report"),
            PeriodKind.InterimReport => new("Delårsrapport", "Interim report"),
            PeriodKind.AnnualReport => new("Verksamhetsberättelse", "Annual report of activities"),
        };

        public static Text WasFrozenAs { get; } = new("Frystes som:", "Frozen as:");
        public static Text IsCorrectedTo { get; } = new("Rättat till:", "Corrected to:");

        public static Text Named(PeriodKind kind, string swedish, string english) => new($"{OfKind(kind).Sv}: {swedish}", $"{OfKind(kind).En}: {english}");

        /// <summary>What the due day was counted from.</summary>
        public static Text MeetingOf(DateOnly? committee, DateOnly? board) => (committee, board) switch
        {
            ({ } day, { } after) => new($"Rapporten tas upp av utskottet {Format.Sv.Weekday(day)} och av nämnden {Format.Sv.Weekday(after)}.", $"The committee takes up the report on {Format.En.Weekday(day)}, and the board on {Format.En.Weekday(after)}."),
            ({ } day, null) => new($"Rapporten tas upp {Format.Sv.Weekday(day)}.", $"The report is taken up on {Format.En.Weekday(day)}."),
            _ => new("Inget sammanträde var planerat i tid när perioden öppnades: sista dagen är kalenderns.", "No meeting was planned in time when the period was opened: the due day is the calendar's."),
        };

        public static Text LawsDay(FeedsReport feeds, DateOnly day) => feeds == FeedsReport.AnnualReport
            ? new($"Kommunens årsredovisning ska vara hos fullmäktige senast {Format.Sv.Date(day)} (KL 11:20).", $"The municipality's annual report is due to the council by {Format.En.Date(day)} (KL 11:20).")
            : new($"Kommunens delårsrapport ska vara hos fullmäktige och revisorerna senast {Format.Sv.Date(day)} (KL 11:16).", $"The municipality's interim report is due to the council and the auditors by {Format.En.Date(day)} (KL 11:16).");

        public static Text EarlierText(Text period, int year) => new(
            $"Texten är från {period.Sv} {year}. Ändra det som har hänt sedan dess.", $"The text is from {period.En} {year}. Change what has happened since.");

        public static Text FrozenBecause(string reason) => new($"Frystes fast rapporter saknades: {reason}", $"Frozen though reports were missing: {reason}");

        public static Text MissingReports(int count) => count == 1 ? new("1 lägesrapport saknas", "1 status report is missing") : new($"{count} lägesrapporter saknas", $"{count} status reports are missing");

        public static Text CorrectHeading(string title) => new($"Rätta rapporten om ”{title}”", $"Correct the report on “{title}”");

        public static Text CompileHeading(Text period) => new($"Sammanställ {period.Sv}", $"Compile {period.En}");

        public static Text LeftOut(int count) => count == 1
            ? new("1 uppdrag står inte i ärendet, eftersom inte alla får läsa det.", "1 assignment doesn't stand in the case, since not everybody may read it.")
            : new($"{count} uppdrag står inte i ärendet, eftersom inte alla får läsa dem.", $"{count} assignments don't stand in the case, since not everybody may read them.");

        public static Text Unbound(int count) => count == 1
            ? new("1 uppdrag följs upp i ärendet utan att beslutas där", "1 assignment is told of in the case and not decided there")
            : new($"{count} uppdrag följs upp i ärendet utan att beslutas där", $"{count} assignments are told of in the case and not decided there");

        public static Text Unbound(NotBound why) => why switch
        {
            NotBound.WaitsElsewhere => new("väntar på beslut i ett annat ärende", "waits for a decision in another case"),
            NotBound.ChangedSince => new("registret har ett annat läge än rapporten", "the register says something else than the report"),
            NotBound.OfOtherPlan => new("hör inte till den plan som förs över", "is not in the plan that is carried over"),
            NotBound.IsEnded => new("är redan avslutat genom beslut", "has been ended by a decision"),
        };

        public static IReadOnlyList<Consequence> CompileHappens(int assignments, int units) =>
        [
            new(ConsequenceKind.Document, new Text($"Ett ärende registreras med ett utkast: tabellen över {assignments} uppdrag, avvikelser per enhet och förslag till beslut.",
                $"A case is registered with a draft: the table of {assignments} assignments, deviations by unit and proposed clauses.")),
            new(ConsequenceKind.Document, new Text("Periodens rapport görs ur registret som bilaga till ärendet. Siffrorna i den följer registret tills ärendet skrivs under.",
                "The period's report is made from the register as an attachment of the case. Its figures follow the register until the case is signed.")),
            new(ConsequenceKind.Assignment, new Text("Nya slutdatum och överföringar föreslås. De gäller först när nämnden har beslutat.", "New deadlines and transfers are proposed. They hold only when the board has decided.")),
            .. units == 0 ? [] : new[] { new Consequence(ConsequenceKind.Clock, units == 1 ? new Text("Den enhet som är kvar fryses som den står.", "The one unit that is left is frozen as it stands.") : new Text($"De {units} enheter som är kvar fryses som de står.", $"The {units} units that are left are frozen as they stand.")) },
        ];

        public static IReadOnlyList<Consequence> UndoHappens { get; } =
        [
            new(ConsequenceKind.Document, new Text("Ärendet makuleras. Numret används inte igen.", "The case is written off. Its number is not used again.")),
            new(ConsequenceKind.Assignment, new Text("Det som ärendet föreslog för uppdragen faller.", "What the case proposed for assignments falls.")),
            new(ConsequenceKind.Clock, new Text("Enheter som frystes av sammanställningen kan rapportera igen; det som cheferna har fryst står kvar. Påminnelserna börjar om.",
                "Units that the compilation froze can report again; what managers froze stays. Reminders begin again.")),
        ];

        public static Text Missed(int missed, int all) => new($"{missed} av {all} lägesrapporter var inte lämnade när enhetens rapporter frystes.",
            $"{missed} of {all} status reports had not been given when the unit's reports were frozen.");

        public static Text Name(string swedish, string english, int year) => new($"{swedish} {year}", $"{english} {year}");

        public static Text SavedOn(string assignment) => new($"Rapporten om ”{assignment}” är lämnad.", $"The report on “{assignment}” has been given.");

        public static Text Heading(Text period) => new($"Rapportperioden {period.Sv}", $"Reporting period: {period.En}");

        public static Text MineHeading(Text period) => new($"Mina lägesrapporter för {period.Sv}", $"My status reports for {period.En}");

        public static Text AskedFor(Text period) => new($"Lägesrapporterna gäller {period.Sv}. Det tar någon minut.", $"The status reports are for {period.En}. It takes a minute or so.");

        public static Text Until(DateOnly day) => new($"Gäller till och med {Format.Sv.Date(day)}", $"Up to {Format.En.Date(day)}");

        public static Text DueBy(DateOnly day) => new($"Rapporteras senast {Format.Sv.Weekday(day)}", $"Reports due by {Format.En.Weekday(day)}");

        public static Text Of(int some, int all) => new($"{Format.Sv.Number(some)} av {Format.Sv.Number(all)}", $"{Format.En.Number(some)} of {Format.En.Number(all)}");

        public static Text LeftToReport(int left, int all) => left == all
            ? new(all == 1 ? "Rapportera läget här nedanför." : $"{all} uppdrag att rapportera. Varje rapport sparas för sig.",
                all == 1 ? "Report the status below." : $"{all} assignments to report on. Each report is saved on its own.")
            : new($"{left} av {all} återstår. Varje rapport sparas för sig.", $"{left} of {all} remain. Each report is saved on its own.");

        public static Text By(string? name, DateTimeOffset at) => new($"{name}, {Format.Sv.Date(Format.Day(at))}", $"{name}, {Format.En.Date(Format.Day(at))}");

        public static Text FrozenBy(string? name, DateTimeOffset at, bool isImplicit) => isImplicit
            ? new($"vid sammanställningen, {By(name, at).Sv}", $"by the compilation, {By(name, at).En}")
            : By(name, at);

        public static Text FrozenHelp(DateTimeOffset at) => new($"Enhetens rapporter frystes {Format.Sv.Date(Format.Day(at))}. Det som står i dem ligger fast; en rättelse ställs bredvid.",
            $"The unit's reports were frozen on {Format.En.Date(Format.Day(at))}. What they say stands; a correction is put beside it.");

        public static Text MissingCount(int count) => new($"{count} saknas", $"{count} missing");

        public static Text Missing(IReadOnlyList<(string Name, int Count)> missing) => new(
            Format.Sv.List([.. missing.Select(m => $"{m.Name} ({m.Count})")]), Format.En.List([.. missing.Select(m => $"{m.Name} ({m.Count})")]));

        /// <summary>When those who have not reported are reminded, and when that ends.</summary>
        public static Text Reminders(DateOnly last, bool isOver) => isOver
            ? new($"Påminnelserna slutade {Format.Sv.Date(last)}, fyra veckor efter sista dagen. Det som saknas kommer inte av sig självt: frys resten, så går perioden till sammanställning.",
                $"The reminders ended on {Format.En.Date(last)}, four weeks after the due day. What is missing won't come by itself: freeze the rest, and the period goes on to be compiled.")
            : new($"Den som inte har rapporterat påminns 14, 7 och 1 dag före sista dagen, och sedan varje vecka till {Format.Sv.Date(last)}. Därefter skickas inga fler påminnelser.",
                $"Who has not reported is reminded 14, 7 and 1 day before the due day, and then each week until {Format.En.Date(last)}. After that no more reminders are sent.");

        /// <summary>The same, where the period's path says when and whom.</summary>
        public static Text Reminders(ReminderLadder ladder) => new(
            $"Den som inte har rapporterat påminns {Format.Sv.List([.. ladder.Before.OrderDescending().Select(days => $"{days}")])} dagar före sista dagen, på den och sedan var {ladder.Every}:e dag tills perioden går till sammanställning. Efter {ladder.ManagerAfter} dagar får enhetens chef veta det, efter {ladder.DirectorAfter} kommundirektören.",
            $"Who has not reported is reminded {Format.En.List([.. ladder.Before.OrderDescending().Select(days => $"{days}")])} days before the due day, on it, and then every {ladder.Every} days until the period goes on to be compiled. After {ladder.ManagerAfter} days the unit's manager is told, after {ladder.DirectorAfter} the director.");

        public static Text FreezeQuestion(string? unit) => new(
            unit is null ? "Frysa rapporterna för uppdrag utan enhet?" : $"Frysa rapporterna för {unit}?",
            unit is null ? "Freeze the reports of assignments without a unit?" : $"Freeze the reports of {unit}?");

        public static Text FreezeRestQuestion(int units) => units switch
        {
            0 => new("Frysa det som är kvar?", "Freeze what is left?"),
            1 => new("Frysa den enhet som är kvar?", "Freeze the one unit that is left?"),
            _ => new($"Frysa de {units} enheter som är kvar?", $"Freeze the {units} units that are left?"),
        };

        /// <summary>"Det här händer" when units are frozen.</summary>
        public static IReadOnlyList<Consequence> FreezeHappens(int missing, bool isRest, bool isLast) =>
        [
            new(ConsequenceKind.Document, new Text("Rapporterna låses som de står. Det som blev fel rättas bredvid, och båda syns.", "The reports are locked as they stand. What was wrong is corrected beside it, and both are shown.")),
            .. isRest ? [new Consequence(ConsequenceKind.Document, new Text("Det gäller även rapporter om uppdrag med sekretess som du inte ser.", "That goes for reports on secret assignments that you don't see too."))] : Array.Empty<Consequence>(),
            missing == 0
                ? new(ConsequenceKind.Clock, new Text("Alla har rapporterat; ingen rapport saknas.", "Everyone has reported; no report is missing."))
                : new(ConsequenceKind.Clock, new Text($"{missing} som saknas redovisas som inte rapporterade, och påminns inte längre.", $"{missing} that are missing are accounted for as not reported, and reminded no more.")),
            isLast
                ? new(ConsequenceKind.Step, new Text("Alla enheter är då frysta: controllern får perioden att sammanställa.", "All units are then frozen: the controller gets the period to compile."))
                : new(ConsequenceKind.Step, new Text("Perioden sammanställs när alla enheter är frysta.", "The period is compiled when all units are frozen.")),
        ];

        public static Text Choice(AssignmentStatus status) => status switch
        {
            AssignmentStatus.OnPlan => new("Går enligt plan", "On plan"),
            AssignmentStatus.Delayed => new("Försenat", "Delayed"),
            AssignmentStatus.Done => new("Klart", "Done"),
            AssignmentStatus.Struck => new("Struket", "Struck"),
        };

        public static Text? ChoiceHelp(AssignmentStatus status, bool deadlineIsPast) => status switch
        {
            AssignmentStatus.OnPlan when deadlineIsPast => new Text("Slutdatumet har passerat: uppdraget räknas som förfallet tills ett nytt är beslutat.", "The deadline is past: the assignment counts as overdue until a new one is decided."),
            AssignmentStatus.OnPlan or AssignmentStatus.Delayed => null,
            AssignmentStatus.Done => new Text("Det här är slutredovisningen. Nämnden beslutar om den.", "This is the final account. The board decides on it."),
            AssignmentStatus.Struck => new Text("Uppdraget är tillbakadraget genom beslut.", "The assignment has been withdrawn by decision."),
        };
    }
}
