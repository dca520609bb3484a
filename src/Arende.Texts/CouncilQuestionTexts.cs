using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>Questions in the council (KL 5:59–64).</summary>
    public static class CouncilQuestions
    {
        public static Text Add { get; } = new("Lägg till en fråga", "Add a question");
        public static Text Lead { get; } = new("Interpellationer ställs till den som svarar för en nämnds verksamhet, med en motivering (KL 5 kap. 59 §). Enkla frågor ställs för att få upplysningar (63 §). Fullmäktige beslutar om de får ställas.",
            "An interpellation is put to somebody who answers for what a board does, with a reason (KL 5:59). A question is put to be told something (5:63). The council decides whether they may be put.");
        public static Text Kind { get; } = new("Vad är det?", "What is it?");
        public static Text About { get; } = new("Vad gäller frågan?", "What is it about?");
        public static Text By { get; } = new("Vem frågar?", "Who asks?");
        public static Text To { get; } = new("Till vem?", "To whom?");
        public static Text Words { get; } = new("Frågan", "The question");
        public static Text Do { get; } = new("Lägg till på listan", "Add to the agenda");
        public static Text Happens { get; } = new("Frågan får en punkt sist bland ärendena på föredragningslistan, och en paragraf i protokollet.", "The question gets an item last among the cases of the agenda, and a section of the minutes.");
        public static Text Added { get; } = new("Frågan står på listan.", "The question is on the agenda.");
        public static Text Saved { get; } = new("Inskrivet.", "Entered.");
        public static Text Over { get; } = new("Listan kan inte längre ändras.", "The agenda can't be changed any more.");
        public static Text Of(CouncilQuestionKind kind) => kind switch
        {
            CouncilQuestionKind.Interpellation => new("Interpellation", "Interpellation"),
            CouncilQuestionKind.Question => new("Enkel fråga", "Question"),
        };
        public static Text FromTo(CouncilQuestion question) => question.IsErased ? Of(question.Kind) : new($"{Of(question.Kind).Sv} från {question.By} till {question.To}", $"{Of(question.Kind).En} from {question.By} to {question.To}");
        public static Text Of(CouncilQuestionOutcome outcome) => outcome switch
        {
            CouncilQuestionOutcome.Answered => new("Besvarad", "Answered"),
            CouncilQuestionOutcome.Postponed => new("Bordlagd", "Postponed"),
            CouncilQuestionOutcome.MayNotBePut => new("Får inte ställas", "May not be put"),
        };
        /// <summary>As the minutes say it.</summary>
        public static Text Decided(CouncilQuestion question, CouncilQuestionOutcome outcome)
        {
            var (sv, en) = question.Kind == CouncilQuestionKind.Interpellation ? ("Interpellationen", "The interpellation") : ("Frågan", "The question");
            return outcome switch
            {
                CouncilQuestionOutcome.Answered => new($"{sv} får ställas. Den besvaras.", $"{en} may be put. It is answered."),
                CouncilQuestionOutcome.Postponed => new($"{sv} får ställas. Den bordläggs och besvaras vid ett senare sammanträde.", $"{en} may be put. It is postponed, and answered at a later meeting."),
                CouncilQuestionOutcome.MayNotBePut => new($"{sv} får inte ställas.", $"{en} may not be put."),
            };
        }
    }
}
