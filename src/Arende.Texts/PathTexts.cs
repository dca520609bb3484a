using Arende.Application.Workflows;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What a picture of a path says, and the text that says the same.</summary>
    public static class Paths
    {
        public static Text Title { get; } = new("Ärendevägar", "Case paths");
        public static Text Lead { get; } = new("Alla vägar, ritade", "All paths, drawn");
        public static Text Under { get; } = new(
            "Vägarna är filer som installationen läser när den startar. En utgiven version ändras inte: det som pågår går kvar på sin, nya tar den senaste.",
            "The paths are files that the installation reads when it starts. A released version isn't changed: what runs stays on its own, new ones take the latest.");
        public static Text Definition { get; } = new("Definition", "Definition");
        public static Text Version { get; } = new("Version", "Version");
        public static Text Ended { get; } = new("Har avslutats", "Have ended");
        public static Text Check { get; } = new("Kontroll", "Check");
        public static Text NoFindings { get; } = new("Utan anmärkning", "Nothing to remark");
        public static Text NewOnesTakeIt { get; } = new("nya tar den här", "new ones take this");
        public static Text Start { get; } = new("Början", "Start");
        public static Text End { get; } = new("Slut", "End");
        public static Text Yes { get; } = new("ja", "yes");
        public static Text No { get; } = new("nej", "no");
        public static Text Otherwise { get; } = new("annars", "otherwise");
        public static Text System { get; } = new("Systemet", "The system");
        public static Text Event { get; } = new("En händelse", "An event");
        public static Text Time { get; } = new("Tiden", "Time");
        public static Text ShowAll { get; } = new("Visa alla steg", "Show all steps");
        public static Text ToHere { get; } = new("Till steget där ärendet är nu", "To the step where the case is now");
        public static Text InWords { get; } = new("Stegen i ord", "The steps in words");
        public static Text Then { get; } = new("därefter", "then");
        public static Text AtSameTime { get; } = new("samtidigt", "at the same time");
        public static Text Done { get; } = new("klart", "done");
        public static Text IsHere { get; } = new("här nu", "here now");
        public static Text TheEnd { get; } = new("slut", "the end");
        public static Text Back { get; } = new("tillbaka till", "back to");

        public static Text Running(SubjectKind subject) => subject switch
        {
            SubjectKind.Case => new("Ärenden som pågår", "Running cases"),
            SubjectKind.Period => new("Perioder som pågår", "Running periods"),
        };

        public static Text Drawn(int version) => new($"Version {version}, alla steg", $"Version {version}, all steps");

        public static Text StartedBy(IReadOnlyList<Text> roles) => new(
            $"påbörjas av {Format.Sv.List([.. roles.Select(role => role.Sv.ToLowerInvariant())])}",
            $"started by {Format.En.List([.. roles.Select(role => role.En.ToLowerInvariant())])}");

        public static Text Times(int n) => new(n == 1 ? "1 gång" : $"{n} gånger", n == 1 ? "once" : $"{n} times");

        /// <summary>The picture's name, for who doesn't see it.</summary>
        public static Text Picture(Text name) => new($"Alla steg: {name.Sv}", $"All steps: {name.En}");

        public static Text Describe(int steps, int back) => new(
            $"En bild av {steps} steg och vägarna mellan dem, {back} av vägarna leder tillbaka. Under bilden står samma sak i ord.",
            $"A picture of {steps} steps and the ways between them, {back} of which lead back. Below the picture the same is said in words.");

        public static Text DescribeNow(IReadOnlyList<Text> here) => here.Count == 0
            ? new("", "")
            : new($" Nu: {Format.Sv.List([.. here.Select(title => title.Sv)])}.", $" Now: {Format.En.List([.. here.Select(title => title.En)])}.");
    }
}
