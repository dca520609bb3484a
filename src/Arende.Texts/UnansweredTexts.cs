namespace Arende.Texts;

public static partial class T
{
    /// <summary>Motions and medborgarförslag that aren't answered (KL 5:35).</summary>
    public static class Unanswered
    {
        public static Text Title { get; } = new("Obesvarade motioner och medborgarförslag", "Unanswered motions and citizens’ proposals");
        public static Text Lead { get; } = new(
            "De ska om möjligt vara avgjorda inom ett år. Annars anmäls till fullmäktige inom samma tid vad som har kommit fram (KL 5 kap. 35 §). Året räknas här från registreringen.",
            "They are to be decided within a year, if possible. Else the council is told within the same time what has come out (KL 5:35). The year is counted from the registration here.");
        public static Text None { get; } = new("Inget är obesvarat", "Nothing is unanswered");
        public static Text NoneHelp { get; } = new("Motioner och medborgarförslag som väntar på svar står här.", "Motions and citizens’ proposals that wait for an answer stand here.");
        public static Text Matter { get; } = new("Ärende", "Case");
        public static Text Kind { get; } = new("Typ", "Type");
        public static Text RegisteredOn { get; } = new("Registrerad", "Registered");
        public static Text AnswerBy { get; } = new("Ett år", "One year");
        public static Text Late { get; } = new("över ett år", "over a year");
        public static Text Waits { get; } = new("Väntar på", "Waits for");
        public static Text FileName { get; } = new("obesvarade-motioner", "unanswered-motions");
        public static IReadOnlyList<Text> Columns { get; } = [new("Diarienummer", "Case number"), new("Ärendemening", "Title"), Kind, RegisteredOn, AnswerBy, Waits, new("Handläggare", "Case officer")];
    }
}
