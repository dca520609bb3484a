using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>One meeting's agenda, and its minutes.</summary>
    public static class Agenda
    {
        public static Text Title { get; } = new("Föredragningslista", "Agenda");
        public static Text Empty { get; } = new("Föredragningslistan är tom.", "The agenda is empty.");
        public static Text EmptyHelp { get; } = new("Ärenden som är färdigberedda står här nedanför när de väntar på sammanträdet.",
            "Cases that have been prepared stand below when they wait for the meeting.");
        public static Text EmptyCancelled { get; } = new("Sammanträdet är inställt. Det som stod på listan väntar på ett annat sammanträde.", "The meeting is cancelled. What stood on its agenda waits for another meeting.");
        public static Text EmptyForReaders { get; } = new("Nämndsekreteraren har inte satt upp några ärenden än.", "The clerk has not put up any cases yet.");
        public static Text NoOutcome { get; } = new("Väntar på utfall", "Awaits its outcome");
        public static Text Record { get; } = new("Skriv in utfallet", "Record the outcome");
        public static Text Reason { get; } = new("Motivering", "Reason");
        public static Text CommitteeMadeNone { get; } = new("Utskottet har inte lagt något eget förslag. Punkterna är förvaltningens.",
            "The committee has made no proposal of its own. The clauses are the office's.");
        public static Text OfficeProposes { get; } = new("Förvaltningen föreslår", "The office proposes");
        public static Text Verify { get; } = new("För in justeringen …", "Enter the verification …");

        public static Text After { get; } = new("Nu: anslag och expediering", "Now: notice and distribution");
        public static Text PostNotice { get; } = new("Sätt upp anslaget", "Post the notice");

        public static Text Waiting { get; } = new("Väntar på att sättas upp", "Waiting to be put up");
        public static Text WaitingNone { get; } = new("Inget färdigberett ärende väntar.", "No prepared case is waiting.");
        public static Text WaitingHelp { get; } = new("Bocka för dem som ska tas upp den här dagen. De ställs sist bland ärendena.",
            "Tick those to be taken up on this day. They are put last among the cases.");
        public static Text Add { get; } = new("Sätt upp de förbockade", "Put up the ticked ones");
        public static Text AddHappens { get; } = new("Varje ärende blir en punkt på listan. Paragrafen får det i protokollet, när sammanträdet avslutas. Inga mejl skickas.",
            "Each case becomes an item of the agenda. It gets its section in the minutes, when the meeting is closed. No mail is sent.");
        public static Text NothingTicked { get; } = new("Bocka för minst ett ärende.", "Tick at least one case.");

        public static Text ForAnotherDay(string title) => new(
            $"”{title}” har redan varit uppe på det här sammanträdet, och sätts upp till en annan dag.",
            $"“{title}” has already been up at this meeting, and is put up for another day.");
        public static Text Added(int n) => new(n == 1 ? "Ärendet är uppsatt." : $"{n} ärenden är uppsatta.", n == 1 ? "The case has been put up." : $"{n} cases have been put up.");
        public static Text WaitsFor(Body body) => new($"Väntar på {Decisions.Abbreviation(body).Sv}", $"Waiting for {Decisions.Abbreviation(body).En}");
        public static Text RecordedFrom(DateOnly meeting) => new(
            $"Utfall kan skrivas in från mötesdagen, {Format.Sv.Weekday(meeting)}.", $"Outcomes can be recorded from the day of the meeting, {Format.En.Weekday(meeting)}.");
        public static Text Recorded(int number) => new(
            $"Utfallet i {Item(number).Sv} är inskrivet. Det börjar gälla när sammanträdet avslutas.", $"The outcome of {Item(number).En} has been recorded. It takes effect when the meeting is closed.");
        public static Text Item(int number) => new($"punkt{Format.Nbsp}{number}", $"item{Format.Nbsp}{number}");

        /// <summary>"§ 53" once there is one, "punkt 3" before.</summary>
        public static Text Place(int? paragraph, int number) => paragraph is { } given ? new(Format.Section(given), Format.Section(given)) : Item(number);
        public static Text Late { get; } = new("Sent tillagd", "Added late");
        public static Text Entered { get; } = new("gäller när sammanträdet avslutas", "takes effect when the meeting is closed");
        public static Text Rewrite { get; } = new("Ändra utfallet", "Change the outcome");
        public static Text ClearOutcome { get; } = new("Ta bort utfallet", "Remove the outcome");
        public static Text Cleared { get; } = new("Utfallet är borttaget.", "The outcome has been removed.");
        public static Text Correct { get; } = new("Rätta utfallet", "Correct the outcome");
        public static Text Amend { get; } = new("Notera en rättelse", "Note a correction");
        public static Text Withdraw { get; } = new("Ta bort från listan", "Take off the agenda");
        public static Text Withdrawn { get; } = new("Ärendet är borttaget från listan och väntar på ett nytt sammanträde.", "The case has been taken off the agenda and waits for another meeting.");
        public static Text MoveUp { get; } = new("Flytta upp", "Move up");
        public static Text MoveDown { get; } = new("Flytta ned", "Move down");
        public static Text Ordered { get; } = new("Ordningen är ändrad.", "The order has been changed.");
        public static Text SameForRest { get; } = new("Samma utfall för de punkter som saknar", "The same outcome for the items that lack one");
        public static Text SameForRestHelp { get; } = new("Varje punkt får utfallet som den är föreslagen. Det som behöver motivering, ändring eller svar skrivs in för sig.",
            "Each item gets the outcome as it is proposed. What needs a reason, a change or an answer is recorded by itself.");
        public static Text SameForRestDone(int n) => new(n == 1 ? "1 punkt fick utfallet." : $"{n} punkter fick utfallet.", n == 1 ? "1 item got the outcome." : $"{n} items got the outcome.");
        public static Text Close { get; } = new("Avsluta sammanträdet …", "Close the meeting …");
        public static Text CloseAfter(int left) => new(
            $"Sammanträdet kan avslutas när {(left == 1 ? "den sista punkten" : $"{left} punkter till")} har fått sitt utfall.",
            $"The meeting can be closed when {(left == 1 ? "the last item has its outcome" : $"{left} more items have their outcome")}.");
        public static Text Change { get; } = new("Flytta eller ställ in …", "Move or cancel …");
        public static Text ProposedOn(Body by, DateOnly date, int paragraph) => new(
            $"{by.SwedishName}s förslag {Format.Sv.Date(date)}, {Format.Section(paragraph)}", $"{by.EnglishName}'s proposal of {Format.En.Date(date)}, {Format.Section(paragraph)}");
    }
}
