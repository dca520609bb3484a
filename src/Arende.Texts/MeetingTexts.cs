using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    public static class Meetings
    {
        public static Text Title { get; } = new("Möten", "Meetings");
        public static Text Shows { get; } = new("Visar möten i", "Showing meetings of");
        public static Text BodyLabel { get; } = new("Organ", "Body");
        public static Text AllBodies(IEnumerable<Body> bodies) => new(Format.Sv.List([.. bodies.Select(body => body.Abbreviation)]), Format.En.List([.. bodies.Select(body => body.Abbreviation)]));
        public static Text Upcoming { get; } = new("Kommande", "Upcoming");
        public static Text Past { get; } = new("Tidigare", "Past");
        public static Text Meeting { get; } = new("Sammanträde", "Meeting");
        public static Text Cases { get; } = new("Ärenden", "Cases");
        public static Text Outcomes { get; } = new("Utfall", "Outcomes");
        public static Text Minutes { get; } = new("Protokoll", "Minutes");
        public static Text NoMeetings { get; } = new("Inga sammanträden är planerade.", "No meetings are planned.");
        public static Text NoMeetingsHelp { get; } = new("När ett sammanträde är planerat kan ärenden sättas upp på dess föredragningslista.",
            "Once a meeting is planned, cases can be put on its agenda.");
        public static Text NoCases { get; } = new("inga ärenden", "no cases");

        public static Text Plan { get; } = new("Planera ett sammanträde", "Plan a meeting");
        public static Text PlanDo { get; } = new("Lägg sammanträdet i kalendern", "Put the meeting in the calendar");
        public static Text Date { get; } = new("Datum", "Date");
        public static Text DateHelp { get; } = new("En dag som har varit går bra: protokoll kommer ibland i efterhand.",
            "A day that has passed will do: minutes sometimes come late.");
        public static Text Another { get; } = new("Ett sammanträde till samma dag", "Another meeting on the same day");
        public static Text Change { get; } = new("Flytta eller ställ in sammanträdet", "Move or cancel the meeting");
        public static Text Move { get; } = new("Flytta till en annan dag", "Move to another day");
        public static Text MoveDo { get; } = new("Flytta sammanträdet", "Move the meeting");
        public static Text MoveHappens(int cases) => cases == 0
            ? new("Sammanträdet får en ny dag. Inga mejl skickas.", "The meeting gets another day. No mail is sent.")
            : new("Sammanträdet får en ny dag, och föredragningslistan följer med. Ärendenas historik berättar det. Inga mejl skickas.",
                "The meeting gets another day, and its agenda goes along. The history of its cases tells it. No mail is sent.");
        public static Text Moved(DateOnly to) => new($"Sammanträdet är flyttat till {Format.Sv.Weekday(to)}.", $"The meeting has been moved to {Format.En.Weekday(to)}.");
        public static Text Cancel { get; } = new("Ställ in", "Cancel");
        public static Text CancelReason { get; } = new("Varför ställs sammanträdet in?", "Why is the meeting cancelled?");
        public static Text CancelDo { get; } = new("Ställ in sammanträdet", "Cancel the meeting");
        public static Text CancelDone { get; } = new("Sammanträdet är inställt.", "The meeting is cancelled.");
        public static Text CancelHappens(int cases) => cases == 0
            ? new("Sammanträdet står kvar i kalendern som inställt.", "The meeting stays in the calendar as cancelled.")
            : new($"Sammanträdet står kvar i kalendern som inställt. {(cases == 1 ? "Ärendet" : $"De {cases} ärendena")} på listan väntar på ett nytt sammanträde.",
                $"The meeting stays in the calendar as cancelled. {(cases == 1 ? "The case" : $"The {cases} cases")} on its agenda will wait for another meeting.");
        public static Text CancelledBecause(string reason) => new($"Inställt: {reason}", $"Cancelled: {reason}");
        public static Text Cancelled { get; } = new("Inställt", "Cancelled");
        public static Text Sitting(int sitting) => new($"sammanträde {sitting} den dagen", $"meeting {sitting} of the day");
        public static Text PlanHappens { get; } = new("Sammanträdet syns i kalendern, och ärenden kan sättas upp på dess föredragningslista. Inga mejl skickas.",
            "The meeting is shown in the calendar, and cases can be put on its agenda. No mail is sent.");

        public static Text Year { get; } = new("Lägg in ett års sammanträden", "Put in a year’s meetings");
        public static Text YearHelp { get; } = new("Välj veckodag och hur ofta, eller klistra in en lista. Du ser dagarna innan de läggs in.", "Choose a weekday and how often, or paste a list. You see the days before they are put in.");
        public static Text Weekdays { get; } = new("Veckodagar", "Weekdays");
        public static Text Of(DayOfWeek day) => day switch
        {
            DayOfWeek.Monday => new("måndag", "Monday"),
            DayOfWeek.Tuesday => new("tisdag", "Tuesday"),
            DayOfWeek.Wednesday => new("onsdag", "Wednesday"),
            DayOfWeek.Thursday => new("torsdag", "Thursday"),
            DayOfWeek.Friday => new("fredag", "Friday"),
            DayOfWeek.Saturday => new("lördag", "Saturday"),
            DayOfWeek.Sunday => new("söndag", "Sunday"),
        };
        public static Text EveryWeeks { get; } = new("Var hur många veckor", "Every how many weeks");
        public static Text YearFrom { get; } = new("Från och med", "From");
        public static Text YearUntil { get; } = new("Till och med", "Until");
        public static Text BreakFrom { get; } = new("Uppehåll från och med", "Break from");
        public static Text BreakUntil { get; } = new("Uppehåll till och med", "Break until");
        public static Text DayList { get; } = new("Eller en lista med dagar", "Or a list of days");
        public static Text DayListHelp { get; } = new("En dag på varje rad, som 2027-01-18. Då används inte veckodagarna ovan.", "One day a line, as 2027-01-18. The weekdays above aren’t used then.");
        public static Text ShowDays { get; } = new("Visa dagarna", "Show the days");
        public static Text DaysOf(Body body) => new($"Dagar för {body.SwedishInSentence}", $"Days of {body.EnglishInSentence}");
        public static Text NoDays { get; } = new("Inga dagar blev kvar.", "No days were left.");
        public static Text DaysToPlan { get; } = new("Förbockade dagar läggs in", "Ticked days are put in");
        public static Text PlannedAlready { get; } = new("finns redan", "is there already");
        public static Text Of(SeriesDayKind kind) => kind switch
        {
            SeriesDayKind.Proposed => new("arbetsdag", "working day"),
            SeriesDayKind.DayOff => new("ledig dag", "day off"),
            SeriesDayKind.InBreak => new("uppehåll", "break"),
        };
        public static Text YearDo { get; } = new("Lägg in sammanträdena", "Put in the meetings");
        public static Text YearHappens { get; } = new("Varje förbockad dag blir ett sammanträde i kalendern. Inga mejl skickas.", "Each ticked day becomes a meeting in the calendar. No mail is sent.");
        public static Text YearDone(int n) => new(n == 1 ? "1 sammanträde är inlagt." : $"{n} sammanträden är inlagda.", n == 1 ? "1 meeting has been put in." : $"{n} meetings have been put in.");

        public static Text Verified { get; } = new("Justerat", "Verified");
        public static Text Planned { get; } = new("Planerat", "Planned");
        public static Text ToClose { get; } = new("Ska avslutas", "To be closed");
        public static Text ToVerify { get; } = new("Ska justeras", "To be verified");
        public static Text VerifiedLate { get; } = new("Justeringen är sen", "Verification is late");
        public static Text NotVerified { get; } = new("Inte justerat", "Not verified");
        public static Text NoMinutes { get; } = new("Utan ärenden", "No cases");

        public static Text Stage(MeetingStage stage) => stage switch
        {
            MeetingStage.Planned => Planned,
            MeetingStage.ToClose => ToClose,
            MeetingStage.ToVerify => ToVerify,
            MeetingStage.Late => VerifiedLate,
            MeetingStage.Verified => Verified,
            MeetingStage.Cancelled => Cancelled,
        };

        /// <summary>With the day of the week: for a meeting that somebody is to go to.</summary>
        public static Text OnDay(Body body, DateOnly date) => new($"{Decisions.Of(body).Sv} {Format.Sv.Weekday(date)}", $"{Decisions.Of(body).En} {Format.En.Weekday(date)}");

        public static Text Of(Body body, DateOnly date) => new($"{Decisions.Of(body).Sv} {Format.Sv.Date(date)}", $"{Decisions.Of(body).En} {Format.En.Date(date)}");
        public static Text OutcomesOf(int recorded, int all) => new($"{recorded} av {all}", $"{recorded} of {all}");
        public static Text VerifiedOn(DateOnly on) => new($"Justerat {Format.Sv.Date(on)}", $"Verified {Format.En.Date(on)}");
        public static Text VerifyAtLatest(DateOnly day) => new($"senast {Format.Sv.Weekday(day)}", $"by {Format.En.Weekday(day)}");
        public static Text ToBeVerified(DateOnly day) => new($"Protokollet justeras {VerifyAtLatest(day).Sv}", $"Minutes verified {VerifyAtLatest(day).En}");

        /// <summary>By when the minutes are to be verified: beside another word than that, with it.</summary>
        public static Text VerifyAtLatest(MeetingStage stage, DateOnly day) => stage == MeetingStage.ToClose
            ? new($"justeras {VerifyAtLatest(day).Sv}", $"verified {VerifyAtLatest(day).En}")
            : VerifyAtLatest(day);
        public static Text CaseCount(int n) => new(n == 1 ? "1 ärende" : $"{n} ärenden", n == 1 ? "1 case" : $"{n} cases");
    }
}
