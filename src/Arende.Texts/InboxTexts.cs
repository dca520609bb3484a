using Arende.Domain.Bodies;
using Arende.Domain.Notifications;

namespace Arende.Texts;

/// <summary>What a line of the inbox names, as far as its reader may see it.</summary>
/// <param name="Case">Number and title.</param>
/// <param name="Assignment">The title of what is late.</param>
/// <param name="Step">What waits.</param>
/// <param name="For">Who is away and has the step, where the reader has it as their deputy.</param>
/// <param name="Period">The reporting period.</param>
/// <param name="Reviewer">Who commented.</param>
/// <param name="SentBack">Who sent the case back, and how (<see cref="T.Inbox.SentBackBy(string)"/>).</param>
public sealed record LetterNames(string? Case, string? Assignment, Text? Step, string? For, Text? Period, Text? SentBack = null, string? Reviewer = null);

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
        public static Text About(DateTimeOffset at, bool hasNoOwner)
        {
            var who = hasNoOwner ? Assignments.NoOwner : null;
            return new($"{With(who?.Sv)}kom {Format.Sv.Date(Format.Day(at))} {Format.Sv.Time(at)}", $"{With(who?.En)}came {Format.En.Date(Format.Day(at))} {Format.En.Time(at)}");

            static string With(string? words) => words is null ? "" : $"{words} · ";
        }

        /// <summary>What the reader does with it, on the page that the line leads to.</summary>
        public static Text Verb(NotificationKind kind) => kind switch
        {
            NotificationKind.AssignmentOverdue or NotificationKind.AssignmentReminder or NotificationKind.AssignmentEscalated or NotificationKind.AssignmentDecided => new("Se uppdraget", "See the assignment"),
            NotificationKind.ReportsMissing => new("Se perioden", "See the period"),
            NotificationKind.AssignmentLacksOwner => new("Ge det till någon", "Give it to somebody"),
            NotificationKind.StatusReportAsked or NotificationKind.StatusReportReminder => new("Rapportera", "Report"),
            NotificationKind.DecisionReceived => new("Läs och kvittera", "Read and acknowledge"),
            NotificationKind.CaseSentBack => new("Se vad som saknas", "See what is missing"),
            NotificationKind.OfficerChanged or NotificationKind.AppealCameIn => new("Se ärendet", "See the case"),
            NotificationKind.CommentsHandedOver => new("Läs kommentarerna", "Read the comments"),
            NotificationKind.CommentAnswered => new("Läs svaret", "Read the answer"),
            NotificationKind.WorkItemOpened => new("Öppna", "Open"),
            NotificationKind.HistoryBroken => new("Se raderna", "See the rows"),
            NotificationKind.MinutesToSign => new("Läs och justera", "Read and verify"),
            NotificationKind.SignatureTakenBack or NotificationKind.MinutesDeclined or NotificationKind.VerificationIsDue => new("Se protokollet", "See the minutes"),
            NotificationKind.NoticeBoardSilent => new("Se vilka anslag", "See which notices"),
            NotificationKind.AgendaIsEmpty => new("Gör föredragningslistan", "Make the agenda"),
        };

        /// <summary>What happened, in one sentence. What the reader may not see has no name in it.</summary>
        public static Text Sentence(NotificationKind kind, LetterNames names) => kind switch
        {
            NotificationKind.AssignmentOverdue => names.Assignment is { } late
                ? new($"Uppdraget ”{late.TrimEnd('.')}” är förfallet", $"The assignment “{late.TrimEnd('.')}” is overdue")
                : new("Ett uppdrag är förfallet", "An assignment is overdue"),
            NotificationKind.AssignmentReminder => names.Assignment is { } near
                ? new($"Uppdraget ”{near.TrimEnd('.')}” ska snart vara klart", $"The assignment “{near.TrimEnd('.')}” is soon due")
                : new("Ett uppdrag ska snart vara klart", "An assignment is soon due"),
            NotificationKind.AssignmentEscalated => names.Assignment is { } others
                ? new($"Uppdraget ”{others.TrimEnd('.')}” hos en medarbetare är förfallet", $"The assignment “{others.TrimEnd('.')}” of somebody under you is overdue")
                : new("Ett uppdrag hos en medarbetare är förfallet", "An assignment of somebody under you is overdue"),
            NotificationKind.AssignmentDecided => names.Assignment is { } turned
                ? new($"Ett beslut om ditt uppdrag ”{turned.TrimEnd('.')}” har förts in", $"A decision on your assignment “{turned.TrimEnd('.')}” has been entered")
                : new("Ett beslut om ett av dina uppdrag har förts in", "A decision on one of your assignments has been entered"),
            NotificationKind.ReportsMissing => new($"Medarbetare har inte lämnat lägesrapport{In(names).Sv}", $"People under you have not given their status report{In(names).En}"),
            NotificationKind.AssignmentLacksOwner => names.Assignment is { } decided
                ? new($"Uppdraget ”{decided.TrimEnd('.')}” är beslutat men saknar ägare och enhet", $"The assignment “{decided.TrimEnd('.')}” has been decided but has neither owner nor unit")
                : new("Ett beslutat uppdrag saknar ägare och enhet", "A decided assignment has neither owner nor unit"),
            NotificationKind.StatusReportAsked => new(
                $"Rapportera läget för dina uppdrag{In(names).Sv}", $"Report the status of your assignments{In(names).En}"),
            NotificationKind.StatusReportReminder => new(
                $"Påminnelse: din lägesrapport saknas{In(names).Sv}", $"Reminder: your status report is missing{In(names).En}"),
            NotificationKind.DecisionReceived => names.Case is { } received
                ? new($"Din enhet har fått beslutet i {received}", $"Your unit has received the decision in {received}")
                : new("Din enhet har fått ett beslut", "Your unit has received a decision"),
            NotificationKind.CaseSentBack => names.Case is { } back
                ? names.SentBack is { } by ? new($"{by.Sv} {back}", $"{by.En} {back}") : new($"{back} har kommit tillbaka till dig", $"{back} has come back to you")
                : new("Ett ärende har skickats tillbaka", "A case has been sent back"),
            NotificationKind.OfficerChanged => names.Case is { } taken
                ? new($"Du är ny handläggare för {taken}", $"You are the new case officer of {taken}")
                : new("Du blev handläggare för ett ärende", "You became the case officer of a case"),
            NotificationKind.AppealCameIn => names.Case is { } appealed
                ? new($"Ett överklagande har kommit in i {appealed}", $"An appeal came in in {appealed}")
                : new("Ett överklagande har kommit in", "An appeal came in"),
            NotificationKind.CommentsHandedOver => names.Case is { } commented
                ? new($"{names.Reviewer ?? "Någon"} har kommenterat {commented}", $"{names.Reviewer ?? "Somebody"} has commented on {commented}")
                : new("Ett ärende har fått kommentarer", "A case has got comments"),
            NotificationKind.CommentAnswered => names.Case is { } answered
                ? new($"Din kommentar i {answered} har fått svar", $"Your comment on {answered} has been answered")
                : new("En kommentar har fått svar", "A comment has been answered"),
            NotificationKind.WorkItemOpened => names.Step is { } step
                ? For(names.For, names.Case is { } waiting ? new($"{step.Sv}: {waiting}", $"{step.En}: {waiting}") : step)
                : new("Något väntar på dig", "Something waits for you"),
            NotificationKind.AgendaIsEmpty => new("Ett sammanträde inom två veckor har inga ärenden på sin föredragningslista", "A meeting within two weeks has no cases on its agenda"),
            NotificationKind.NoticeBoardSilent => new("Anslagen kunde inte läsas en tid då de skulle sitta uppe", "The notices couldn’t be read for a time when they should have been up"),
            NotificationKind.MinutesToSign => new("Ett protokoll väntar på att du justerar det", "Minutes wait for you to verify them"),
            NotificationKind.VerificationIsDue => new("Ett protokoll ska snart vara justerat, och är det inte", "Minutes are soon to be verified, and aren’t"),
            NotificationKind.SignatureTakenBack => new("Ett protokoll som du har skrivit under har ändrats: din underskrift gäller inte längre", "Minutes that you have signed were changed: your signature holds no more"),
            NotificationKind.MinutesDeclined => new("En justerare skriver inte under protokollet, och säger varför", "A verifier doesn’t sign the minutes, and says why"),
            NotificationKind.HistoryBroken => new("Nattens kontroll fann rader i historiken som inte är som de skrevs", "The nightly check found rows of the history that aren’t as they were written"),
        };

        /// <summary>A reviewer sends a case back; the case follows.</summary>
        public static Text SentBackBy(string reviewer) => new($"{reviewer} skickade tillbaka", $"{reviewer} sent back");

        /// <summary>Only a body återremitterar.</summary>
        public static Text SentBackBy(Body body) => new($"{body.SwedishName} återremitterade", $"{body.EnglishName} sent back");

        private static Text For(string? stoodInFor, Text what) => stoodInFor is { } away
            ? new($"{what.Sv} (som ställföreträdare för {away})", $"{what.En} (as the deputy of {away})") : what;

        private static Text In(LetterNames names) => names.Period is { } period ? new($" för {period.Sv}", $" for {period.En}") : new("", "");
    }
}
