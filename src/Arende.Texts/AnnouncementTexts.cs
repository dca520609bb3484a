using Arende.Domain.Bodies;
using Arende.Domain.Notices;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>Tillkännagivande av fullmäktiges sammanträden (KL 5:13, 8:10 p. 1).</summary>
    public static class Announcements
    {
        public static Text Title { get; } = new("Tillkännagivanden om sammanträden", "Announcements of meetings");
        public static Text New { get; } = new("Tillkännage ett sammanträde", "Announce a meeting");
        public static Text Lead { get; } = new(
            "Fullmäktiges sammanträden tillkännages på anslagstavlan senast en vecka före, med tid, plats och ärenden (KL 5 kap. 13 §). Brådskande ärenden får tillkännages senare (5 kap. 15 §).",
            "The council's meetings are announced on the notice board a week before at the latest, with time, place and items (KL 5:13). Urgent items may be announced later (5:15).");
        public static Text Of(Body body, Announcement one) => new(
            $"{body.SwedishName} sammanträder {Format.Sv.Weekday(one.Day)}", $"{body.EnglishName} meets on {Format.En.Weekday(one.Day)}");
        public static Text Body { get; } = new("Organ", "Body");
        public static Text Day { get; } = new("Dag", "Day");
        public static Text DayHelp { get; } = new("Sammanträdets dag.", "The day of the meeting.");
        public static Text Hour { get; } = new("Klockslag", "Hour");
        public static Text Place { get; } = new("Plats", "Place");
        public static Text PlaceHelp { get; } = new("Till exempel Kommunhuset, sal A.", "For instance the town hall, room A.");
        public static Text Items { get; } = new("Ärenden", "Items");
        public static Text ItemsHelp { get; } = new("Ett på varje rad, så som allmänheten får läsa dem. Ärenden som inte är öppna för alla står här med bara sitt nummer.",
            "One on each line, as the public may read them. Cases that aren't open to everybody stand here by their number alone.");
        public static Text PostedOn { get; } = new("Anslaget", "Posted");
        public static Text Happens { get; } = new("Tillkännagivandet sätts upp på anslagstavlan nu, och tas ned av sig självt efter sammanträdets dag.",
            "The announcement goes up on the notice board now, and comes down by itself after the meeting's day.");
        public static Text PutUp { get; } = new("Sätt upp tillkännagivandet", "Put up the announcement");
        public static Text Done { get; } = new("Tillkännagivandet sitter uppe.", "The announcement is up.");
        public static Text DoneLate { get; } = new("Tillkännagivandet sitter uppe. Det är mindre än en vecka till sammanträdet: bara det som är brådskande får tillkännages så sent (KL 5 kap. 15 §).",
            "The announcement is up. It is less than a week until the meeting: only what is urgent may be announced so late (KL 5:15).");
        public static Text Late { get; } = new("Mindre än en vecka före", "Less than a week before");
        public static Text TakeDown { get; } = new("Ta ned", "Take down");
        public static Text DoneDown { get; } = new("Tillkännagivandet är nedtaget.", "The announcement has been taken down.");
        public static Text Announced(DateOnly on) => new($"Tillkännagivet {Format.Sv.Date(on)}", $"Announced on {Format.En.Date(on)}");
        public static Text ComesDown { get; } = new("Tillkännagivandet på anslagstavlan tas ned.", "The announcement on the notice board is taken down.");
        public static Text ComesDownAndAnew { get; } = new("Tillkännagivandet på anslagstavlan tas ned. Tillkännage den nya dagen.",
            "The announcement on the notice board is taken down. Announce the new day.");
        public static Text ToAnnounce(Body body, DateOnly day, DateOnly due) => new(
            $"{body.SwedishName} {Format.Sv.Date(day)}: tillkännage senast {Format.Sv.Date(due)}", $"{body.EnglishName} {Format.En.Date(day)}: announce by {Format.En.Date(due)}");
    }
}
