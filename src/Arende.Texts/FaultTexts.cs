namespace Arende.Texts;

public static partial class T
{
    /// <summary>Steps that a path could not take, for the administrator.</summary>
    public static class Faults
    {
        public static Text Title { get; } = new("Fel i ärendevägar", "Faults of paths");
        public static Text Under { get; } = new(
            "Steg som inte kunde tas. Ärendet står kvar tills vägen är rättad; systemet försöker själv igen med det som klockan utlöser.",
            "Steps that could not be taken. The case stands until the path is mended; what the clock sets off is tried again by itself.");
        public static Text None { get; } = new("Inga fel. Alla ärenden går sin väg.", "No faults. Every case goes its way.");
        public static Text Of { get; } = new("Ärende", "Case");
        public static Text Step { get; } = new("Steg", "Step");
        public static Text NextTry { get; } = new("Nästa försök", "Next try");
        public static Text ByPerson { get; } = new("När den som har steget tar det igen", "When whoever has the step takes it again");
        public static Text TryNow { get; } = new("Försök nu", "Try now");
        public static Text WentOn { get; } = new("Steget är taget: ärendet gick vidare.", "The step is taken: the case went on.");
        public static Text StillStands { get; } = new("Felet är kvar. Orsaken står i listan.", "The fault remains. The reason stands in the list.");

        public static Text Times(int n) => n == 1 ? new("1 försök", "1 try") : new($"{n} försök", $"{n} tries");

        public static Text Count(int n) => n == 0 ? new("inga", "none") : new($"{n} {(n == 1 ? "ärende står" : "ärenden står")} still", $"{n} {(n == 1 ? "case stands" : "cases stand")} still");
    }
}
