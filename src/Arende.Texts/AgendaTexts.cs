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

        public static Text VerifyAfter(int left) => new(
            $"Justeringen kan föras in när {(left == 1 ? "det sista ärendet" : $"{left} ärenden till")} har fått sitt utfall.",
            $"The verification can be entered when {(left == 1 ? "the last case has its outcome" : $"{left} more cases have their outcome")}.");

        public static Text Waiting { get; } = new("Väntar på att sättas upp", "Waiting to be put up");
        public static Text WaitingNone { get; } = new("Inget färdigberett ärende väntar.", "No prepared case is waiting.");
        public static Text WaitingHelp { get; } = new("Bocka för dem som ska tas upp den här dagen. De får paragrafer i den ordning som de står.",
            "Tick those to be taken up on this day. They get their sections in the order in which they stand.");
        public static Text Add { get; } = new("Sätt upp de förbockade", "Put up the ticked ones");
        public static Text AddHappens { get; } = new("Varje ärende får nästa lediga paragraf i organets år. Inga mejl skickas.",
            "Each case gets the next free section of the body's year. No mail is sent.");
        public static Text NothingTicked { get; } = new("Bocka för minst ett ärende.", "Tick at least one case.");

        public static Text ForAnotherDay(string title) => new(
            $"”{title}” har redan varit uppe på det här sammanträdet, och sätts upp till en annan dag.",
            $"“{title}” has already been up at this meeting, and is put up for another day.");
        public static Text Added(int n) => new(n == 1 ? "Ärendet är uppsatt." : $"{n} ärenden är uppsatta.", n == 1 ? "The case has been put up." : $"{n} cases have been put up.");
        public static Text WaitsFor(Body body) => new($"Väntar på {Decisions.Abbreviation(body).Sv}", $"Waiting for {Decisions.Abbreviation(body).En}");
        public static Text RecordedFrom(DateOnly meeting) => new(
            $"Utfall kan skrivas in från mötesdagen, {Format.Sv.Weekday(meeting)}.", $"Outcomes can be recorded from the day of the meeting, {Format.En.Weekday(meeting)}.");
        public static Text Recorded(int paragraph) => new($"Utfallet i {Format.Section(paragraph)} är inskrivet.", $"The outcome of {Format.Section(paragraph)} has been recorded.");
        public static Text ProposedOn(Body by, DateOnly date, int paragraph) => new(
            $"{by.SwedishName}s förslag {Format.Sv.Date(date)}, {Format.Section(paragraph)}", $"{by.EnglishName}'s proposal of {Format.En.Date(date)}, {Format.Section(paragraph)}");
    }
}
