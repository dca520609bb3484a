using Arende.Application.Steps;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What is told before a step is taken.</summary>
    public static class Consequences
    {
        public static Text Locks { get; } = new("Tjänsteskrivelsen låses. Den öppnas igen bara om ärendet skickas tillbaka eller återremitteras.", "The staff report is locked. It opens again only if the case is sent back.");
        public static Text Unlocks { get; } = new("Tjänsteskrivelsen går att skriva i igen. Dina villkor blir en lista som ska bockas av.",
            "The staff report can be written in again. Your conditions become a list to be ticked off.");
        public static Text CancelsOthers { get; } = new("Andra steg som väntar i ärendet avbryts.", "Other steps that wait in the case are cancelled.");
        public static Text Sends(int recipients) => recipients switch
        {
            0 => new("Beslutet har inga mottagare att skicka det till.", "The decision has no recipients to send it to."),
            1 => new("Beslutet skickas till en mottagare. Expedieringen kan ta tillbaka det innan det går.", "The decision is sent to one recipient. It can be taken back in the distribution before it goes."),
            _ => new($"Beslutet skickas till {recipients} mottagare. Expedieringen kan ta tillbaka det innan det går.", $"The decision is sent to {recipients} recipients. It can be taken back in the distribution before it goes."),
        };
        public static Text Closes { get; } = new("Ärendet avslutas och kan inte skrivas om.", "The case is closed and can't be rewritten.");
        public static Text ClosesPeriod { get; } = new("Rapportperioden avslutas. Rapporterna kan inte ändras.", "The reporting period is closed. The reports can't be changed.");
        public static Text StillWaits(Text what) => new($"Ärendet väntar sedan: {Lower(what.Sv)}.", $"The case then waits: {Lower(what.En)}.");

        public static Text WaitsUntil(Text what, DateOnly day) => new(
            $"Ärendet väntar: {Lower(what.Sv)}. Det går vidare {Format.Sv.Weekday(day)}.", $"The case waits: {Lower(what.En)}. It goes on on {Format.En.Weekday(day)}.");

        public static Text StillWith(Text who, Text step, DateOnly? due) => due is { } day
            ? new($"Ärendet väntar sedan på {who.Sv}: {Lower(step.Sv)}, senast {Format.Sv.Weekday(day)}.", $"The case then waits for {who.En}: {Lower(step.En)}, by {Format.En.Weekday(day)}.")
            : new($"Ärendet väntar sedan på {who.Sv}: {Lower(step.Sv)}.", $"The case then waits for {who.En}: {Lower(step.En)}.");

        public static Text Gets(Text who, Text step, DateOnly? due) => due is { } day
            ? new($"{who.Sv} får att göra: {Lower(step.Sv)}, senast {Format.Sv.Weekday(day)}.", $"{who.En} gets to do: {Lower(step.En)}, by {Format.En.Weekday(day)}.")
            : new($"{who.Sv} får att göra: {Lower(step.Sv)}.", $"{who.En} gets to do: {Lower(step.En)}.");

        public static Text Awaits(ProcessStep? step, string name, Body? body)
        {
            if (step?.Kind == MinutesVerified.Kind) return new("Ärendet väntar på att protokollet justeras.", "The case waits for the minutes to be verified.");
            if (step?.Kind == MeetingOutcome.Kind && body is not null)
                return new($"Ärendet går till {Decisions.InSentence(body).Sv}. Nämndsekreteraren sätter upp det till ett sammanträde.",
                    $"The case goes to {Decisions.InSentence(body).En}. The clerk puts it on a meeting's agenda.");
            var title = Steps.Title(step, name);
            return new($"Ärendet väntar: {Lower(title.Sv)}.", $"The case waits: {Lower(title.En)}.");
        }

        public static Text AppealClock(DateOnly posted, DateOnly last) => new(
            $"Överklagandetiden börjar: anslaget sattes upp {Format.Sv.Weekday(posted)}, sista dag att överklaga är {Format.Sv.Weekday(last)} (KL 13 kap. 5 §, lag 1930:173). Det tas ned dagen efter.",
            $"The appeal period begins: the notice went up on {Format.En.Weekday(posted)}, and the last day to appeal is {Format.En.Weekday(last)} (KL 13:5, lag 1930:173). It comes down the day after.");

        public static Text NoAppealClock { get; } = new(
            "Ingen överklagandetid börjar: ett förslag till kommunfullmäktige kan inte överklagas (KL 13 kap. 2 §). Ärendet väntar på fullmäktiges beslut.",
            "No appeal period begins: a proposal to the council can't be appealed (KL 13:2). The case waits for the council's decision.");

        public static Text ToConditions { get; } = new("Till villkoren", "To the conditions");
        public static Text ToDistribution { get; } = new("Till expedieringen", "To the distribution");

        public static Text ConditionsLeft(int n) => n == 1
            ? new("Ett villkor är inte avbockat.", "One condition is not ticked off.")
            : new($"{n} villkor är inte avbockade.", $"{n} conditions are not ticked off.");

        public static Text OpenRows(int n) => new($"{n} mottagare har inte fått beslutet än.", n == 1 ? "One recipient has not got the decision yet." : $"{n} recipients have not got the decision yet.");

        private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>The page on which a step is taken.</summary>
    public static class Completing
    {
        public static Text ReportsAndFigures { get; } = new("Rapporter och siffror", "Reports and figures");
        public static Text FreezesFigures(int letter, int attachments) => new($"Siffrorna fryses när du skriver under: {letter} i tjänsteskrivelsen, {attachments} i bilagorna.",
            $"The figures are frozen when you sign: {letter} in the staff report, {attachments} in the attachments.");
        public static Text LooseNumbers(int loose, int near) => new($"{loose} tal utan underlag, {near} nära men ett annat.", $"{loose} numbers with nothing behind them, {near} near the register's and others.");
        public static Text CannotBeSigned { get; } = new("Det här kan inte skrivas under än", "This can't be signed yet");
        public static Text SendBackInstead { get; } = new("Skicka tillbaka ärendet till handläggaren, som kan ändra texten.", "Send the case back to its officer, who can change the text.");
        public static Text Choose { get; } = new("Vad ska hända med ärendet?", "What is to happen with the case?");
        public static Text Reason { get; } = new("Motivering", "Reason");
        public static Text ReasonHelp { get; } = new("Står i ärendets historik, ordagrant.", "Stands in the history of the case, word for word.");
        public static Text Conditions { get; } = new("Villkor som ska vara uppfyllda", "Conditions to be met");
        public static Text ConditionsHelp { get; } = new("Ett villkor per rad. Handläggaren bockar av dem innan ärendet lämnas in igen.",
            "One condition a line. The case officer ticks them off before handing the case in again.");
        public static Text PostedOn { get; } = new("Anslaget sattes upp", "The notice went up on");
        public static Text PostedOnHelp(bool startsClock) => startsClock
            ? new("Senast andra dagen efter justeringen (KL 8 kap. 12 §). Dagen avgör när överklagandetiden slutar.",
                "At the latest the second day after verification (KL 8:12). The day decides when the appeal period ends.")
            : new("Senast andra dagen efter justeringen (KL 8 kap. 12 §).", "At the latest the second day after verification (KL 8:12).");
        public static Text NoticeIsLate(DateOnly due) => new(
            $"Anslaget skulle ha varit uppe senast {Format.Sv.Weekday(due)} (KL 8 kap. 12 §)", $"The notice should have been up at the latest on {Format.En.Weekday(due)} (KL 8:12)");
        public static Text LateNoticeCounts { get; } = new("Överklagandetiden räknas ändå från den dag då det sattes upp (KL 13 kap. 5 §).",
            "The appeal period still counts from the day on which it went up (KL 13:5).");
        public static Text Recompute { get; } = new("Räkna om sista dagen", "Recompute the last day");
        public static Text WholeDocument { get; } = new("Läs hela ärendet", "Read the whole case");
        public static Text Obstacles { get; } = new("Det här måste vara klart först", "This must be done first");
        public static Text BackToCase { get; } = new("Tillbaka till ärendet", "Back to the case");
        public static Text BackToPeriod { get; } = new("Tillbaka till rapportperioden", "Back to the reporting period");
        public static Text Taken { get; } = new("Steget är redan taget", "The step has already been taken");
        public static Text NotSent { get; } = new("Det här skrev du. Det är inte sparat; kopiera det om du behöver det.", "This is what you wrote. It has not been saved; copy it if you need it.");

        public static Text TakenBy(string who, string when) => new($"{who} tog det {when}.", $"{who} took it {when}.");
    }
}
