using Arende.Domain.Mail;

namespace Arende.Texts;

public static partial class T
{
    public static class Administration
    {
        public static Text AccountHistory { get; } = new("Vad som har ändrats", "What was changed");
        public static Text NoAccountHistory { get; } = new("Inget står i åtkomstloggen om kontot.", "The access log says nothing of the account.");
        public static Text MoreInLog { get; } = new("Mer i åtkomstloggen", "More in the access log");
        public static Text Accounts { get; } = new("Konton", "Accounts");
        public static Text ParkedMessages { get; } = new("Parkerade meddelanden", "Parked messages");
        public static Text Jobs { get; } = new("Jobb", "Jobs");
        public static Text JobsLead { get; } = new("Återkommande jobb", "Recurring jobs");
        public static Text JobsRealTime { get; } = new("Tiderna är verkliga: jobben följer datorns klocka, inte demokommunens.",
            "These times are real: the jobs follow the machine's clock, not that of the demo municipality.");
        public static Text JobsUnder { get; } = new("De går av sig själva, svensk tid. Att köra ett igen gör inget två gånger.", "They run by themselves, Swedish time. Running one again does nothing twice.");
        public static Text Name { get; } = new("Namn", "Name");
        public static Text PersonTitle { get; } = new("Titel", "Title");
        public static Text Unit { get; } = new("Enhet", "Unit");
        public static Text Roles { get; } = new("Roller", "Roles");
        public static Text State { get; } = new("Läge", "State");
        public static Text Active { get; } = new("Aktivt", "Active");
        public static Text Inactive { get; } = new("Avstängt", "Deactivated");
        public static Text CreateAccount { get; } = new("Skapa konto", "Create an account");
        public static Text ChangeRoles { get; } = new("Ändra rollerna", "Change the roles");
        public static Text NewPassword { get; } = new("Nytt lösenord", "New password");
        public static Text SetPassword { get; } = new("Byt lösenordet", "Change the password");
        public static Text Deactivate { get; } = new("Stäng av kontot", "Deactivate the account");
        public static Text Activate { get; } = new("Öppna kontot igen", "Open the account again");
        public static Text PasswordHelp { get; } = new("Minst 12 tecken. En mening är lättare att minnas än ett krångligt ord.", "At least 12 characters. A sentence is easier to remember than a strange word.");
        public static Text SessionsEnd { get; } = new("Personen loggas ut överallt och får logga in på nytt.", "The person is signed out everywhere and has to sign in again.");
        public static Text DeactivateHappens { get; } = new("Personen loggas ut och kan inte logga in. Det som är gjort står kvar i historiken.", "The person is signed out and can't sign in. What they have done stays in the history.");
        public static Text ActivateHappens { get; } = new("Personen kan logga in igen, med samma roller.", "The person can sign in again, with the same roles.");
        public static Text RolesChanged { get; } = new("Rollerna är ändrade.", "The roles have been changed.");
        public static Text PasswordChanged { get; } = new("Lösenordet är bytt.", "The password has been changed.");
        public static Text Deactivated { get; } = new("Kontot är avstängt.", "The account is deactivated.");
        public static Text Activated { get; } = new("Kontot är öppet igen.", "The account is open again.");
        public static Text ParkedLead { get; } = new("Meddelanden som inte gick att ta hand om. Laga orsaken och skicka dem igen.", "Messages that could not be handled. Mend the cause and send them again.");
        public static Text NothingParked { get; } = new("Inget har fastnat.", "Nothing is stuck.");
        public static Text NothingParkedLead { get; } = new("Hit kommer meddelanden som har misslyckats flera gånger.", "Messages that have failed several times come here.");
        public static Text BrokerIsAway { get; } = new("Meddelandekön svarar inte just nu. Inget är förlorat; försök igen om en stund.", "The message broker doesn't answer right now. Nothing is lost; try again in a while.");
        public static Text Message { get; } = new("Meddelande", "Message");
        public static Text Queue { get; } = new("Kö", "Queue");
        public static Text ParkedAt { get; } = new("Parkerat", "Parked");
        public static Text Reason { get; } = new("Orsak", "Reason");
        public static Text Action { get; } = new("Åtgärd", "Action");
        public static Text SendAgain { get; } = new("Skicka igen", "Send again");
        public static Text SentAgain { get; } = new("Meddelandet är skickat igen.", "The message has been sent again.");
        public static Text NotParked { get; } = new("Meddelandet är inte parkerat längre.", "The message isn't parked any more.");
        public static Text NobodyTakesIt { get; } = new("Ingen del av systemet tar emot sådana meddelanden.", "No part of the system takes such messages.");
        public static Text RemoveMessage { get; } = new("Ta bort", "Remove");
        public static Text MessageRemoved { get; } = new("Meddelandet är borttaget.", "The message has been removed.");
        public static Text NotRemoved { get; } = new("Meddelandet är inte parkerat längre, eller så behövs det.", "The message isn't parked any more, or it is needed.");
        public static Text StuckMails { get; } = new("Mejl som inte kommer fram", "Mails that don't get through");
        public static Text StuckMailsLead { get; } = new(
            "Mejl som servern har sagt nej till, och mejl som har väntat mer än ett dygn. Ett beslut som har studsat finns under Expediering.",
            "Mails that the server has refused, and mails that have waited for more than a day. A decision that bounced is under Distribution.");
        public static Text Pdfs { get; } = new("PDF-filer som saknas", "PDFs that are missing");
        public static Text PdfsLead { get; } = new(
            "Det som skrevs under, justerades eller sattes upp för mer än en timme sedan och inte har fått sina PDF-filer. Texten är sparad; filerna görs av den.",
            "What was signed, verified or put up more than an hour ago and has not got its PDFs. The text is kept; the files are made of it.");
        public static Text NoUnprinted { get; } = new("Alla dokument har sina PDF-filer.", "All documents have their PDFs.");
        public static Text NoPdfs { get; } = new("PDF kan inte göras här: Node 20 eller dess paket saknas.", "PDFs can't be made here: Node 20 or its packages are missing.");
        public static Text MakePdfs { get; } = new("Gör filerna nu", "Make the files now");
        public static Text PdfsFailed(string fault) => new($"Ingen fil kunde göras. Felet: ”{fault}”", $"No file could be made. The fault: “{fault}”");
        public static Text PdfsMade(int n) => n == 1 ? new("1 dokument har fått sina filer.", "1 document has got its files.") : new($"{n} dokument har fått sina filer.", $"{n} documents have got their files.");
        public static Text PdfsCount(int n) => n == 0 ? NoUnprinted : n == 1 ? new("1 dokument saknar filer", "1 document lacks files") : new($"{n} dokument saknar filer", $"{n} documents lack files");
        public static Text NoStuckMails { get; } = new("Alla mejl kommer fram.", "All mails get through.");
        public static Text MailTo { get; } = new("Till", "To");
        public static Text MailAbout { get; } = new("Gäller", "About");
        public static Text Since { get; } = new("Sedan", "Since");
        public static Text Refused { get; } = new("Avvisat", "Refused");
        public static Text Waits { get; } = new("Väntar", "Waiting");
        public static Text MailWaitsAgain { get; } = new("Mejlet ligger i kön igen och skickas strax.", "The mail is in the queue again and will be sent shortly.");
        public static Text NotRefused { get; } = new("Mejlet är inte avvisat längre.", "The mail isn't refused any more.");
        public static Text Dashboard { get; } = new("Öppna Hangfire", "Open Hangfire");
        public static Text JobName { get; } = new("Jobb", "Job");
        public static Text LastRun { get; } = new("Kördes senast", "Last run");
        public static Text NextRun { get; } = new("Körs nästa gång", "Next run");
        public static Text Result { get; } = new("Resultat", "Result");
        public static Text RunNow { get; } = new("Kör nu", "Run now");
        public static Text JobSucceeded { get; } = new("Gick bra", "Succeeded");
        public static Text JobFailed { get; } = new("Misslyckades", "Failed");
        public static Text JobRuns { get; } = new("Pågår", "Running");
        public static Text JobNotRun { get; } = new("Har inte körts", "Not run yet");

        public static Text AccountsCount(int n) => new(n == 1 ? "1 konto" : $"{n} konton", n == 1 ? "1 account" : $"{n} accounts");

        public static Text StuckMailsCount(int n) => n switch
        {
            0 => NoStuckMails,
            1 => new("1 mejl kommer inte fram", "1 mail doesn't get through"),
            _ => new($"{n} mejl kommer inte fram", $"{n} mails don't get through"),
        };

        /// <summary>Why a mail still waits. The fault is quoted, for whoever mends it: its words are the system's own.</summary>
        public static Text MailTrouble(string fault) => new($"E-postservern tog inte emot mejlet. Felet: ”{fault}”", $"The mail server didn't take the mail. The fault: “{fault}”");

        /// <summary>What a mail is about: its own words may be secret.</summary>
        public static Text MailKind(MailKind kind) => kind switch
        {
            Domain.Mail.MailKind.Decision => new("Beslut", "Decision"),
            Domain.Mail.MailKind.Summons => new("Kallelse", "Summons"),
            Domain.Mail.MailKind.Overdue => new("Förfallna uppdrag", "Overdue assignments"),
            Domain.Mail.MailKind.AssignmentReminder => new("Påminnelse om uppdrag", "Reminder of assignments"),
            Domain.Mail.MailKind.AssignmentDecided => new("Beslut om uppdrag", "Decision on an assignment"),
            Domain.Mail.MailKind.ReportsMissing => new("Lägesrapporter som saknas", "Status reports that are missing"),
            Domain.Mail.MailKind.ReportsAsked => new("Begäran om lägesrapport", "Request for a status report"),
            Domain.Mail.MailKind.WorkItemOpened => new("Något att göra", "Something to do"),
            Domain.Mail.MailKind.MinutesToSign => new("Protokoll att justera", "Minutes to verify"),
            Domain.Mail.MailKind.Digest => new("Det som väntar", "What waits"),
            Domain.Mail.MailKind.ReportReminder => new("Påminnelse om lägesrapport", "Reminder of a status report"),
        };

        public static Text ParkedCount(int? n) => n switch
        {
            null => BrokerIsAway,
            0 => NothingParked,
            1 => new("1 meddelande har fastnat", "1 message is stuck"),
            _ => new($"{n} meddelanden har fastnat", $"{n} messages are stuck"),
        };

        public static Text LeavesCases(int n) => n == 1 ? new("Lämnar 1 ärende", "Leaves 1 case") : new($"Lämnar {n} ärenden", $"Leaves {n} cases");

        public static Text CasesStay { get; } = new(
            "Ärendena står kvar på personen tills registratorn, en controller eller enhetens chef byter handläggare i dem. Handläggarens steg går till controllern.",
            "The cases stay with this person until the registrar, a controller or the unit's manager changes their officer. The officer's steps go to the controller.");

        public static Text LeavesSteps(int n) => n == 1
            ? new("1 steg att göra väntar på personen", "1 step waits for this person")
            : new($"{n} steg att göra väntar på personen", $"{n} steps wait for this person");

        public static Text StepsGoTo(IReadOnlyList<string> people) => people.Count == 0
            ? new("Stegen går till controllern, men ingen har den rollen. Ge någon rollen först.", "The steps go to the controller, but nobody holds that role. Give it to somebody first.")
            : new($"Stegen kan sedan göras av: {string.Join(", ", people)}.", $"The steps can then be done by: {string.Join(", ", people)}.");

        public static Text LeavesAssignments(int n) => n == 1 ? new("Lämnar 1 uppdrag", "Leaves 1 assignment") : new($"Lämnar {n} uppdrag", $"Leaves {n} assignments");

        public static Text AssignmentsAsk(IReadOnlyList<string> people) => people.Count == 0
            ? new("Ingen kan tillfrågas om uppdragen i stället. Ge någon rollen controller först.", "Nobody can be asked about the assignments instead. Give somebody the role controller first.")
            : new($"Tills någon får uppdragen tillfrågas i stället: {string.Join(", ", people)}.", $"Until somebody is given the assignments, these are asked instead: {string.Join(", ", people)}.");

        public static Text AndMore(int n) => new($"och {n} till", $"and {n} more");

        public static Text JobStarted(Text job) => new($"Jobbet är startat: {job.Sv}.", $"The job has been started: {job.En}.");

        public static Text Job(string id) => id switch
        {
            "flag-overdue" => new("Märk förfallna uppdrag", "Flag overdue assignments"),
            "remind-of-assignments" => new("Påminn om uppdrag", "Remind of assignments"),
            "open-reporting-periods" => new("Öppna rapportperioder", "Open reporting periods"),
            "forget-unsent-forms" => new("Kasta formulär som ingen kom tillbaka till", "Discard forms that nobody came back for"),
            "check-history" => new("Kontrollera historiken", "Check the history"),
            "forget-sign-in-tries" => new("Kasta gamla försök att logga in", "Discard old tries to sign in"),
            "forget-rendered-texts" => new("Kasta gamla visningar av texter", "Discard old renderings of texts"),
            "ring-due-timers" => new("Låt frister som gått ut löpa ut", "Ring the timers that are due"),
            _ => new(id, id),
        };
    }
}
