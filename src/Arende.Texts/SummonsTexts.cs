using System.Globalization;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The summons, its versions and what goes with it.</summary>
    public static class Summons
    {
        public static Text Title { get; } = new("Kallelse", "Summons");
        public static Text ToMeeting(Body body, DateOnly day) => new($"Kallelse till {body.SwedishInSentence}s sammanträde {Format.Sv.Weekday(day)}", $"Summons to the meeting of {body.EnglishInSentence} on {Format.En.Weekday(day)}");
        public static Text Version(int number) => new($"version{Format.Nbsp}{number}", $"version{Format.Nbsp}{number}");
        public static Text NewIsMarked(int before) => new($"Det som är nytt eller ändrat sedan version {before} är märkt med ”ny” eller ”ändrad”.", $"What is new or changed since version {before} is marked “new” or “changed”.");
        public static Text Gone(IReadOnlyList<int> numbers) => new(
            $"Utgår: det som var {(numbers.Count == 1 ? "punkt" : "punkterna")} {Format.Sv.List([.. numbers.Select(Digits)])} i förra versionen.",
            $"Taken off: what was {(numbers.Count == 1 ? "item" : "items")} {Format.En.List([.. numbers.Select(Digits)])} in the version before.");
        public static Text CalledMembers { get; } = new("Kallade ledamöter", "Members called");
        public static Text CalledSubstitutes { get; } = new("Kallade ersättare", "Substitutes called");
        public static Text CalledBy { get; } = new("Kallelsen skickad av", "Sent by");
        public static Text Time { get; } = new("Tid", "Time");
        public static Text Place { get; } = new("Plats", "Place");
        public static Text NotSaid { get; } = new("meddelas senare", "to be told later");
        public static Text AtTime(TimeOnly time) => new($"kl.{Format.Nbsp}{time.ToString("HH'.'mm", CultureInfo.InvariantCulture)}", time.ToString("HH':'mm", CultureInfo.InvariantCulture));
        public static Text NotOpen { get; } = new("Ärende som inte är öppet för alla", "A case that isn’t open to everybody");
        public static Text ToldBy(string officer) => new($"föredras av {officer}", $"told by {officer}");
        public static Text New { get; } = new("ny", "new");
        public static Text Changed { get; } = new("ändrad", "changed");
        public static Text ChangedIn(IReadOnlyList<ContentChange> changes) => new($"Ändrat: {Format.Sv.List([.. changes.Select(change => Of(change).Sv)])}.", $"Changed: {Format.En.List([.. changes.Select(change => Of(change).En)])}.");
        public static Text Of(ContentChange change) => change.Kind switch
        {
            ContentChangeKind.Report => new("tjänsteskrivelsen", "the staff report"),
            ContentChangeKind.NewDocument => new($"ny handling {change.Document}", $"new document {change.Document}"),
            ContentChangeKind.NewVersion => new($"ny version av handling {change.Document}", $"new version of document {change.Document}"),
        };
        public static Text ItemTitled(int number, string? title) => new($"Punkt {number}: {title ?? NotOpen.Sv}", $"Item {number}: {title ?? NotOpen.En}");
        public static Text NotInPack { get; } = new("Handlingarna är inte öppna för alla, och följer inte med här.", "The documents aren’t open to everybody, and don’t come along here.");
        public static Text BesideTheDocument { get; } = new("Bilagor, som egna filer i paketet", "Attachments, as files of their own in the package");
        public static Text NoFile { get; } = new("ingen fil", "no file");

        public static Text Send { get; } = new("Skicka kallelsen …", "Send the summons …");
        public static Text SendAgain { get; } = new("Skicka en ny version …", "Send a new version …");
        public static Text SendDo { get; } = new("Skicka kallelsen", "Send the summons");
        public static Text TimeHelp { get; } = new("Till exempel 13:00. Får lämnas tomt.", "For instance 13:00. May be left empty.");
        public static Text SendHappens(int mailed, int others) => new(
            $"{(mailed == 0 ? "Ingen får mejl." : mailed == 1 ? "1 kallad får ett mejl med länk till handlingarna." : $"{mailed} kallade får varsitt mejl med länk till handlingarna.")}{(others == 0 ? "" : others == 1 ? " 1 har inget konto och får kallelsen på annat sätt." : $" {others} har inget konto och får kallelsen på annat sätt.")} Kallelsen sparas så som den är nu.",
            $"{(mailed == 0 ? "Nobody is mailed." : mailed == 1 ? "1 of those called gets a mail with a link to the documents." : $"{mailed} of those called get a mail each with a link to the documents.")}{(others == 0 ? "" : others == 1 ? " 1 has no account and gets the summons in another way." : $" {others} have no account and get the summons in another way.")} The summons is kept as it is now.");
        public static Text NobodyCalled { get; } = new("Organets ledamöter finns inte i registret. Ingen får mejl, och kallelsen namnger ingen.", "The body’s members aren’t in the register. Nobody is mailed, and the summons names nobody.");
        public static Text ByOtherMeans { get; } = new("på annat sätt", "in another way");
        public static Text ToMembers { get; } = new("Ledamöter och ersättare", "Members and substitutes");
        public static Text SentDone(int number, int mailed) => new(
            $"Kallelsen, version {number}, är skickad. {(mailed == 1 ? "1 mejl" : $"{mailed} mejl")} är på väg.", $"The summons, version {number}, has been sent. {(mailed == 1 ? "1 mail is" : $"{mailed} mails are")} on the way.");
        public static Text Sent(int number, DateTimeOffset at, string by) => new(
            $"Version {number} skickades {Format.Sv.Date(Format.Day(at))} kl. {Format.Sv.Time(at)} av {by}", $"Version {number} was sent {Format.En.Date(Format.Day(at))} at {Format.En.Time(at)} by {by}");
        public static Text SentTitle { get; } = new("Skickade kallelser", "Summonses that were sent");
        public static Text NotSent { get; } = new("Ingen kallelse är skickad.", "No summons has been sent.");
        public static Text OfCouncil(DateOnly meets, bool isUrgent)
        {
            var (called, urgent) = (Meeting.LastDayToCallCouncil(meets), Meeting.LastDayForUrgent(meets));
            return isUrgent
                ? new($"Kallelsen till fullmäktige skulle gå ut och sammanträdet tillkännages senast {Format.Sv.Weekday(called)} (KL 5 kap. 13 §). Det som sätts upp nu är brådskande: ledamöterna ska få veta det senast {Format.Sv.Weekday(urgent)} (KL 5 kap. 15 §).",
                    $"The council was to be called and its meeting announced by {Format.En.Weekday(called)} (KL 5:13). What is put up now is urgent: the members are to be told by {Format.En.Weekday(urgent)} (KL 5:15).")
                : new($"Kallelsen till fullmäktige ska gå ut och sammanträdet tillkännages senast {Format.Sv.Weekday(called)} (KL 5 kap. 13 §). Det som sätts upp senare är brådskande (KL 5 kap. 15 §).",
                    $"The council is to be called and its meeting announced by {Format.En.Weekday(called)} (KL 5:13). What is put up later is urgent (KL 5:15).");
        }

        public static Text StopAt(DateTimeOffset at) => new($"Stopptid {Format.Sv.Weekday(Format.Day(at))} kl. {Format.Sv.Time(at)}", $"Stop time {Format.En.Weekday(Format.Day(at))} at {Format.En.Time(at)}");
        public static Text StopPassed(DateTimeOffset at) => new($"Stopptiden gick ut {Format.Sv.Weekday(Format.Day(at))} kl. {Format.Sv.Time(at)}. Det som sätts upp nu märks som sent.", $"The stop time passed {Format.En.Weekday(Format.Day(at))} at {Format.En.Time(at)}. What is put up now is marked late.");
        public static Text Preview { get; } = new("Så här blir kallelsen", "How the summons will be");
        public static Text NotInOrder(int n) => new(n == 1 ? "1 punkt är inte märkt i ordning." : $"{n} punkter är inte märkta i ordning.", n == 1 ? "1 item isn’t marked in order." : $"{n} items aren’t marked in order.");
        public static Text NewsSince(int number) => new($"Nytt eller ändrat sedan version {number}", $"New or changed since version {number}");
        public static Text NoNews(int number) => new($"Inget är nytt eller ändrat sedan version {number}.", $"Nothing is new or changed since version {number}.");

        public static Text Pack { get; } = new("Handlingar till sammanträdet", "Documents of the meeting");
        public static Text PackPdf { get; } = new("Allt i en PDF", "All in one PDF");
        public static Text PackZip { get; } = new("Allt i ett zip-paket, med bilagor", "All in a zip package, with attachments");
        public static Text PackHelp { get; } = new("Hämta hem dem innan du åker: då går de att läsa utan nät. I PDF:en är varje punkt ett bokmärke; bilagor som är egna filer finns i zip-paketet.",
            "Download them before you leave: then they can be read without a network. In the PDF every item is a bookmark; attachments that are files of their own are in the zip package.");
        public static Text NextItem { get; } = new("Nästa punkt", "Next item");
        public static Text PreviousItem { get; } = new("Föregående punkt", "Previous item");
        public static Text OpenCase { get; } = new("Öppna ärendet", "Open the case");
        public static Text NoReport { get; } = new("Ingen tjänsteskrivelse är skriven.", "No staff report is written.");
        public static Text PackIndex { get; } = new("Innehåll", "Contents");
        public static Text FileIsLost(string name) => new($"{name} kunde inte läggas med: filen saknas där den förvaras.", $"{name} could not be put in: the file is missing where it is kept.");

        public static Text MailSubject(Body body, DateOnly day, int number) => number == 1
            ? new($"Kallelse till {body.SwedishInSentence} {Format.Sv.Date(day)}", $"Summons to {body.EnglishInSentence} {Format.En.Date(day)}")
            : new($"Ny version av kallelsen till {body.SwedishInSentence} {Format.Sv.Date(day)}", $"A new version of the summons to {body.EnglishInSentence} {Format.En.Date(day)}");
        public static Text MailIntro(Body body, Domain.Meetings.Summons summons) => new(
            $"Du kallas till {body.SwedishInSentence}s sammanträde {Format.Sv.Weekday(summons.Date)}{(summons.Time is { } time ? $" {AtTime(time).Sv}" : "")}{(summons.Place.Length > 0 ? $", {summons.Place}" : "")}.",
            $"You are called to the meeting of {body.EnglishInSentence} on {Format.En.Weekday(summons.Date)}{(summons.Time is { } hour ? $" at {AtTime(hour).En}" : "")}{(summons.Place.Length > 0 ? $", {summons.Place}" : "")}.");

        private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
