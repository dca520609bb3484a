using Arende.Domain;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Rules
    {
        /// <summary>Of assignments, plans and reports; null for other rules.</summary>
        private static Text? OfAssignments(Rule rule, string about) => rule switch
        {
            Rule.AssignmentIsClosed => new("Uppdraget är avslutat.", "The assignment is closed."),
            Rule.AssignmentIsOpen => new("Uppdraget är redan öppet.", "The assignment is open already."),
            Rule.AssignmentIsUnknown => new($"Det finns inget öppet uppdrag med det numret{Of(about)}. Skriv det som U2025-14.", $"There is no open assignment with that number{Of(about)}. Write it as U2025-14."),
            Rule.AssignmentsAreTooMany => new($"Välj minst ett och högst {about} uppdrag åt gången.", $"Choose at least one and at most {about} assignments at a time."),
            Rule.AssignmentIsMergedIntoItself => new("Ett uppdrag kan inte slås ihop med sig självt. Ange det uppdrag som det går upp i.", "An assignment can't be merged into itself. Name the one that it becomes part of."),
            Rule.MergedIntoClosed => new("Det uppdraget är avslutat. Ange ett öppet uppdrag.", "That assignment is closed. Name an open one."),
            Rule.SplitNeedsTwo => new("Skriv minst två uppdrag, ett på varje rad.", "Write at least two assignments, one on each line."),
            Rule.StruckByDecisionOnly => new("Ett uppdrag stryks bara genom beslut. Rapportera hur det går, och skriv varför det bör strykas: då kan nämnden ta ställning.",
                "An assignment is struck by decision only. Report how it goes, and write why it should be struck: then the board can decide."),
            Rule.KindIsMissing => new("Välj om det är ett uppdrag eller ett nämndinitiativ.", "Choose whether it is an assignment or a board initiative."),
            Rule.DeputyIsOwner => new("Den som äger uppdraget kan inte vara sin egen ersättare.", "The owner can't be their own deputy."),
            Rule.DeputyNeedsOwner => new("En ersättare behöver någon att ersätta. Välj en ägare först.", "A deputy needs somebody to stand in for. Choose an owner first."),
            Rule.DecisionIsMissing => new("Ange beslutet: organ och dag.", "Name the decision: the body and the day."),
            Rule.DecisionIsInFuture => new("Beslutet kan inte ha fattats en dag som inte har kommit än.", "The decision can't be from a day that hasn't come yet."),
            Rule.DecisionIsUnknown => new($"Protokollet från den dagen har inget beslut i § {about}. Kontrollera organ, dag och paragraf.", $"The minutes of that day have no decision in § {about}. Check the body, the day and the paragraph."),
            Rule.ParagraphIsUnreasonable => new("Skriv paragrafen som ett tal, till exempel 51.", "Enter the paragraph as a number, for instance 51."),
            Rule.ClauseIsUnreasonable => new("Skriv beslutspunkten som ett tal, till exempel 2.", "Enter the clause as a number, for instance 2."),
            Rule.DeadlineHasDecision => new("Beslutet bakom slutdatumet är redan angivet.", "The decision behind the deadline has been named already."),
            Rule.YearEndActionIsMissing => new("Välj vad som ska hända med uppdraget.", "Choose what becomes of the assignment."),
            Rule.DoneGoesNotOn => new("Uppdraget är rapporterat klart och kan bara stängas. Ska det fortsätta rättas först dess rapport.", "The assignment is reported done and can only be closed. If it is to go on, correct its report first."),
            Rule.NewDeadlineIsNeeded => new("Skriv ett slutdatum efter planens år.", "Enter a deadline after the plan's year."),
            Rule.MergersAreCircular => new("Uppdragen slås ihop i en ring: ett av dem måste gå vidare.", "The assignments are merged in a circle: one of them must go on."),
            Rule.ChosenCaseIsGone => new("Ärendet kan inte väljas längre: det är hemligt, stängt för dig eller hör till en annan nämnd. Välj ett annat.",
                "The case can't be chosen any more: it is secret, closed to you or another board's. Choose another."),
            Rule.ChosenAssignmentIsGone => new("Något av uppdragen som du valde kan du inte längre ge till någon. Här står de som är kvar.",
                "One of the assignments that you chose is no longer yours to give. Those that are left stand here."),
            Rule.CaseLacksTransfer => new($"Ärendet har ingen beslutspunkt som för över uppdragen till planen för {about}. Skriv en i utkastet, och ange där vad den gör.",
                $"The case has no clause that transfers the assignments to the plan of {about}. Write one in the draft, and say there what it does."),
            Rule.AssignmentWaitsElsewhere => new($"Något väntar på beslut i ett annat ärende: {about}.", $"Something waits for a decision in another case: {about}."),
            Rule.NothingIsProposed => new("Ärendet föreslår inget för planens uppdrag, eller är redan beslutat.", "The case proposes nothing for the plan's assignments, or has been decided."),
            Rule.DeadlineIsMovedByDecision => new("Slutdatumet kommer från ett beslut och ändras bara genom ett nytt.", "The deadline comes from a decision and changes only by another."),
            Rule.DeadlineIsBeforeDecision => new("Slutdatumet ligger före beslutet. Kontrollera båda dagarna.", "The deadline lies before the decision. Check both days."),
            Rule.FilesNeedCase => new("Uppdraget hör inte till något pågående ärende där filer kan registreras. Skriv i texten var underlaget finns.",
                "The assignment belongs to no open case in which files can be registered. Write in the text where they are."),
            Rule.DeadlineCannotBeRead => new($"Slutdatumet går inte att läsa{Of(about)}. Skriv till exempel 31 december 2025 eller kvartal 3 2025.",
                $"The deadline can't be read{Of(about)}. Write for instance 31 december 2025 or kvartal 3 2025."),
            Rule.ReportIsFrozen => new("Enhetens lägesrapporter är frysta.", "The unit's status reports are frozen."),
            Rule.ReportIsEmpty => new("Skriv vad som har hänt.", "Write what has happened."),
            Rule.UnitHasNoReports => new("Enheten har inga lägesrapporter i perioden.", "The unit has no status reports in the period."),
            Rule.UnitHasManager => new($"Enhetens rapporter fryses och rättas av dess chef{Of(about)}.", $"The unit's reports are frozen and corrected by its manager{Of(about)}."),
            Rule.FreezeNeedsReason => new($"{about} lägesrapporter saknas. Skriv varför rapporterna fryses ändå.", $"{about} status reports are missing. Write why the reports are frozen all the same."),
            Rule.ReportIsNotFrozen => new("Rapporten är inte fryst. Ändra den under Mina lägesrapporter.", "The report is not frozen. Change it under My status reports."),
            Rule.PeriodIsCompiled => new("Perioden är redan sammanställd.", "The period has been compiled already."),
            Rule.PeriodIsNotCompiled => new("Perioden är inte sammanställd till något ärende.", "The period has not been compiled into a case."),
            Rule.ReportIsMadeAlready => new(about.Length == 0 ? "Det finns redan en verksamhetsberättelse för nämnden och året." : $"Det finns redan en verksamhetsberättelse för nämnden och året, i ärende {about}.",
                about.Length == 0 ? "There is an annual report of the board for the year already." : $"There is an annual report of the board for the year already, in case {about}."),
            Rule.AnnualPeriodIsOpen => new("Nämndens rapportperiod för året är öppen. Sammanställ den: då görs verksamhetsberättelsen med.", "The board's reporting period for the year is open. Compile it: the annual report is made with it."),
            Rule.PeriodIsCompiledOnItsPage => new("Perioden sammanställs på dess egen sida.", "The period is compiled on its own page."),
            Rule.CompiledCaseHasMovedOn => new("Någon annan har arbetat vidare i ärendet, eller så är det inte längre ett utkast. Sammanställningen går inte att ångra; ändra i ärendet i stället.",
                "Somebody else has gone on with the case, or it is no longer a draft. The compilation can't be undone; change the case instead."),
            Rule.NoPathForBoard => new($"Ingen ärendetyp går till den här nämnden{Of(about)}. Be en administratör.", $"No case type goes to this board{Of(about)}. Ask an administrator."),
            Rule.PeriodKeyIsTaken => new("Nämnden har redan en period med den beteckningen.", "The board has a period with that code already."),
            Rule.DayOfYearCannotBeRead => new("Dagen går inte att läsa. Skriv månad och dag, till exempel 10-31.", "The day can't be read. Write month and day, for instance 10-31."),
            Rule.WorkingDaysAreUnreasonable => new($"Skriv antalet arbetsdagar som ett tal från 0 till {about}, eller lämna tomt.", $"Enter the working days as a number from 0 to {about}, or leave empty."),
            _ => null,
        };
    }
}
