namespace Arende.Texts;

public static partial class T
{
    /// <summary>What is said of a report while it is written and reviewed, and what was changed in it.</summary>
    public static class Reviewing
    {
        public static Text Comment { get; } = new("Kommentera", "Comment");
        public static Text CommentsOf(string heading, int open) => new(
            open == 0 ? $"Kommentarer till {heading}" : $"{open} {(open == 1 ? "öppen kommentar" : "öppna kommentarer")} till {heading}",
            open == 0 ? $"Comments on {heading}" : $"{open} open {(open == 1 ? "comment" : "comments")} on {heading}");
        public static Text Open { get; } = new("Öppen kommentar", "Open comment");
        public static Text Resolved { get; } = new("Klar kommentar", "Resolved comment");
        public static Text Place { get; } = new("Ställe i texten", "Place in the text");
        public static Text PlaceHelp { get; } = new("Några ord ur texten. Lämna tomt om kommentaren gäller hela avsnittet.", "Some words of the text. Leave it empty when the comment is about the whole section.");
        public static Text YourComment { get; } = new("Kommentar", "Comment");
        public static Text SaveComment { get; } = new("Spara kommentaren", "Save the comment");
        public static Text CommentSaved { get; } = new("Kommentaren är sparad. De som skriver och granskar ser den.", "The comment is saved. Those who write and review see it.");
        public static Text Resolve { get; } = new("Markera som klar", "Mark as resolved");
        public static Text CommentResolved { get; } = new("Kommentaren är klar.", "The comment is resolved.");
        public static Text By(string name, string at) => new($"{name}, {at}", $"{name}, {at}");
        public static Text ResolvedBy(string name, string at) => new($"Klar: {name}, {at}", $"Resolved by {name}, {at}");
        public static Text SectionIsGone { get; } = new("Kommentarer till avsnitt som inte finns kvar", "Comments on sections that are gone");

        public static Text MarkRead { get; } = new("Jag har läst den här versionen", "I have read this version");
        public static Text MarkReadHelp { get; } = new("Då ser du nästa gång vad som har ändrats.", "Next time you then see what was changed.");
        public static Text MarkedRead { get; } = new("Noterat att du har läst.", "Noted that you have read it.");
        public static Text UnchangedSince(string at) => new($"Inget avsnitt har ändrats sedan du läste {at}.", $"No section was changed since you read it {at}.");
        public static Text ChangedSince(int sections, string at) => new(
            $"{sections} avsnitt har ändrats sedan du läste {at}", $"{sections} {(sections == 1 ? "section was" : "sections were")} changed since you read it {at}");
        public static Text IsNew { get; } = new("nytt", "new");
        public static Text IsGone { get; } = new("borttaget", "taken away");
        public static Text Before { get; } = new("När du läste", "When you read it");
        public static Text Now { get; } = new("Nu", "Now");
        public static Text NotComparable { get; } = new("Texten som du läste är för lång att jämföra, eller finns inte kvar.", "The text that you read is too long to compare, or is no longer kept.");
        public static Text SideBySide(string heading) => new($"{heading}, då och nu bredvid varandra", $"{heading}, then and now side by side");
    }
}
