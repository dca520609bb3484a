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
        public static Text ApartHelp { get; } = new("Punkterna, som de lyder i protokollet. En punkt som fick ett annat beslut än helheten får det här.", "The clauses, in the words of the minutes. A clause that got another decision than the whole gets it here.");
        public static Text AsAll { get; } = new("Som alla punkter", "As all clauses");
        public static Text ReasonHelp { get; } = new("Behövs vid avslag och återremiss.", "Needed for a rejection and when it is sent back.");
        public static Text Text { get; } = new("Beslutspunktens lydelse", "The clause's words");
        public static Text Outcome { get; } = new("Beslut om punkten", "Decision on the clause");
        public static Text ClauseReason { get; } = new("Motivering för punkten", "Reason for the clause");
        public static Text Added { get; } = new("Tillagd av fullmäktige", "Added by the council");
        public static Text Submit { get; } = new("Skriv in beslutet", "Enter the decision");
        public static Text CorrectTitle(Body council) => new($"Rätta {council.SwedishInSentence}s beslut", $"Correct the decision of {council.EnglishInSentence}");
        public static Text CorrectLead { get; } = new("Skriv det som står i fullmäktiges protokoll. Det som skrevs in förut gäller inte längre, och båda står i ärendets händelser.",
            "Write what the council's minutes say. What was entered before holds no longer, and both stand in the history of the case.");
        public static Text CorrectBefore { get; } = new("Uppdrag och slutdatum blir som de skulle ha blivit. Mottagare som redan har fått beslutet med mejl får det rättade beslutet. Det går inte att rätta när någon har kvitterat beslutet eller gått vidare med ärendet.",
            "Assignments and deadlines become what they should have been. Recipients who have got the decision by mail get the corrected one. It can't be corrected when somebody has acknowledged it or has gone on with the case.");
        public static Text CorrectDo { get; } = new("Rätta beslutet", "Correct the decision");
        public static Text Corrected(Body council) => new($"{council.SwedishName}s beslut är rättat.", $"The decision of {council.EnglishInSentence} is corrected.");
        public static Text Done(Body council) => new($"{council.SwedishName}s beslut är inskrivet.", $"The decision of {council.EnglishInSentence} is entered.");
    }
}
