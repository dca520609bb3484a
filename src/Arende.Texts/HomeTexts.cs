using Arende.Domain.Bodies;

namespace Arende.Texts;

public static partial class T
{
    public static class Home
    {
        public static Text Title { get; } = new("Min sida", "My page");
        public static Text Todo { get; } = new("Att göra nu", "To do now");
        public static Text GoingWrong { get; } = new("På väg att gå fel", "Going wrong");
        public static Text Waiting { get; } = new("Väntar på andra", "Waiting on others");
        public static Text NextMeeting { get; } = new("Nästa möte", "Next meeting");
        public static Text NoMeeting { get; } = new("Inget möte är inplanerat.", "No meeting is planned.");
        public static Text NothingWaits { get; } = new("Inget väntar på dig.", "Nothing waits for you.");
        public static Text Day { get; } = new("Dag", "Day");
        public static Text Agenda { get; } = new("Föredragningslista", "Agenda");
        public static Text VerifiedBy { get; } = new("Protokollet justeras senast", "Minutes verified at the latest");

        public static Text ReadDecision { get; } = new("Läs beslutet och kvittera det", "Read the decision and acknowledge it");
        public static Text Verify { get; } = new("För in att protokollet är justerat", "Enter that the minutes are verified");

        public static Text PutUpNotice { get; } = new("Sätt upp anslaget för protokollet", "Put up the notice of the minutes");
        public static Text PutUpNoticeAnew { get; } = new("Sätt upp anslaget på nytt: det var nere i förtid", "Put up the notice anew: it was down too early");
        public static Text TakeDownNotice { get; } = new("Ta ned anslaget: tiden är ute", "Take down the notice: its time is over");

        public static Text CameBack { get; } = new("Komplettera och lämna in igen: ärendet kom tillbaka", "Complete and submit again: the case came back");

        public static Text ConditionsToMeet(int unmet) => unmet == 1
            ? new("1 villkor att uppfylla", "1 condition to meet")
            : new($"{unmet} villkor att uppfylla", $"{unmet} conditions to meet");

        public static Text PutUp(int cases, Body body) => cases == 1
            ? new($"Sätt upp ett ärende till {Decisions.Abbreviation(body).Sv}", $"Put a case on the agenda of {Decisions.Abbreviation(body).En}")
            : new($"Sätt upp {cases} ärenden till {Decisions.Abbreviation(body).Sv}", $"Put {cases} cases on the agenda of {Decisions.Abbreviation(body).En}");

        public static Text OnMeeting(DateOnly? next, int cases) => next is { } day
            ? new($"Nästa sammanträde är {Format.Sv.Weekday(day)}", $"The next meeting is on {Format.En.Weekday(day)}")
            : cases == 1 ? new("Inget planerat sammanträde kan ta upp det. Planera ett först.", "No planned meeting can take it up. Plan one first.")
            : new("Inget planerat sammanträde kan ta upp dem. Planera ett först.", "No planned meeting can take them up. Plan one first.");

        public static Text CloseMeeting { get; } = new("Avsluta sammanträdet", "Close the meeting");
        public static Text WriteIn(int cases) => cases == 1
            ? new("Skriv in utfallet för ett ärende", "Record the outcome of one case")
            : new($"Skriv in utfallet för {cases} ärenden", $"Record the outcome of {cases} cases");

        public static Text NameOwners(int n, int most) => n switch
        {
            1 => new("Utse ägare till ett uppdrag", "Name an owner for one assignment"),
            _ when n > most => new($"Utse ägare till fler än {most} uppdrag", $"Name owners for more than {most} assignments"),
            _ => new($"Utse ägare till {n} uppdrag", $"Name owners for {n} assignments"),
        };

        public static Text Unowned { get; } = new("Ingen svarar för uppdragen än", "Nobody answers for the assignments yet");

        public static Text Greeting(string name) => new($"Hej {name}", $"Hello {name}");

        public static Text Lead(int things) => things switch
        {
            0 => new("Du har inget att göra här just nu.", "You have nothing to do here right now."),
            1 => new("En sak väntar på dig.", "One thing waits for you."),
            _ => new($"{things} saker väntar på dig, det mest brådskande först.", $"{things} things wait for you, the most urgent first."),
        };

        public static Text NextIs(Body body, DateOnly date) => new(
            $"Nästa möte är {Decisions.Abbreviation(body).Sv} {Format.Sv.Weekday(date)}.",
            $"The next meeting is {Decisions.Abbreviation(body).En} on {Format.En.Weekday(date)}.");

        public static Text ReportOn(int assignments) => assignments == 1
            ? new("Rapportera läget för ditt uppdrag", "Report the status of your assignment")
            : new($"Rapportera läget för {assignments} uppdrag", $"Report the status of {assignments} assignments");

        public static Text ReportsFor(Text period) => new($"Lägesrapporter för {period.Sv}", $"Status reports for {period.En}");

        public static Text AssignmentOf(string? owner) => owner is null
            ? new("Uppdrag utan ägare", "Assignment without an owner")
            : new($"Uppdrag hos {owner}", $"Assignment of {owner}");

        public static Text ShowAllLate(int count, int cap) => new($"Visa alla {Format.Sv.Count(count, cap)} i uppdragslistan", $"Show all {Format.En.Count(count, cap)} in the list of assignments");

        public static Text WaitsFor(string number, Text step, string? who, int more) => new(
            $"{number} · {step.Sv}{(who is null ? "" : $" – hos {who}")}{(more == 0 ? "" : $", och {more} steg till")}",
            $"{number} · {step.En}{(who is null ? "" : $" – with {who}")}{(more == 0 ? "" : $", and {more} more")}");

        /// <summary>What one does, of a task that begins with its verb: Granska; Skriv under.</summary>
        public static Text Verb(Text task) => new(Verb(task.Sv), Verb(task.En));

        private static string Verb(string task) => task.Split(' ') switch
        {
            [var verb, ("under" or "upp" or "in" or "om" or "ut" or "up") and var particle, ..] => $"{verb} {particle}",
            var words => words[0],
        };

        public static Text Items(int count) => count switch
        {
            0 => new("Inga ärenden än", "No cases yet"),
            1 => new("1 ärende", "1 case"),
            _ => new($"{count} ärenden", $"{count} cases"),
        };
    }
}
