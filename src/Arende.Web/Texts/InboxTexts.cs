using Arende.Domain.Notifications;
using Arende.Web.Features.Inbox;

namespace Arende.Web.Texts;

public static partial class T
{
    public static class Inbox
    {
        public static Text Title { get; } = new("Inkorg", "Inbox");
        public static Text MarkAll { get; } = new("Markera alla som lästa", "Mark all as read");
        public static Text GoesByItself { get; } = new("En rad försvinner av sig själv när saken är klar.", "A line goes by itself when its matter is done.");
        public static Text Empty { get; } = new("Inkorgen är tom.", "The inbox is empty.");
        public static Text EmptyHelp { get; } = new("Hit kommer beslut till din enhet, ärenden som kommer tillbaka till dig eller som du tar över, frågor om lägesrapporter och besked om uppdrag som blivit försenade.",
            "Decisions for your unit, cases that come back to you or that you take over, requests for status reports and news of overdue assignments come here.");

        public static Text Unread(int unread, int count) => (unread, count) switch
        {
            (_, 0) => new("Inget väntar här.", "Nothing waits here."),
            (0, _) => new("Allt är läst.", "Everything has been read."),
            (1, _) => new("1 oläst", "1 unread"),
            _ => new($"{unread} olästa", $"{unread} unread"),
        };

        /// <summary>Who has it, where that isn't the reader, and when it came.</summary>
        public static Text About(Letter letter)
        {
            var who = letter.Assignment is { Owner: null } ? Assignments.NoOwner : null;
            return new($"{With(who?.Sv)}kom {Format.Sv.Date(Format.Day(letter.At))} {Format.Sv.Time(letter.At)}", $"{With(who?.En)}came {Format.En.Date(Format.Day(letter.At))} {Format.En.Time(letter.At)}");

            static string With(string? words) => words is null ? "" : $"{words} · ";
        }

        /// <summary>What the reader does with it, on the page that the line leads to.</summary>
        public static Text Verb(NotificationKind kind) => kind switch
        {
            NotificationKind.AssignmentOverdue => new("Se uppdraget", "See the assignment"),
            NotificationKind.StatusReportAsked or NotificationKind.StatusReportReminder => new("Rapportera", "Report"),
            NotificationKind.DecisionReceived => new("Läs och kvittera", "Read and acknowledge"),
            NotificationKind.CaseSentBack => new("Se vad som saknas", "See what is missing"),
            NotificationKind.OfficerChanged => new("Se ärendet", "See the case"),
            NotificationKind.WorkItemOpened => new("Öppna", "Open"),
            NotificationKind.HistoryBroken => new("Se raderna", "See the rows"),
        };

        /// <summary>What happened, in one sentence. What the reader may not see has no name in it.</summary>
        public static Text Sentence(Letter letter) => letter.Kind switch
        {
            NotificationKind.AssignmentOverdue => letter.Assignment is { } late
                ? new($"Uppdraget ”{late.Title.TrimEnd('.')}” är försenat", $"The assignment “{late.Title.TrimEnd('.')}” is overdue")
                : new("Ett uppdrag är försenat", "An assignment is overdue"),
            NotificationKind.StatusReportAsked => new(
                $"Rapportera läget för dina uppdrag{In(letter).Sv}", $"Report the status of your assignments{In(letter).En}"),
            NotificationKind.StatusReportReminder => new(
                $"Påminnelse: din lägesrapport saknas{In(letter).Sv}", $"Reminder: your status report is missing{In(letter).En}"),
            NotificationKind.DecisionReceived => letter.Case is { } decided
                ? new($"Din enhet har fått beslutet i {decided}", $"Your unit has received the decision in {decided}")
                : new("Din enhet har fått ett beslut", "Your unit has received a decision"),
            NotificationKind.CaseSentBack => letter.Case is { } back
                ? new($"{back} har kommit tillbaka till dig", $"{back} has come back to you")
                : new("Ett ärende har skickats tillbaka", "A case has been sent back"),
            NotificationKind.OfficerChanged => letter.Case is { } taken
                ? new($"Du är ny handläggare för {taken}", $"You are the new case officer of {taken}")
                : new("Du blev handläggare för ett ärende", "You became the case officer of a case"),
            NotificationKind.WorkItemOpened => letter.Step is { } step
                ? For(step, letter.Case is { } waiting ? new($"{step.Title.Sv}: {waiting}", $"{step.Title.En}: {waiting}") : step.Title)
                : new("Något väntar på dig", "Something waits for you"),
            NotificationKind.HistoryBroken => new("Nattens kontroll fann rader i historiken som inte är som de skrevs", "The nightly check found rows of the history that aren’t as they were written"),
        };

        private static Text For(LetterStep step, Text what) => step.For is { } away
            ? new($"{what.Sv} (som ställföreträdare för {away})", $"{what.En} (as the deputy of {away})") : what;

        private static Text In(Letter letter) => letter.Period is { } period ? new($" för {period.Sv}", $" for {period.En}") : new("", "");
    }
}
