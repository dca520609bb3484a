namespace Arende.Texts;

public static partial class T
{
    public static class Nav
    {
        public static Text MyPage { get; } = new("Min sida", "My page");
        public static Text Cases { get; } = new("Ärenden", "Cases");
        public static Text Assignments { get; } = new("Uppdrag", "Assignments");
        public static Text Meetings { get; } = new("Möten", "Meetings");
        public static Text Distribution { get; } = new("Expediering", "Distribution");
        public static Text Reports { get; } = new("Rapporter", "Reports");
        public static Text Administration { get; } = new("Administration", "Administration");
    }
}
