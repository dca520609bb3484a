using Arende.Domain.Assignments;
using Arende.Domain.Plans;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Plans
    {
        public static Text ToYearEnd { get; } = new("Årsskifte", "Year-end");
        public static Text Choose { get; } = new("Välj", "Choose");
        public static Text NoCase { get; } = new("Välj ärende", "Choose a case");
        public static Text CaseLabel { get; } = new("Ärendet som tar planens årsskifte till beslut", "The case that takes the plan's year-end to a decision");
        public static Text CaseIsMissing { get; } = new("Välj ärendet som tar årsskiftet till beslut.", "Choose the case that takes the year-end to a decision.");
        public static Text IsProposed { get; } = new("Förslaget är bundet till ärendet. Det gäller först när nämnden har beslutat.", "The proposal is bound to the case. It holds only when the board has decided.");
        public static Text IsUndone { get; } = new("Förslaget är borttaget. Uppdragen står som förut.", "The proposal is gone. The assignments stand as before.");
        public static Text NothingOpen { get; } = new("Inget är kvar i planen: allt har ett utfall.", "Nothing is left in the plan: all of it has an outcome.");
        public static Text Undo { get; } = new("Ta bort förslaget", "Take the proposal back");
        public static Text UndoHelp { get; } = new("Kan tas bort medan ärendet är ett utkast. Det som ärendet föreslog före årsskiftet står kvar.",
            "Can be taken back while the case is a draft. What the case proposed before the year-end stays.");
        public static Text ActionLabel { get; } = new("Vad händer med uppdraget?", "What becomes of the assignment?");
        public static Text NewDeadline { get; } = new("Nytt slutdatum, om det behövs", "New deadline, where one is needed");
        public static Text OtherFields { get; } = new("Stänga, slå ihop eller dela", "Close, merge or split");
        public static Text ReasonLabel { get; } = new("Skäl, när det stängs utan att vara klart", "Why, when it is closed and isn't done");
        public static Text PartsLabel { get; } = new("De nya uppdragen, ett på varje rad", "The new assignments, one on each line");
        public static Text NothingIsWritten { get; } = new("Det här är ett prov: inget är ändrat.", "This is a trial: nothing has changed.");
        public static Text Try { get; } = new("Prova", "Try it");
        public static Text Propose { get; } = new("Bind förslaget till ärendet", "Bind the proposal to the case");
        public static Text Happens { get; } = new("Förslagen syns på uppdragen och i ärendet. Det som avslutas namnges i utkastet. Inget annat ändras nu, och de kan tas bort medan ärendet är ett utkast.",
            "The proposals are seen with the assignments and in the case. What is ended is named in the draft. Nothing else changes now, and they can be taken back while the case is a draft.");

        public static Text YearEnd(int year) => new($"Årsskifte för planen {year}", $"Year-end of the plan for {year}");

        public static Text YearEndLead(int next) => new($"Det som är kvar i planen förs över till {next}, stängs, slås ihop eller delas. Nämnden beslutar om det i ett ärende.",
            $"What is left in the plan is carried over to {next}, closed, merged or split. The board decides on it in a case.");

        public static Text CaseHelp(int next) => new($"Ett utkast med en beslutspunkt som för över uppdragen till {next}.", $"A draft with a clause that transfers the assignments to {next}.");

        public static Text BoundTo(string name) => new($"Förslaget är bundet till {name}", $"The proposal is bound to {name}");

        public static Text HappensWhenDecided(int next) => new($"När nämnden säger ja till punkten som för över sker allt på en gång, och planen för {next} får sina uppdrag. Vid återremiss ändras inget.",
            $"When the board says yes to the clause that transfers, all of it happens at once, and the plan for {next} gets its assignments. A send-back changes nothing.");

        public static Text AddsUp(int open) => new($"Summan stämmer: alla {open} har en åtgärd", $"It adds up: all {open} have something chosen");

        public static Text DoesNotAddUp(int lacking) => new($"Summan stämmer inte: {lacking} saknar åtgärd", $"It does not add up: {lacking} have nothing chosen");

        public static Text Sum(int carried, int closed, int merged, int split, int open) => new(
            $"{carried} förs över + {closed} stängs + {merged} slås ihop + {split} delas = {carried + closed + merged + split} av {open} kvar i planen.",
            $"{carried} carried over + {closed} closed + {merged} merged + {split} split = {carried + closed + merged + split} of {open} left in the plan.");

        public static Text Forecast(Deadline forecast) => new($"ägarens prognos: {Assignments.InWords(forecast).Sv}", $"its owner's forecast: {Assignments.InWords(forecast).En}");

        public static Text Action(YearEndAction action, int next) => action switch
        {
            YearEndAction.Carry => new($"Förs över till {next}", $"Carry over to {next}"),
            YearEndAction.Close => new("Stängs: slutredovisas, eller stryks om det inte är klart", "Close: adopt the final account, or strike it where it isn't done"),
            YearEndAction.Merge => new("Slås ihop med ett annat", "Merge into another"),
            YearEndAction.Split => new("Delas i flera", "Split into several"),
        };
    }
}
