using Arende.Domain;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What is said when a rule says no: what is wrong, and what to do about it.</summary>
    public static class Rules
    {
        public static Text Of(BrokenRuleException broken) => Of(broken.Rule, broken.Arguments.Count > 0 ? broken.Arguments[0] : "");

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
            Rule.RemarksAreUnanswered => new("Det finns anmärkningar som inte är besvarade. Besvara dem först.", "There are remarks without an answer. Answer them first."),
            Rule.ConditionsAreUnanswered => new("Det finns villkor som inte är uppfyllda. Bocka av dem först.",
                "Some conditions have not been met. Tick them off first."),
            Rule.ClauseEffectsAreUnanswered => new($"Säg vad beslutspunkten gör i uppdragsregistret{Of(about)}.", $"Say what the clause does in the register of assignments{Of(about)}."),
            Rule.PlanYearIsMissing => new("Skriv vilket års verksamhetsplan uppdragen förs över till.", "Enter the year of the plan to which the assignments are transferred."),
            Rule.AnswerIsMissing => new("Skriv ett svar.", "Write an answer."),
            Rule.BoardLacksBody => new($"{about} har inget utskott som ärendetypen behöver. Välj en annan ärendetyp.", $"{about} has no committee, which the case type needs. Choose another case type."),
            Rule.HistoryIsErasedAlready => new("Raden är redan raderad.", "The row has been erased already."),
            Rule.ReasonIsMissing => new("Skriv en motivering.", "Give a reason."),
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
            Rule.NotAllowed => Rights.Refused(about),
            Rule.BodyMeetsElsewhere => new("Välj en nämnd eller ett utskott. Andras sammanträden hålls inte här.", "Choose a board or a committee. Others' meetings are not held here."),
            Rule.CaseIsOfAnotherBoard => new($"Ärendet tas upp av en annan nämnd{Of(about)}.", $"The case is taken up by another board{Of(about)}."),
            Rule.MeetingDateIsTaken => new($"Det finns redan ett sammanträde den dagen{Of(about)}. Bocka för att lägga in ett till.", $"There is already a meeting that day{Of(about)}. Tick that there is to be another."),
            Rule.MeetingDateIsPast => new("Dagen har redan varit. Välj en senare dag.", "The day has passed. Choose a later one."),
            Rule.CaseIsOnAgendaAlready => new($"Ärendet{Of(about)} står redan på föredragningslistan.", $"The case{Of(about)} is already on the agenda."),
            Rule.CaseIsNotReadyForMeeting => new($"Ärendet{Of(about)} är inte färdigberett och kan inte tas upp än.",
                $"The case{Of(about)} has not been prepared and can't be taken up yet."),
            Rule.AgendaItemHasOutcome => new("Punkten har redan ett utfall.", "The item already has an outcome."),
            Rule.AgendaItemHasParagraph => new("Punkten fick sin paragraf innan paragraferna hörde till protokollet, och skulle saknas där. Bordlägg ärendet i stället.",
                "The item got its section before sections belonged to the minutes, and would be missing there. Postpone the case instead."),
            Rule.AgendaHasChanged => new("Föredragningslistan har ändrats sedan sidan visades. Se efter, och ordna om den igen.", "The agenda has changed since the page was shown. Look, and order it again."),
            Rule.MeetingIsClosed => new("Sammanträdet är avslutat.", "The meeting is closed."),
            Rule.MeetingIsNotClosed => new("Sammanträdet är inte avslutat än. Avsluta det först, så att utfallen börjar gälla.", "The meeting has not been closed yet. Close it first, so that its outcomes take effect."),
            Rule.MeetingIsCancelled => new("Sammanträdet är inställt.", "The meeting is cancelled."),
            Rule.MeetingHasOutcomes => new("Det finns utfall inskrivna: sammanträdet har hållits och kan inte flyttas.", "Outcomes have been recorded: the meeting has been held and can't be moved."),
            Rule.ClosedBeforeMeeting => new("Sammanträdet har inte varit än. Det kan avslutas från mötesdagen.", "The meeting hasn't been held yet. It can be closed from its day."),
            Rule.CaseDoesNotAwaitMeeting => new($"Ärendet{Of(about)} väntar inte på sammanträdet längre. Ta reda på varför innan sammanträdet avslutas.",
                $"The case{Of(about)} no longer waits for the meeting. Find out why before the meeting is closed."),
            Rule.CaseHasMovedOn => new($"Någon har gått vidare med ärendet{Of(about)} sedan utfallet började gälla. Det kan inte rättas här.",
                $"Somebody has gone on with the case{Of(about)} since the outcome took effect. It can't be corrected here."),
            Rule.CaseIsOnLaterAgenda => new($"Ärendet är redan uppsatt till ett senare sammanträde{Of(about)}. Ta bort det därifrån först.",
                $"The case stands on a later agenda{Of(about)} already. Take it off that one first."),
            Rule.OutcomeChangedAssignments => new($"Utfallet har ändrat uppdrag (antal: {about}). Det kan inte rättas här.", $"The outcome has changed assignments (number: {about}). It can't be corrected here."),
            Rule.NotVerifiedYet => new("Protokollet är inte justerat än. Rätta utfallet i stället.", "The minutes have not been verified yet. Correct the outcome instead."),
            Rule.AgendaItemsLackOutcome => new("Alla punkter måste ha ett utfall innan sammanträdet avslutas.", "Every item must have an outcome before the meeting is closed."),
            Rule.OutcomeBeforeMeeting => new("Sammanträdet har inte varit än. Utfall kan skrivas in från mötesdagen.",
                "The meeting hasn't been held yet. Outcomes can be recorded from the day of the meeting."),
            Rule.MinutesAreVerified => new("Protokollet är justerat och kan inte ändras.", "The minutes have been verified and can't be changed."),
            Rule.MeetingHasNoItems => new("Föredragningslistan är tom.", "The agenda is empty."),
            Rule.DateIsMissing => new("Skriv ett datum.", "Enter a date."),
            Rule.DateIsUnreasonable => new("Datumet kan inte stämma. Kontrollera året.", "The date can't be right. Check the year."),
            Rule.YearIsUnreasonable => new("Året kan inte stämma.", "The year can't be right."),
            Rule.VerifiedInFuture => new("Protokollet kan inte justeras en dag som inte har kommit än.", "The minutes can't be verified on a day that hasn't come yet."),
            Rule.VerifiedBeforeMeeting => new("Protokollet kan inte justeras före sammanträdet.", "The minutes can't be verified before the meeting."),
            Rule.VerifiedBeforeWhatWasAtOnce => new("Protokollet kan inte justeras före de paragrafer som justerades omedelbart.", "The minutes can't be verified before the sections that were verified at once."),
            Rule.NothingToVerifyAtOnce => new("Bocka för minst en paragraf.", "Tick at least one section."),
            Rule.VerifiersAreMissing => new("Skriv in vilka som justerar protokollet först, på sidan för närvaro.", "Enter who verifies the minutes first, on the page of the attendance."),
            Rule.AttendanceBeforeMeeting => new("Sammanträdet har inte varit än. Närvaron skrivs in från mötesdagen.", "The meeting hasn't been held yet. The attendance is entered from its day."),
            Rule.TextBeforeMeeting => new("Sammanträdet har inte varit än. Texten skrivs från mötesdagen.", "The meeting hasn't been held yet. The text is written from its day."),
            Rule.SubstituteServesForNobody => new($"Välj vilken ledamot ersättaren tjänstgör för{Of(about)}.", $"Choose the member for whom the substitute serves{Of(about)}."),
            Rule.MemberServesAlready => new($"Ledamoten{Of(about)} tjänstgör själv, eller har redan en ersättare.", $"The member{Of(about)} serves already, or has a substitute."),
            Rule.ChairDoesNotServe => new("Ordföranden måste vara en av dem som tjänstgör.", "The chair must be one of those who serve."),
            Rule.VerifierDoesNotServe => new("En justerare måste tjänstgöra, och kan inte vara ordföranden.", "A verifier must serve, and can't be the chair."),
            Rule.VerifiersAreTooMany => new("Välj högst två justerare.", "Choose two verifiers at most."),
            Rule.MemberHasAttended => new("Ledamoten står i ett protokoll och kan inte tas bort. Ange en sista dag i stället.", "Minutes name the member, who can't be removed. Enter a last day instead."),
            Rule.MemberEndsBeforeBeginning => new("Den sista dagen kan inte vara före den första.", "The last day can't be before the first."),
            Rule.OrderOfEntryIsInvalid => new("Ordningen är ett tal från 1.", "The order is a number from 1."),
            Rule.PartyIsTooLong => TooLong("Partiet", "The party", about),
            Rule.NoticeDateIsInvalid => new("Datumet stämmer inte: anslaget sätts upp tidigast samma dag som protokollet justeras, och inte en dag som inte har kommit än.",
                "The date is wrong: the notice goes up at the earliest on the day of verification, and not on a day that hasn't come yet."),
            Rule.MinutesAreNotVerified => new("Protokollet är inte justerat. Anslaget sätts upp när det är det.", "The minutes aren't verified. The notice goes up when they are."),
            Rule.NoticeIsUp => new("Anslaget är redan uppsatt.", "The notice is up already."),
            Rule.NoticeIsNotUp => new("Anslaget är inte uppsatt.", "The notice hasn't been put up."),
            Rule.NoticeIsDown => new("Anslaget är redan nere.", "The notice is down already."),
            Rule.NoticeStaysUp => new(
                $"Anslaget ska sitta uppe hela överklagandetiden, till och med {about} (KL 13 kap. 5 §). Är det redan nere, anteckna ett avbrott.",
                $"The notice stays up throughout the appeal period, until {about} (KL 13:5). If it is down already, note a gap."),
            Rule.TakenDownInFuture => new("Anslaget kan inte ha tagits ned en dag som inte har kommit än.", "The notice can't have come down on a day that hasn't come yet."),
            Rule.GapIsInvalid => new(
                "Datumet stämmer inte: ett avbrott börjar en dag då anslaget skulle ha suttit uppe, och inte en dag som inte har kommit än.",
                "The date is wrong: a gap begins on a day on which the notice should have been up, and not on a day that hasn't come yet."),
            Rule.PlaceIsMissing => new("Skriv var protokollet finns.", "Enter where the minutes are kept."),
            Rule.PlaceIsTooLong => new("Platsen är för lång.", "The place is too long."),
            Rule.NoticeIsNotOver => new(
                "Anslaget har inte suttit uppe hela överklagandetiden (KL 13 kap. 5 §). Beslutet kan inte få laga kraft förrän tiden har löpt ut från den dag då det sattes upp på nytt.",
                "The notice hasn't been up throughout the appeal period (KL 13:5). The decision can't gain legal force until the period has run from the day on which it went up anew."),
            Rule.PathDoesNotAwaitCouncil => new(
                "Ärendet är hänskjutet till kommunfullmäktige. Ett förslag kan inte överklagas (KL 13 kap. 2 §), så anslaget startar ingen överklagandetid. Ärendet följer en äldre ärendegång som saknar steget där det väntar på fullmäktige, och stannar därför här.",
                "The case is referred to the council. A proposal can't be appealed (KL 13:2), so the notice starts no appeal period. The case follows an older path without the step in which it waits for the council, and so stays here."),
            Rule.CaseIsAppealed => new(
                "Beslutet är överklagat. Ärendet kan inte avslutas förrän domstolen har avgjort målet.", "The decision has been appealed. The case can't be closed until the court has ruled."),
            Rule.NothingToAppeal => new("Ärendet har inget beslut som kan överklagas.", "The case has no decision that can be appealed."),
            Rule.AppealDateIsInvalid => new("Datumet stämmer inte: överklagandet kan inte ha kommit in före beslutet, och inte en dag som inte har kommit än.",
                "The date is wrong: the appeal can't have come in before the decision, and not on a day that hasn't come yet."),
            Rule.AppealHasEnded => new("Det är redan antecknat hur överklagandet slutade.", "How the appeal ended has been noted already."),
            Rule.AppealStands => new("Ett överklagande har kommit in i tid. Beslutet får inte laga kraft förrän domstolen har avgjort målet.",
                "An appeal came in in time. The decision doesn't gain legal force until the court has ruled."),
            Rule.CouncilDecisionIsMissing => new("Skriv in fullmäktiges beslut: dag, paragraf och vad som beslutades i varje punkt.", "Enter the council's decision: day, paragraph and what was decided in each clause."),
            Rule.ParagraphIsMissing => new("Skriv paragrafen som ett tal, till exempel 51.", "Enter the paragraph as a number, for instance 51."),
            Rule.ParagraphIsTaken => new($"Fullmäktige har redan ett beslut med § {about} det året. Se efter i protokollet.", $"The council already has a decision with § {about} that year. Look in the minutes."),
            Rule.CouncilMeetsLater => new("Dagen stämmer inte: fullmäktige kan inte ha beslutat före styrelsen, och inte en dag som inte har kommit än.",
                "The day is wrong: the council can't have decided before the board, and not on a day that hasn't come yet."),
            Rule.DistributionRowIsSettled => new("Mottagaren är redan klar.", "The recipient has already been settled."),
            Rule.AddressIsInvalid => new($"Skriv en e-postadress som namn@kommun.se{Of(about)}.", $"Enter an e-mail address such as name@municipality.se{Of(about)}."),
            Rule.AddressIsTooLong => TooLong("E-postadressen", "The e-mail address", about),
            Rule.UnitIsUnknown => new("Välj en enhet.", "Choose a unit."),
            Rule.AbsenceNeedsFirstDay => new("Skriv första dagen.", "Enter the first day."),
            Rule.AbsenceNeedsLastDay => new("Skriv sista dagen.", "Enter the last day."),
            Rule.AbsenceNeedsDeputy => new("Välj en ställföreträdare.", "Choose a deputy."),
            Rule.AbsenceEndsBeforeItBegins => new("Sista dagen ligger före den första.", "The last day is before the first."),
            Rule.AbsenceIsOver => new("Båda dagarna har passerat. Ange en sista dag som inte har varit.", "Both days are past. Enter a last day that hasn't been."),
            Rule.AbsenceIsTooLong => new("Frånvaron kan vara högst ett år. Ange en tidigare sista dag.", "An absence can be a year at most. Enter an earlier last day."),
            Rule.DeputyIsOneself => new("Den som är borta kan inte vara sin egen ställföreträdare.", "Who is away can't be their own deputy."),
            Rule.DeputyCannotBe => new("Den personen kan inte vara ställföreträdare. Välj någon i listan.", "That person can't be a deputy. Choose somebody in the list."),
            Rule.PersonIsUnknown => new("Den personen finns inte.", "There is no such person."),
            Rule.AssignmentIsClosed => new("Uppdraget är avslutat.", "The assignment is closed."),
            Rule.DeadlineCannotBeRead => new($"Slutdatumet går inte att läsa{Of(about)}. Skriv till exempel 31 december 2025 eller kvartal 3 2025.",
                $"The deadline can't be read{Of(about)}. Write for instance 31 december 2025 or kvartal 3 2025."),
            Rule.ReportIsFrozen => new("Enhetens lägesrapporter är frysta.", "The unit's status reports are frozen."),
            Rule.ReportIsEmpty => new("Skriv vad som har hänt.", "Write what has happened."),
            Rule.UnitHasNoReports => new("Enheten har inga lägesrapporter i perioden.", "The unit has no status reports in the period."),
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
            Rule.DistributionIsOpen => new("Det finns mottagare som inte är klara. Gör klart expedieringen först.", "Some recipients are not settled. Finish the distribution first."),
        };

        private static Text TooLong(string what, string whatInEnglish, string most) => new(
            $"{what} är för lång{(what.EndsWith('t') ? "t" : "")}. Högst {Most(most).Sv} tecken kan sparas.",
            $"{whatInEnglish} is too long. At most {Most(most).En} characters can be saved.");

        private static Text Most(string number) =>
            int.TryParse(number, out var most) ? new(Format.Sv.Number(most), Format.En.Number(most)) : new(number, number);

        private static string Of(string about) => about.Length == 0 ? "" : $" ({about})";
    }
}
