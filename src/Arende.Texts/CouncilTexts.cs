using Arende.Domain.Bodies;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The council's decision, entered from its own minutes.</summary>
    public static class Council
    {
        public static Text Title(Body council) => new($"Skriv in {council.SwedishInSentence}s beslut", $"Enter the decision of {council.EnglishInSentence}");
        public static Text Lead { get; } = new("Skriv av fullmäktiges protokoll: dag, paragraf och vad som beslutades i varje punkt.", "Copy the council's minutes: day, paragraph and what was decided in each clause.");
        public static Text Date { get; } = new("Fullmäktige sammanträdde", "The council met on");
        public static Text Paragraph { get; } = new("Paragraf i fullmäktiges protokoll", "Paragraph in the council's minutes");
        public static Text ParagraphHelp { get; } = new("Ett tal, till exempel 51.", "A number, for instance 51.");
        public static Text All { get; } = new("Beslut om alla punkter", "Decision on all clauses");
        public static Text AllHelp { get; } = new("Bifall betyder: som det föreslogs. En punkt som fick ett annat beslut väljs för sig nedan.",
            "Approved means: as it was proposed. A clause that got another decision is chosen by itself below.");
        public static Text AsAll { get; } = new("Som alla punkter", "As all clauses");
        public static Text ReasonHelp { get; } = new("Behövs vid avslag och återremiss.", "Needed for a rejection and when it is sent back.");
        public static Text Text { get; } = new("Beslutspunktens lydelse", "The clause's words");
        public static Text Outcome { get; } = new("Beslut om punkten", "Decision on the clause");
        public static Text ClauseReason { get; } = new("Motivering för punkten", "Reason for the clause");
        public static Text Added { get; } = new("Tillagd av fullmäktige", "Added by the council");
        public static Text Submit { get; } = new("Skriv in beslutet", "Enter the decision");
        public static Text Happens(Body council) => new(
            $"När du skriver in beslutet gäller uppdrag och slutdatum som {council.SwedishInSentence} har beslutat, och mottagarna får beslutet. Överklagandetiden börjar när fullmäktiges protokoll anslås. Bordläggs ärendet väntar det på fullmäktiges nästa sammanträde, och återremitteras det får handläggaren tillbaka det genast.",
            $"When you enter the decision, the assignments and deadlines that {council.EnglishInSentence} decided are in force, and the recipients get the decision. The appeal period begins when the council's minutes are announced. A postponed case waits for the council's next meeting, and one that is sent back returns to its officer at once.");
        public static Text Done(Body council) => new($"{council.SwedishName}s beslut är inskrivet.", $"The decision of {council.EnglishInSentence} is entered.");
    }
}
