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
        public static Text PlaceIsGone { get; } = new("Stället finns inte kvar i texten: orden är ändrade eller borttagna.", "The place is gone from the text: its words were changed or taken away.");
        public static Text IsLeftBehind(string name) => new($"{name} får inte läsa ärendet längre. Ni som skriver avgör om kommentaren är klar.", $"{name} may no longer read the case. You who write decide whether the comment is resolved.");
        public static Text Answer { get; } = new("Svara", "Answer");
        public static Text AnswerAndOpen { get; } = new("Svara och öppna kommentaren igen", "Answer and open the comment again");
        public static Text YourAnswer { get; } = new("Svar", "Answer");
        public static Text SaveAnswer { get; } = new("Spara svaret", "Save the answer");
        public static Text AnswerSaved { get; } = new("Svaret är sparat. De andra i tråden får veta det i inkorgen.", "The answer is saved. The others in the thread are told in their inbox.");
        public static Text HandOver { get; } = new("Säg till dem som skriver", "Tell those who write");
        public static Text HandOverHelp { get; } = new(
            "De ser dina kommentarer redan. När du är klar får de en rad i inkorgen; den kommer också av sig själv när du godkänner eller skickar tillbaka.",
            "They see your comments already. When you are done they get a line in their inbox; it also comes by itself when you approve or send back.");
        public static Text HandedOver { get; } = new("De som skriver har fått veta att du har kommenterat.", "Those who write have been told that you have commented.");
        public static Text Resolve { get; } = new("Markera som klar", "Mark as resolved");
        public static Text CommentResolved { get; } = new("Kommentaren är klar.", "The comment is resolved.");
        public static Text By(string name, string at) => new($"{name}, {at}", $"{name}, {at}");
        public static Text ResolvedBy(string name, string at) => new($"Klar: {name}, {at}", $"Resolved by {name}, {at}");
        public static Text AnswerOrResolve { get; } = new("Svara eller markera som klar", "Answer or mark as resolved");
        public static Text MoreOpen(int n) => new($"{n} {(n == 1 ? "öppen kommentar" : "öppna kommentarer")} till", $"{n} more open {(n == 1 ? "comment" : "comments")}");
        public static Text SectionIsGone { get; } = new("Kommentarer till avsnitt som inte finns kvar", "Comments on sections that are gone");

        public static Text MarkRead { get; } = new("Jag har läst den här versionen", "I have read this version");
        public static Text MarkReadHelp { get; } = new("Då ser du nästa gång vad som har ändrats.", "Next time you then see what was changed.");
        public static Text MarkedRead { get; } = new("Noterat att du har läst.", "Noted that you have read it.");
        public static Text UnchangedSince(string at) => new($"Inget har ändrats sedan du läste {at}.", $"Nothing was changed since you read it {at}.");
        public static Text ChangedSince(int parts, string at) => new(
            $"{parts} {(parts == 1 ? "del" : "delar")} har ändrats sedan du läste {at}", $"{parts} {(parts == 1 ? "part was" : "parts were")} changed since you read it {at}");
        public static Text IsNew { get; } = new("nytt", "new");
        public static Text IsGone { get; } = new("borttaget", "taken away");
        public static Text Before { get; } = new("När du läste", "When you read it");
        public static Text Now { get; } = new("Nu", "Now");
        public static Text NotComparable { get; } = new("Texten som du läste är för lång att jämföra, eller finns inte kvar.", "The text that you read is too long to compare, or is no longer kept.");
        public static Text SideBySide(string heading) => new($"{heading}, då och nu bredvid varandra", $"{heading}, then and now side by side");
    }
}
