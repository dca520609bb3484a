namespace Arende.Texts;

public static partial class T
{
    /// <summary>What only the demo says.</summary>
    public static class Demo
    {
        public static Text ClockTitle { get; } = new("Flytta fram klockan", "Move the clock forward");
        public static Text ClockLead { get; } = new("Så ser du påminnelser och förseningar utan att vänta. Klockan går bara framåt, och gäller alla som provar.",
            "See reminders and late assignments without waiting. The clock only goes forward, and goes for everyone who tries the demo.");
        public static Text ClockRings { get; } = new("Frister som går ut löper ut: överklagandetid, påminnelser, rapportperioder.", "What falls due happens: appeal periods, reminders, reporting periods.");
        public static Text ClockFlags { get; } = new("Uppdrag som passerar sitt slutdatum blir förfallna.", "Assignments past their deadline become overdue.");
        public static Text ClockMails { get; } = new("Ansvariga får notiser och mejl. Mejlen stannar i demons brevlåda.", "Those responsible get notices and mail. The mail stays in the demo's mailbox.");
        public static Text PassDay { get; } = new("Låt en dag gå", "Let a day pass");
        public static Text PassWeek { get; } = new("Låt en vecka gå", "Let a week pass");
        public static Text ThisHappened { get; } = new("Det här hände", "This happened");
        public static Text NothingHappened { get; } = new("Tiden gick, och inget föll ut.", "Time passed, and nothing fell due.");
        public static Text ToMailbox { get; } = new("Läs mejlen i brevlådan", "Read the mail in the mailbox");
        public static Text MailboxTitle { get; } = new("Demons brevlåda", "The demo's mailbox");
        public static Text MailboxLead { get; } = new("Allt som har mejlats, nyast först. Inget har lämnat datorn.", "All that was mailed, newest first. Nothing has left this computer.");
        public static Text MailTo { get; } = new("Mejl till", "Mail to");
        public static Text Receiver { get; } = new("Mottagare", "Receiver");
        public static Text Everyone { get; } = new("alla", "everyone");
        public static Text NoMail { get; } = new("Inget har mejlats än.", "Nothing has been mailed yet.");
        public static Text Waiting { get; } = new("Väntar", "Waiting");
        public static Text Refused { get; } = new("Avvisat", "Refused");
        public static Text AsHtml { get; } = new("Som det ser ut i mejlprogrammet", "As a mail program shows it");

        public static Text ItIs(DateOnly day) => new($"I demon är det {Format.Sv.Weekday(day)}.", $"In the demo it is {Format.En.Weekday(day)}.");

        public static Text PassToPeriod(DateOnly day) => new($"Till nästa rapportperiod, {Format.Sv.Date(day)}", $"To the next reporting period, {Format.En.Date(day)}");

        public static Text SentTo(string to, string when) => new($"Till {to}, {when}", $"To {to}, {when}");

        public static Text StepsTaken(int n) => new(n == 1 ? "Ett steg togs av sig självt." : $"{n} steg togs av sig själva.", n == 1 ? "One step was taken by itself." : $"{n} steps were taken by themselves.");

        public static Text BecameOverdue(string title) => new($"Förfallet: {title}", $"Overdue: {title}");

        public static Text PeriodOpened(Text name, int year) => new($"Rapportperioden {name.Sv} {year} öppnades.", $"The reporting period {name.En} {year} was opened.");

        public static Text NoticesGiven(int n) => new(n == 1 ? "En notis i någons inkorg." : $"{n} notiser i inkorgarna.", n == 1 ? "One notice in somebody's inbox." : $"{n} notices in the inboxes.");

        public static Text MailsSent(int n) => new(n == 1 ? "Ett mejl skickades." : $"{n} mejl skickades.", n == 1 ? "One mail was sent." : $"{n} mails were sent.");
    }
}
