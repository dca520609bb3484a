namespace Arende.Texts;

public static partial class T
{
    /// <summary>The meetings as anybody sees them, without signing in.</summary>
    public static class PublicMeetings
    {
        public static Text Title { get; } = new("Sammanträden", "Meetings");
        public static Text Of(string municipality) => new($"Sammanträden – {municipality}", $"Meetings – {municipality}");
        public static Text Lead { get; } = new("När kommunens nämnder och utskott sammanträder, och vad de tar upp.", "When the municipality’s boards and committees meet, and what they take up.");
        public static Text Empty { get; } = new("Inga sammanträden att visa", "No meetings to show");
        public static Text EmptyHelp { get; } = new("När ett sammanträde är planerat står det här.", "When a meeting is planned, it stands here.");
        public static Text ToCome { get; } = new("Kommande", "To come");
        public static Text Held { get; } = new("Tidigare", "Earlier");
        public static Text AgendaLater(DateOnly from) => new($"Föredragningslistan visas från {Format.Sv.Weekday(from)}.", $"The agenda is shown from {Format.En.Weekday(from)}.");
        public static Text NoItems { get; } = new("Inga punkter på föredragningslistan.", "No items on the agenda.");
        public static Text TitleNotShown { get; } = new("Rubriken visas inte", "The title isn’t shown");
        public static Text Calendar { get; } = new("Kalender att prenumerera på (iCalendar)", "Calendar to subscribe to (iCalendar)");
    }
}
