using Arende.Domain.Notifications;
using Arende.Web.Features.Inbox;

namespace Arende.Web.Texts;

public static partial class T
{
    public static class Inbox
    {
        public static Text Title { get; } = new("Inkorg", "Inbox");
        public static Text New { get; } = new("Ny", "New");
        public static Text MarkRead { get; } = new("Markera som läst", "Mark as read");
        public static Text MarkAll { get; } = new("Markera alla som lästa", "Mark all as read");
        public static Text Acknowledge { get; } = new("Kvittera mottagandet", "Acknowledge receipt");
        public static Text IsAcknowledged { get; } = new("Kvitterat", "Acknowledged");
        public static Text Acknowledged { get; } = new("Mottagandet är kvitterat.", "The receipt has been acknowledged.");
        public static Text AcknowledgedMeans { get; } = new("Nämndsekreteraren ser att beslutet har kommit fram till er.", "The board clerk sees that the decision has reached you.");
        public static Text Report { get; } = new("Rapportera läget", "Report the status");
        public static Text Empty { get; } = new("Inkorgen är tom.", "The inbox is empty.");
        public static Text EmptyHelp { get; } = new("Hit kommer beslut till din enhet, ärenden som kommer tillbaka till dig eller som du tar över, frågor om lägesrapporter och besked om uppdrag som blivit försenade.",
            "Decisions for your unit, cases that come back to you or that you take over, requests for status reports and news of overdue assignments come here.");

        public static Text Unread(int count) => count switch
        {
            0 => new("Allt är läst.", "Everything has been read."),
            1 => new("1 oläst", "1 unread"),
            _ => new($"{count} olästa", $"{count} unread"),
        };

        public static Text Came(DateTimeOffset at) => new(
            $"{Format.Sv.Date(Format.Day(at))} {Format.Sv.Time(at)}", $"{Format.En.Date(Format.Day(at))} {Format.En.Time(at)}");

        /// <summary>What happened, in one sentence. What the reader may not see has no name in it.</summary>
        public static Text Sentence(Letter letter) => letter.Kind switch
        {
            NotificationKind.AssignmentOverdue => letter.Assignment is { } title
                ? new($"Uppdraget ”{title}” är försenat", $"The assignment “{title}” is overdue")
                : new("Ett uppdrag är försenat", "An assignment is overdue"),
            NotificationKind.StatusReportAsked => new(
                $"Rapportera läget för dina uppdrag{In(letter).Sv}{Due(letter).Sv}", $"Report the status of your assignments{In(letter).En}{Due(letter).En}"),
            NotificationKind.StatusReportReminder => new(
                $"Påminnelse: din lägesrapport saknas{In(letter).Sv}{Due(letter).Sv}", $"Reminder: your status report is missing{In(letter).En}{Due(letter).En}"),
            NotificationKind.DecisionReceived => letter.Case is { } decided
                ? new($"Din enhet har fått beslutet i {decided}", $"Your unit has received the decision in {decided}")
                : new("Din enhet har fått ett beslut", "Your unit has received a decision"),
            NotificationKind.CaseSentBack => letter.Case is { } back
                ? new($"{back} har kommit tillbaka till dig", $"{back} has come back to you")
                : new("Ett ärende har skickats tillbaka", "A case has been sent back"),
            NotificationKind.OfficerChanged => letter.Case is { } taken
                ? new($"Du är ny handläggare för {taken}", $"You are the new case officer of {taken}")
                : new("Du blev handläggare för ett ärende", "You became the case officer of a case"),
            NotificationKind.HistoryBroken => new("Nattens kontroll fann rader i historiken som inte är som de skrevs", "The nightly check found rows of the history that aren’t as they were written"),
        };

        private static Text In(Letter letter) => letter.Period is { } period ? new($" för {period.Sv}", $" for {period.En}") : new("", "");

        private static Text Due(Letter letter) => letter.DueOn is { } day
            ? new($", senast {Format.Sv.Weekday(day)}", $", by {Format.En.Weekday(day)}")
            : new("", "");
    }
}
