using System.Globalization;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What is said when a rule says no: what is wrong, and what to do about it.</summary>
    public static partial class Rules
    {
        public static Text Of(BrokenRuleException broken)
        {
            var said = Of(broken.Rule, broken.Arguments.Count > 0 ? broken.Arguments[0] : "");
            // Where all items are looked at, which one it is.
            if (broken is { Rule: Rule.FiguresAreTooMany, Arguments: [_, var clause] }) return new($"{Documents.Proposal.Sv}, punkt {clause}: {said.Sv}", $"{Documents.Proposal.En}, clause {clause}: {said.En}");
            if (broken is { Rule: Rule.FiguresAreTooMany, Arguments: [_, var line, var heading, ..] }) return Placed(said, line, heading);
            return broken is { Rule: Rule.ItemHasNoQuorum, Arguments: [_, var item] } ? new($"Punkt {item}: {said.Sv}", $"Item {item}: {said.En}") : said;
        }

        // In parts, so that each can be read; that none is left out a test sees.
        /// <param name="rule">The rule that was broken.</param>
        /// <param name="about">What its sentence names: an address, a date, a number; empty when it names nothing.</param>
        public static Text Of(Rule rule, string about) => rule switch
        {
            Rule.CaseTypeIsUnknown => new("Välj en ärendetyp i listan.", "Choose a case type from the list."),
            Rule.StepCouldNotBeTaken => new("Steget kunde inte tas: det är fel i ärendets väg. Inget är ändrat. Felet står nu hos administratören.", "The step could not be taken: there is a fault in the path of the case. Nothing has changed. The administrator sees it now."),
            Rule.TitleIsMissing => new("Skriv en rubrik.", "Enter a title."),
            Rule.DraftIsLocked => new("Ärendet är inte längre ett utkast och kan inte skrivas om. Det du skrev står kvar här.",
                "The case is no longer a draft and can't be rewritten. What you wrote is still here."),
            Rule.DraftHasNoClauses => new("Beslutspunkter saknas. Skriv minst en.", "There are no clauses to decide. Write at least one."),
            Rule.DraftIsEmpty => new("Tjänsteskrivelsen är tom. Skriv minst ett avsnitt.", "The report is empty. Write at least one section."),
            Rule.TitleIsTooLong => TooLong("Rubriken", "The title", about),
            Rule.PersonTitleIsTooLong => TooLong("Titeln", "The job title", about),
            Rule.TextIsTooLong => TooLong("Texten", "The text", about),
            Rule.ImportHasTooMuch => new(
                $"Filen har fler än {Most(about).Sv} beslutspunkter, avsnitt, bilagor, mottagare, underskrifter eller rader i uppdragstabellen. Lägg det långa i en bilaga, eller dela ärendet.",
                $"The file has more than {Most(about).En} clauses, sections, attachments, recipients, signatories or rows of assignments. Put what is long in an attachment, or divide the case."),
            Rule.RemarksAreUnanswered => new("Det finns anmärkningar som ska besvaras före granskning. Besvara dem först.", "There are remarks that must be answered before review. Answer them first."),
            Rule.ConditionsAreUnanswered => new("Det finns villkor som inte är uppfyllda. Bocka av dem först.",
                "Some conditions have not been met. Tick them off first."),
            Rule.ClauseEffectsAreUnanswered => new($"Säg vad beslutspunkten gör i uppdragsregistret{Of(about)}.", $"Say what the clause does in the register of assignments{Of(about)}."),
            Rule.PlanYearIsMissing => new("Skriv vilket års verksamhetsplan uppdragen förs över till.", "Enter the year of the plan to which the assignments are transferred."),
            Rule.ChoiceIsMissing => new("Välj ett av alternativen.", "Choose one of these."),
            Rule.AnswerIsMissing => new("Skriv ett svar.", "Write an answer."),
            Rule.SectionIsUnknown => new("Avsnittet finns inte längre i utkastet.", "The section is no longer in the draft."),
            Rule.CommentIsMissing => new("Skriv en kommentar.", "Write a comment."),
            Rule.QuoteIsTooLong => new("Stället i texten är för långt. Välj några ord eller en mening.", "The place in the text is too long. Choose some words or a sentence."),
            Rule.QuoteIsNotInText => new("Orden står inte i avsnittet. Ändra dem så att de står som i texten, eller lämna fältet tomt för hela avsnittet.",
                "The section has no such words. Change them to stand as in the text, or leave the field empty for the whole section."),
            Rule.CommentsAreTooMany => new("Ärendet har redan 500 kommentarer, eller kommentaren 50 svar.", "The case has 500 comments already, or the comment 50 answers."),
            Rule.BoardLacksBody => new($"{about} har inget utskott som ärendetypen behöver. Välj en annan ärendetyp.", $"{about} has no committee, which the case type needs. Choose another case type."),
            Rule.HistoryIsErasedAlready => new("Raden är redan raderad.", "The row has been erased already."),
            Rule.DocumentIsErasedAlready => new("Dokumentet är redan raderat.", "The document has been erased already."),
            Rule.ReasonIsMissing => new("Skriv en motivering.", "Give a reason."),
            Rule.ReasonIsForAnother => new("Motiveringen skrevs för ett annat utfall. Skriv om den, ta bort den, eller bocka för att den gäller det här utfallet också.",
                "The reason was written for another outcome. Rewrite it, remove it, or tick that it holds for this outcome too."),
            Rule.ReasonIsTooLong => TooLong("Motiveringen", "The reason", about),
            Rule.ConditionIsTooLong => TooLong("Villkoret", "A condition", about),
            Rule.ReportHasTooMuch => new(
                $"Utkastet har fler än {Most(about).Sv} beslutspunkter, avsnitt eller bilagor. Ta bort några, eller samla dem i en bilaga. Det du skrev står kvar.",
                $"The draft has more than {Most(about).En} clauses, sections or attachments. Remove some, or gather them in an attachment. What you wrote is still here."),
            Rule.RecipientsAreTooMany => new(
                $"Mottagarna är fler än {Most(about).Sv}. Skicka beslutet till en enhet eller en sändlista i stället.",
                $"There are more than {Most(about).En} recipients. Send the decision to a unit or a mailing list instead."),
            Rule.ConditionsAreTooMany => new($"Villkoren är för många. Skriv högst {Most(about).Sv}, ett på varje rad.", $"There are too many conditions. Write at most {Most(about).En}, one a line."),
            Rule.OutcomeIsUnknown => new("Välj ett utfall.", "Choose an outcome."),
            Rule.OutcomeIsNotForClause => about.Length == 0
                ? new("En tillagd punkt kan inte få det utfallet.", "An added clause can't have that outcome.")
                : new($"Punkt {about} kan inte få det utfallet, eftersom den avgörs av ett annat organ. Ge den ett eget utfall.", $"Clause {about} can't have that outcome, since another body decides it. Give it one of its own."),
            Rule.OutcomeIsForWholeCase => new("Återremiss och bordläggning gäller hela ärendet. Välj ”som helheten” för varje punkt, eller ett annat utfall för ärendet.",
                "A case is sent back or postponed as a whole. Choose “as the whole” for each clause, or another outcome for the case."),
            Rule.WorkItemIsNotYours => new("Det här momentet väntar på någon annan.", "This step waits for someone else."),
            Rule.DirectionIsMissing => new("Välj om handlingen är inkommen, utgående eller upprättad.", "Choose whether the document is incoming, outgoing or internal."),
            Rule.DocumentDateIsFuture => new("Datumet ligger i framtiden. Skriv dagen då handlingen kom in, skickades eller upprättades.",
                "The date is in the future. Enter the day on which the document came in, was sent or was drawn up."),
            Rule.DocumentTitleIsMissing => new("Skriv kort vad handlingen gäller (OSL 5:2).", "Enter briefly what the document concerns (OSL 5:2)."),
            Rule.CounterpartIsMissing => new("Skriv avsändaren eller mottagaren (OSL 5:2). Är den okänd, skriv det.", "Enter the sender or the recipient (OSL 5:2). If unknown, say so."),
            Rule.ProvisionIsMissing => new("Skriv bestämmelsen som handlingen är sekretessbelagd enligt, till exempel OSL 26:1 (OSL 5:5).",
                "Enter the provision by which the document is secret, for instance OSL 26:1 (OSL 5:5)."),
            Rule.ProvisionIsTooLong => TooLong("Bestämmelsen", "The provision", about),
            Rule.FileIsMissing => new("Välj minst en fil.", "Choose at least one file."),
            Rule.FilesAreTooMany => new($"Högst {about} filer kan tas emot på en gång. Dela upp dem.", $"At most {about} files are taken at a time. Divide them."),
            Rule.FileIsTooLarge => new($"{about} är större än 100 MB. Inget är registrerat. Dela filen eller spara den i ett mindre format.",
                $"{about} is larger than 100 MB. Nothing was registered. Divide the file, or save it in a smaller format."),
            Rule.FileIsEmpty => new($"{about} är tom. Inget är registrerat.", $"{about} is empty. Nothing was registered."),
            Rule.FileKindIsUnknown => new($"{about} är av ett slag som inte tas emot. Inget är registrerat. Spara filen som PDF och försök igen.",
                $"{about} is of a kind that isn't taken. Nothing was registered. Save the file as PDF and try again."),
            Rule.FileIsMarkup => new($"{about} är en webbsida eller en XML-fil, och sådana tas inte emot. Inget är registrerat. Skriv ut sidan till PDF.",
                $"{about} is a web page or an XML file, which isn't taken. Nothing was registered. Print the page to PDF."),
            Rule.FileIsOldOffice => new($"{about} är i ett äldre Officeformat, ett Outlookmejl eller skyddad med lösenord, och kan inte granskas. Inget är registrerat. Spara den som PDF eller i dagens format utan lösenord.",
                $"{about} is in an old Office format, an Outlook mail or protected by a password, and can't be looked into. Nothing was registered. Save it as PDF, or in today's format without a password."),
            Rule.FileIsArchive => new($"{about} är ett zip-arkiv. Inget är registrerat. Packa upp det och välj filerna i det.", $"{about} is a zip archive. Nothing was registered. Unpack it and choose the files in it."),
            Rule.FileHasMacros => new($"{about} innehåller makron. Inget är registrerat. Spara filen utan makron (.docx, .xlsx, .pptx) eller som PDF.",
                $"{about} contains macros. Nothing was registered. Save the file without macros (.docx, .xlsx, .pptx), or as PDF."),
            Rule.FileUnpacksTooMuch => new($"{about} packar upp till mer än vad en vanlig fil gör. Inget är registrerat. Spara filen som PDF.", $"{about} unpacks to more than an ordinary file does. Nothing was registered. Save the file as PDF."),
            Rule.FileIsDamaged => new($"{about} är skadad, eller gjord så att den inte kan läsas säkert. Inget är registrerat. Öppna filen, spara den på nytt och försök igen.",
                $"{about} is damaged, or made so that it can't be read safely. Nothing was registered. Open the file, save it anew and try again."),
            Rule.FileHasVirus => new($"Virusskyddet stoppade {about}. Inget är registrerat. Tala med it-avdelningen.", $"The virus scanner stopped {about}. Nothing was registered. Speak to the IT department."),
            Rule.ScannerIsAway => new($"{about} kunde inte granskas av virusskyddet, som inte svarar. Inget är registrerat. Försök igen om en stund.",
                $"{about} could not be looked through by the virus scanner, which doesn't answer. Nothing was registered. Try again in a while."),
            Rule.FileIsLost => new($"{about} kan inte öppnas: filen saknas eller är skadad där den förvaras. Tala med it-avdelningen, som kan hämta den ur en säkerhetskopia.",
                $"{about} can't be opened: the file is missing or damaged where it is kept. Speak to the IT department, who can fetch it from a backup."),
            Rule.CaseNumberIsUnknown => new("Det finns inget sådant ärende. Kontrollera diarienumret.", "There is no such case. Check the case number."),
            Rule.AttachmentIsUnknown => new("Bilagan finns inte längre i tjänsteskrivelsen. Läs in sidan på nytt.", "The attachment is no longer in the staff report. Load the page again."),
            Rule.DocumentIsUnknown => new("Välj en handling i listan.", "Choose a document from the list."),
            Rule.NotAllowed => Rights.Refused(about),
            Rule.DistributionRowIsSettled => new("Mottagaren är redan klar.", "The recipient has already been settled."),
            Rule.AddressIsInvalid => new($"Skriv en e-postadress som namn@kommun.se{Of(about)}.", $"Enter an e-mail address such as name@municipality.se{Of(about)}."),
            Rule.AddressIsTooLong => TooLong("E-postadressen", "The e-mail address", about),
            Rule.UnitIsUnknown => new("Välj en enhet.", "Choose a unit."),
            Rule.AbsenceNeedsFirstDay => new("Skriv första dagen.", "Enter the first day."),
            Rule.AbsenceNeedsLastDay => new("Skriv sista dagen.", "Enter the last day."),
            Rule.PartsAreTooMany => new($"Ett uppdrag delas i högst {Assignment.MostParts}.", $"An assignment is split into {Assignment.MostParts} at most."),
            Rule.NothingIsMoved => new("Skriv det nya slutdatumet, planen som uppdraget överförs till, eller båda.", "Type the new deadline, the plan that it is transferred to, or both."),
            Rule.DecisionIsBeforeEarlier => new($"Beslutet är från en tidigare dag än det som redan är infört ({about}).", $"The decision is from an earlier day than one that is entered already ({about})."),
            Rule.ForecastIsPast => new("Den dag som du räknar med har redan varit.", "The day that you expect has passed already."),
            Rule.PlanIsBeforeDecision => new("Planen är för ett år som var slut innan uppdraget beslutades.", "The plan is of a year that was over when the assignment was decided."),
            Rule.PeriodDaysAreUnreasonable => new($"En period öppnar inom {RecurringPeriod.MostDaysToOpen} dagar efter att den har tagit slut, och rapporterna lämnas inom {RecurringPeriod.MostDaysToReport} dagar från att den öppnar.",
                $"A period opens within {RecurringPeriod.MostDaysToOpen} days after its end, and reports are due within {RecurringPeriod.MostDaysToReport} days after it opens."),
            Rule.PlanIsNotLater => new("Uppdraget kan bara överföras till en senare plan än den som det ingår i.", "It can only be transferred to a later plan than its own."),
            Rule.FilterNameIsMissing => new("Ge urvalet ett namn.", "Give the filter a name."),
            Rule.FiltersAreTooMany => new($"Du har redan {SavedFilter.AtMost} sparade urval av den här listan. Ta bort något först.", $"You already have {SavedFilter.AtMost} saved filters of this list. Remove one first."),
            Rule.AbsenceNeedsDeputy => new("Välj en ställföreträdare.", "Choose a deputy."),
            Rule.AbsenceEndsBeforeItBegins => new("Sista dagen ligger före den första.", "The last day is before the first."),
            Rule.AbsenceIsOver => new("Båda dagarna har passerat. Ange en sista dag som inte har varit.", "Both days are past. Enter a last day that hasn't been."),
            Rule.AbsenceIsTooLong => new("Frånvaron kan vara högst ett år. Ange en tidigare sista dag.", "An absence can be a year at most. Enter an earlier last day."),
            Rule.DeputyIsOneself => new("Den som är borta kan inte vara sin egen ställföreträdare.", "Who is away can't be their own deputy."),
            Rule.DeputyCannotBe => new("Den personen kan inte vara ställföreträdare. Välj någon i listan.", "That person can't be a deputy. Choose somebody in the list."),
            Rule.PersonIsUnknown => new("Den personen finns inte.", "There is no such person."),
            Rule.PasswordIsTooShort => new($"Lösenordet är för kort. Det ska ha minst {about} tecken.", $"The password is too short. It must have at least {about} characters."),
            Rule.EmailIsTaken => new($"Det finns redan ett konto med den adressen{Of(about)}.", $"There is already an account with that address{Of(about)}."),
            Rule.NameIsMissing => new("Skriv ett namn.", "Enter a name."),
            Rule.NameIsTooLong => TooLong("Namnet", "The name", about),
            Rule.NotYourOwnAccount => new("Du kan inte stänga av ditt eget konto eller ta administratörsrollen från dig själv. Be en annan administratör.",
                "You can't deactivate your own account or take the administrator's role from yourself. Ask another administrator."),
            Rule.CaseHasNoOfficer => new("Handläggaren kan inte logga in längre. Byt handläggare.", "The case officer can no longer sign in. Change the case officer."),
            Rule.RecipientMayNotRead => new("Ärendet är sekretessmarkerat och mottagaren får inte läsa det. Välj brev eller ett annat sätt när du har bedömt om beslutet ska lämnas ut.",
                "The case is secret and the recipient may not read it. Choose a letter or another way once you have assessed whether the decision is to be given out."),
            Rule.UnitHasNoInbox => new("Ingen på enheten får beslut i sin inkorg. Välj en annan enhet eller ett annat sätt.", "Nobody in the unit gets decisions in their inbox. Choose another unit or another way."),
            Rule.HandedOverInFuture => new("Beslutet kan inte ha lämnats en dag som inte har kommit än.", "The decision can't have been handed over on a day that hasn't come yet."),
            Rule.HandedOverTooEarly => new("Beslutet kan inte ha lämnats före sammanträdet.", "The decision can't have been handed over before the meeting."),
            Rule.TextIsMissing => new("Skriv texten.", "Write the text."),
            Rule.PlaceholdersAreLeft => about == "1"
                ? new("En platshållare inom hakparenteser är kvar ur mallen. Ersätt den med text, eller ta bort den.", "One placeholder in brackets is left from the template. Replace it with text, or remove it.")
                : new($"{about} platshållare inom hakparenteser är kvar ur mallarna. Ersätt dem med text, eller ta bort dem.", $"{about} placeholders in brackets are left from the templates. Replace them with text, or remove them."),
            Rule.FiguresNameNothing => about == "1"
                ? new("Ett namn inom dubbla klamrar är ingen siffra i registret. Rätta det.", "One name in double braces is no figure of the register. Correct it.")
                : new($"{about} namn inom dubbla klamrar är inga siffror i registret. Rätta dem.", $"{about} names in double braces are no figures of the register. Correct them."),
            Rule.TextTakesTooMuch => Figures.TakesTooMuch(about),
            Rule.FiguresHaveNoValue => about == "1"
                ? new("En siffra har inget värde i registret: skriv om meningen eller skriv in det som saknas.", "One figure has no value in the register: rewrite the sentence, or enter what is missing.")
                : new($"{about} siffror har inget värde i registret: skriv om meningarna eller skriv in det som saknas.", $"{about} figures have no value in the register: rewrite the sentences, or enter what is missing."),
            Rule.FiguresDoNotAddUp => about is "" or "1"
                ? new("Ett tal i texten stämmer inte med de andra. Rätta det i utkastet, eller ta det ur registret.", "A number of the text does not agree with the others. Correct it in the draft, or take it from the register.")
                : new($"{about} ställen i texten har tal som inte stämmer med varandra. Rätta dem i utkastet, eller ta dem ur registret.", $"{about} places of the text have numbers that do not agree. Correct them in the draft, or take them from the register."),
            Rule.AttachmentDoesNotAddUp => new($"Bilaga {about} har tal som inte stämmer med varandra. Rätta dem i bilagan, eller ta dem ur registret.", $"Attachment {about} has numbers that do not agree. Correct them in the attachment, or take them from the register."),
            Rule.ThresholdIsUnreasonable => new("Skriv ett helt tal: högst 100 för det som är nära, högst 10 för avrundningen.", "Enter a whole number: at most 100 for what is near, at most 10 for the rounding."),
            Rule.GoalNumberIsNone => new("Skriv målets nummer med målområde och plats, till exempel 2.1.", "Enter the goal's number with its area and place, for instance 2.1."),
            Rule.GoalIsThere => new("Numret finns redan det året. Ändra det mål som har det, eller skriv ett annat.", "The number is there already that year. Change the goal that has it, or enter another."),
            Rule.GoalIsJudged => new("Målet är bedömt och kan inte tas bort: bedömningen ska stå kvar.", "The goal is judged and can't be removed: the verdict is to stay."),
            Rule.GoalHasAssignments => new("Uppdrag anger målet, så det kan inte tas bort. Ändra uppdragens mål först.", "Assignments name the goal, so it can't be removed. Change the assignments' goal first."),
            Rule.IndicatorIsThere => new("Målet har redan en indikator med det namnet.", "The goal has an indicator of that name already."),
            Rule.IndicatorIsEvidence => new("Indikatorn är underlag i en bedömning. Den kan varken tas bort eller byta namn.", "The indicator is evidence of a verdict. It can neither be removed nor renamed."),
            Rule.TargetIsNoNumber => new("Skriv målvärdet som ett tal, till exempel 82,5, eller lämna fältet tomt.", "Enter the target as a number, for instance 82,5, or leave it empty."),
            Rule.OutcomeIsNoNumber => new("Skriv utfallet som ett tal, till exempel 82,5, eller lämna fältet tomt.", "Enter the outcome as a number, for instance 82,5, or leave it empty."),
            Rule.FiguresAreTooMany => Figures.TooMuchFor(about),
            Rule.NumberIsNotInText => new($"Talet ”{about}” står inte längre så i texten, eller registret säger något annat. Skriv in siffrans namn för hand.",
                $"The number “{about}” no longer stands so in the text, or the register says something else. Write the figure's name by hand."),
            Rule.HandedOverBeforeMade => new("Beslutet kan inte ha lämnats före dagen då det fattades.", "The decision can't have been handed over before the day on which it was made."),
            Rule.HandedOverBeforeVerified => new("Protokollet är inte justerat än. Lämna beslutet när det är det.", "The minutes aren't verified yet. Hand the decision over when they are."),
            Rule.DistributionIsOpen => new("Det finns mottagare som inte är klara. Gör klart expedieringen först.", "Some recipients are not settled. Finish the distribution first."),
            _ => OfMeetings(rule, about) ?? OfAssignments(rule, about) ?? throw new InvalidOperationException($"Nothing is said of {rule}."),
        };

        private static Text Placed(Text said, string line, string heading) =>
            line.Length == 0 ? new($"{heading}: {said.Sv}", $"{heading}: {said.En}") : heading.Length == 0 ? new($"Rad {line}: {said.Sv}", $"Line {line}: {said.En}") : new($"{heading}, rad {line}: {said.Sv}", $"{heading}, line {line}: {said.En}");

        private static Text TooLong(string what, string whatInEnglish, string most) => new(
            $"{what} är för lång{(what.EndsWith('t') ? "t" : "")}. Högst {Most(most).Sv} tecken kan sparas.",
            $"{whatInEnglish} is too long. At most {Most(most).En} characters can be saved.");

        private static Text Most(string number) =>
            int.TryParse(number, out var most) ? new(Format.Sv.Number(most), Format.En.Number(most)) : new(number, number);

        private static Text Day(string about) =>
            DateOnly.TryParseExact(about, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(Format.Sv.Date(day), Format.En.Date(day)) : new(about, about);

        private static string Of(string about) => about.Length == 0 ? "" : $" ({about})";
    }
}
